import { expect, it } from 'vitest'
import { openTestWorkspace } from './harness.ts'
import { faultOf } from './malformed.ts'

it('broken files of every kind are refused whole or taken in whole, and never twice', async () => {
  const workspace = await openTestWorkspace()
  try {
    const faults: string[] = []
    for (let number = 0; number < 300; number += 1) {
      const fault = await faultOf(workspace, number)
      if (fault !== null) faults.push(fault)
    }
    expect(faults).toEqual([])
  } finally {
    await workspace.close()
  }
}, 120_000)
