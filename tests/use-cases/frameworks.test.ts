import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { showFramework } from '@waymark/contracts/frameworks/operations.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

describe('one part of a framework', () => {
  it.each(['routes', 'all', 'governance-and-risk'])(
    'is asked for as %s, and the answer stays whole',
    async (part) => {
      const whole = await workspace.run(showFramework, { framework: 'cto' })
      expect(await workspace.run(showFramework, { framework: 'cto', part })).toEqual(whole)
    },
  )

  it('that is not there is refused with the parts that are', async () => {
    const error = await workspace.failure('frameworks.show', { framework: 'cto', part: 'routs' })
    expect(error.code).toBe('INPUT_INVALID')
    expect(error.message).toBe('CTO has no part "routs".')
    expect(error.details.mend).toMatch(/^Did you mean "routes"\? Its parts: scale, bands, .*, provenance;/)
    expect(error.details.mend).not.toContain('scoreboards')
  })
})
