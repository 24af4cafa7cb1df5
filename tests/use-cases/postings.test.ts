import { afterEach, describe, expect, it } from 'vitest'
import { logEvidence } from '@waymark/contracts/evidence/operations.ts'
import {
  addPosting,
  comparePostings,
  correctPosting,
  listPostings,
  matchOnePosting,
  removePosting,
  showPosting,
} from '@waymark/contracts/postings/operations.ts'
import { openTestWorkspace } from './harness.ts'
import type { TestWorkspace } from './harness.ts'

const ad = `Head of IT, Larkfield

About us
Our ERP dates from 2004 and its vendor ends support next year.

Requirements
- Experience replacing an ERP
- ITIL
- Excellent communication skills

Nice to have
- SAP`

let workspace: TestWorkspace
const opened = async (): Promise<TestWorkspace> => (workspace = await openTestWorkspace())
afterEach(async () => workspace.close())

async function withPosting() {
  await opened()
  const { added } = await workspace.run(addPosting, { text: ad, employer: 'Larkfield' })
  const id = added[0]?.id ?? ''
  return { id }
}

describe('a posting', () => {
  it('is kept once, with what it asks', async () => {
    await opened()
    const first = await workspace.run(addPosting, { text: ad })
    expect(first.added).toMatchObject([{ title: 'Head of IT, Larkfield', requirements: 4, essential: 3 }])
    const again = await workspace.run(addPosting, { text: ad.replaceAll('\n', '\r\n') })
    expect([again.added.length, again.known.length]).toEqual([0, 1])
    expect((await workspace.run(listPostings, {})).postings).toHaveLength(1)
  })

  it('comes as a page of HTML, without its tags', async () => {
    await opened()
    const page =
      '<h1>CTO</h1><h2>Requirements</h2><ul><li>Kafka &amp; Terraform</li></ul><script>let a = "Java"</script>'
    const file = { name: 'ad.html', content: Buffer.from(page).toString('base64') }
    const { added } = await workspace.run(addPosting, { file })
    const shown = await workspace.run(showPosting, { id: added[0]?.id ?? '' })
    expect(shown.reading.requirements.map(({ text }) => text)).toEqual(['Kafka & Terraform'])
    expect(shown.posting.text).not.toContain('<')
  })

  it('shows its problem, its role and its skills', async () => {
    const { id } = await withPosting()
    const { posting, reading } = await workspace.run(showPosting, { id })
    expect(reading.problem.map(({ text }) => text)).toEqual([
      'Our ERP dates from 2004 and its vendor ends support next year.',
    ])
    for (const { start, end, text } of reading.requirements) expect(posting.text.slice(start, end)).toBe(text)
    expect(reading.skills.map(({ name }) => name)).toEqual(['Replacing an ERP', 'ITIL', 'SAP'])
    expect(reading.role.outcome).toBe('too-thin')
  })

  it('is matched: nothing without evidence, met with it', async () => {
    const { id } = await withPosting()
    const before = await workspace.run(matchOnePosting, { id })
    expect(before.counts.essential).toEqual({ met: 0, partly: 0, none: 2, 'cannot-tell': 1 })
    await workspace.run(logEvidence, {
      text: 'Replaced the ERP of a manufacturer',
      result: 'Live in 14 months',
    })
    const after = await workspace.run(matchOnePosting, { id })
    expect(after.requirements[0]).toMatchObject({
      state: 'met',
      proof: [{ shows: [{ asked: 'replacing an ERP', by: 'Replaced the ERP of a manufacturer' }] }],
    })
  })

  it('takes corrections, asks for evidence of a "met", and gives them back', async () => {
    const { id } = await withPosting()
    const requirement = (await workspace.run(matchOnePosting, { id })).requirements[2]?.key ?? ''
    expect(await workspace.failure('postings.correct', { id, requirement, match: 'met' })).toMatchObject({
      code: 'INPUT_INVALID',
      details: { field: 'link' },
    })
    const { evidence } = await workspace.run(logEvidence, { text: 'Ran the town hall' })
    const met = await workspace.run(correctPosting, { id, requirement, match: 'met', link: [evidence.id] })
    expect(met.requirements[2]).toMatchObject({ state: 'met', corrected: true, proof: [{ linked: true }] })
    const gone = await workspace.run(correctPosting, { id, requirement, unlink: [evidence.id] })
    expect(gone.requirements[2]).toMatchObject({ state: 'cannot-tell', corrected: false })
    const lighter = await workspace.run(correctPosting, { id, requirement, weight: 'desirable' })
    expect(lighter.counts.essential.none).toBe(2)
    expect(lighter.counts.desirable['cannot-tell']).toBe(1)
    const aside = await workspace.run(correctPosting, { id, requirement, weight: 'not-a-requirement' })
    expect(aside.setAside).toHaveLength(1)
    const back = await workspace.run(correctPosting, { id, requirement, weight: 'as-read' })
    expect(back.posting.corrections).toEqual({})
  })

  it('names what it does not know', async () => {
    const { id } = await withPosting()
    const code = async (name: 'postings.show' | 'postings.correct', input: unknown) =>
      (await workspace.failure(name, input)).code
    expect(await code('postings.show', { id: `jp_${'9'.repeat(26)}` })).toBe('POSTING_UNKNOWN')
    expect(await code('postings.correct', { id, requirement: 'nonsense', weight: 'essential' })).toBe(
      'INPUT_INVALID',
    )
    expect(await code('postings.correct', { id, weight: 'essential' })).toBe('INPUT_INVALID')
    const link = [`ev_${'9'.repeat(26)}`]
    expect(await code('postings.correct', { id, requirement: 'itil', link })).toBe('EVIDENCE_UNKNOWN')
  })

  it('is refused when there is nothing to read, and when a browser names a path', async () => {
    await opened()
    const code = async (input: unknown, channel: 'cli' | 'web') =>
      (await workspace.failure('postings.add', input, { channel })).code
    expect(await code({ text: ' … ' }, 'web')).toBe('SOURCE_UNREADABLE')
    expect(await code({}, 'cli')).toBe('SOURCE_MISSING')
    expect(await code({ path: '/etc/hostname' }, 'web')).toBe('PATH_NOT_ALLOWED')
    expect(await code({ path: '/nowhere/at/all' }, 'cli')).toBe('SOURCE_MISSING')
  })

  it('is compared with others and removed', async () => {
    const { id } = await withPosting()
    await workspace.run(addPosting, {
      text: 'CTO\n\nRequirements\n- Kafka\n- Terraform',
      closes: '2026-11-25',
    })
    await workspace.run(logEvidence, { text: 'Replaced the ERP', result: 'Live' })
    await workspace.run(logEvidence, { text: 'Introduced ITIL', result: 'Repeat incidents fell' })
    const { postings } = await workspace.run(comparePostings, {})
    expect(postings.map(({ posting, prospect }) => [posting.title, prospect])).toEqual([
      ['Head of IT, Larkfield', 'ready'],
      ['CTO', 'far'],
    ])
    await workspace.run(removePosting, { id })
    expect((await workspace.run(listPostings, {})).postings).toHaveLength(1)
  })
})
