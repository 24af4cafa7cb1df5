import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  editEvidence,
  listEvidence,
  logEvidence,
  removeEvidence,
} from '@waymark/contracts/evidence/operations.ts'
import { listHistory, undo } from '@waymark/contracts/history/operations.ts'
import { importSources, listSources } from '@waymark/contracts/sources/operations.ts'
import { exportArchive, showWorkspace } from '@waymark/contracts/workspace/operations.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

const encode = (text: string) => Buffer.from(text).toString('base64')
const file = (name: string, text: string) => ({
  name,
  mediaType: 'application/octet-stream',
  content: encode(text),
})

const resume = {
  basics: { name: 'Maren Holt' },
  work: [
    {
      name: 'Nordhavn Freight',
      position: 'IT Manager',
      startDate: '2022-03',
      highlights: ['Cut P1 recovery from 4 h to 1 h', 'Moved 14 sites to one identity provider'],
    },
  ],
}
const brag =
  '# 2026\n\n## March\n\n- Renegotiated the support contract, cost 120 kEUR → 84 kEUR\n- Ran the first recovery drill\n'

describe('importing', () => {
  it('shows what it understood before it takes anything', async () => {
    const { sources, candidates } = await workspace.run(importSources, {
      file: [file('wins.md', brag)],
      dryRun: true,
    })
    expect(sources).toEqual([expect.objectContaining({ kind: 'brag-markdown', added: 2, duplicates: 0 })])
    expect(candidates.map((entry) => entry.state)).toEqual(['new', 'new'])
    expect(candidates[0]?.where).toMatch(/line 5/)
    expect(await workspace.store.evidence()).toEqual([])
    expect(await workspace.store.list('source')).toEqual([])
  })

  it('adds nothing the second time, whatever else changed in between', async () => {
    const input = { file: [file('resume.json', JSON.stringify(resume)), file('wins.md', brag)] }
    const first = await workspace.run(importSources, input)
    expect(first.sources.every((source) => source.added > 0)).toBe(true)
    const [item] = await workspace.store.evidence()
    await workspace.run(editEvidence, { id: item?.id ?? '', result: 'My own words' })
    const before = await workspace.store.evidence()
    const again = await workspace.run(importSources, { file: input.file.toReversed() })
    expect(again.sources.map((source) => [source.added, source.updated])).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect(await workspace.store.evidence()).toEqual(before)
  })

  it('takes only what was accepted, and one undo takes it back', async () => {
    const { candidates } = await workspace.run(importSources, { file: [file('wins.md', brag)], dryRun: true })
    const [chosen] = candidates
    const { sources } = await workspace.run(importSources, {
      file: [file('wins.md', brag)],
      accept: [chosen?.id ?? ''],
    })
    expect(sources[0]).toMatchObject({ added: 1 })
    expect((await workspace.run(listEvidence, {})).items.map((item) => item.id)).toEqual([chosen?.id])
    expect((await workspace.run(listSources, {})).sources).toHaveLength(1)
    await workspace.run(undo, {})
    expect((await workspace.run(showWorkspace, {})).empty).toBe(true)
  })

  it('does not bring back what was removed', async () => {
    await workspace.run(importSources, { file: [file('wins.md', brag)] })
    const [item] = await workspace.store.evidence()
    await workspace.run(removeEvidence, { id: [item?.id ?? ''] })
    const { sources } = await workspace.run(importSources, { file: [file('wins.md', brag)] })
    expect(sources[0]).toMatchObject({ added: 0, duplicates: 2 })
    expect(await workspace.store.evidence()).toHaveLength(1)
  })

  it('takes the same deed from two sources once', async () => {
    await workspace.run(logEvidence, { text: 'Ran the first recovery drill', on: '2026-03' })
    const { sources } = await workspace.run(importSources, { file: [file('wins.md', brag)] })
    expect(sources[0]).toMatchObject({ added: 1, duplicates: 1 })
  })

  it.each([
    [{}, 'INPUT_INVALID'],
    [{ file: [file('notes.bin', '\u0000\u0001\u0002garbage')] }, 'SOURCE_KIND_UNKNOWN'],
    [
      { file: [file('resume.json', '{"basics": {"name": ')], kind: 'json-resume' as const },
      'SOURCE_UNREADABLE',
    ],
    [{ path: ['/nowhere/at/all'] }, 'SOURCE_MISSING'],
  ])('refuses %j with %s and writes nothing', async (input, code) => {
    expect((await workspace.failure(importSources.name, input)).code).toBe(code)
    expect((await workspace.run(showWorkspace, {})).empty).toBe(true)
  })

  it('lets a browser name repositories only', async () => {
    expect((await workspace.failure(importSources.name, { path: ['/etc'] }, { channel: 'web' })).code).toBe(
      'PATH_NOT_ALLOWED',
    )
  })

  it('writes nothing when it was stopped', async () => {
    const stopped = AbortSignal.abort()
    expect(
      (await workspace.failure(importSources.name, { file: [file('wins.md', brag)] }, { signal: stopped }))
        .code,
    ).toBe('CANCELLED')
    expect((await workspace.run(showWorkspace, {})).empty).toBe(true)
  })
})

describe('the archive', () => {
  it('comes back unchanged, byte for byte, and adds nothing the second time', async () => {
    await workspace.run(importSources, { file: [file('wins.md', brag)] })
    await workspace.run(undo, {})
    await workspace.run(importSources, { file: [file('resume.json', JSON.stringify(resume))] })
    const bytes = Buffer.from(await workspace.file(exportArchive.name, {}))
    const other = await openTestWorkspace()
    try {
      const archive = { name: 'waymark.zip', mediaType: 'application/zip', content: bytes.toString('base64') }
      const { sources } = await other.run(importSources, { file: [archive] })
      expect(sources[0]).toMatchObject({ kind: 'waymark-archive' })
      expect(await other.store.evidence()).toEqual(await workspace.store.evidence())
      expect(Buffer.from(await other.file(exportArchive.name, {})).equals(bytes)).toBe(true)
      await other.run(importSources, { file: [archive] })
      expect(Buffer.from(await other.file(exportArchive.name, {})).equals(bytes)).toBe(true)
    } finally {
      await other.close()
    }
  })
})

describe('undo', () => {
  it('goes back step by step through every kind of change, and each undo can be undone', async () => {
    const { evidence } = await workspace.run(logEvidence, { text: 'Ran the cutover weekend' })
    await workspace.run(editEvidence, { id: evidence.id, result: 'One' })
    await workspace.run(editEvidence, { id: evidence.id, result: 'Two' })
    const resultNow = async () => (await workspace.store.get('evidence', evidence.id))?.result
    const { undone } = await workspace.run(undo, {})
    expect(await resultNow()).toBe('One')
    await workspace.run(undo, { event: undone.undoneBy })
    expect(await resultNow()).toBe('Two')
    const redo = (await workspace.run(listHistory, { limit: 1 })).events[0]?.seq
    expect((await workspace.failure(undo.name, { event: redo })).details.mend).toBe(
      `Undo change ${undone.seq} itself.`,
    )
    await workspace.run(undo, {})
    expect(await resultNow()).toBe('One')
    await workspace.run(undo, {})
    await workspace.run(undo, {})
    expect(await workspace.store.evidence()).toEqual([])
    expect((await workspace.failure(undo.name, {})).code).toBe('NOTHING_TO_UNDO')
  })

  it('refuses when something later stands on it, and says which', async () => {
    const { evidence } = await workspace.run(logEvidence, { text: 'Ran the cutover weekend' })
    await workspace.run(editEvidence, { id: evidence.id, result: 'One' })
    const { events } = await workspace.run(listHistory, { entity: evidence.id })
    const oldest = events.at(-1)?.seq
    expect(await workspace.failure(undo.name, { event: oldest })).toMatchObject({
      code: 'UNDO_CONFLICT',
      details: { where: `evidence ${evidence.id}` },
    })
    expect((await workspace.failure(undo.name, { event: 999 })).code).toBe('NOTHING_TO_UNDO')
  })
})
