import { describe, expect, it } from 'vitest'
import { ProposedEvidence } from '@waymark/domain/proposals/proposal.ts'
import { buildExport } from '../testing/linkedin-export.ts'
import { readFileContent } from '../testing/reading.ts'

const header = 'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n'
const positions = (...rows: readonly string[]) =>
  `Company Name,Title,Description,Location,Started On,Finished On\n${rows.join('\n')}\n`

async function proposalsOf(role: string, date: string, company = 'Acme', status = 'VISIBLE') {
  const csv = `${header}Grace,Hopper,${company},CTO,"Ada made our releases boring.","${date}",${status}\n`
  const { proposals } = await readFileContent(
    'export.zip',
    buildExport({ 'Positions.csv': role, 'Recommendations_Received.csv': csv }),
  )
  for (const proposal of proposals) expect(ProposedEvidence.safeParse(proposal).success).toBe(true)
  return proposals
}

const lead = 'Acme GmbH,Tech Lead,,,Jan 2018,Feb 2021'
const head = 'Acme GmbH,Head of Platform,,,Mar 2021,'

describe('recommendations as confirmation', () => {
  it('are proposed for the one role that was held at that company when they were written', async () => {
    const [proposal, ...more] = await proposalsOf(positions(lead, head), '07/21/23')
    expect(more).toEqual([])
    expect(proposal?.facts).toMatchObject({
      title: 'Recommended by Grace Hopper for: Head of Platform at Acme GmbH',
      happened: { from: '2021-03', to: null, ongoing: true },
      attestations: [{ by: 'Grace Hopper', on: '2023-07-21', statement: 'Ada made our releases boring.' }],
    })
    expect(proposal?.facts.provenance).toContainEqual(
      expect.objectContaining({ facts: ['attestations'], origin: 'person' }),
    )
    const [earlier] = await proposalsOf(positions(lead, head), '07/21/19')
    expect(earlier?.facts.title).toContain('Tech Lead')
  })

  it('written after the last role there had ended are of that one', async () => {
    const [proposal] = await proposalsOf(positions(lead), '07/21/23')
    expect(proposal?.facts.title).toContain('Tech Lead')
  })

  it.each([
    ['another company', positions(lead, head), '07/21/23', 'Beta', 'VISIBLE'],
    ['no company', positions(lead, head), '07/21/23', '', 'VISIBLE'],
    [
      'two roles at that time',
      positions(lead, head, 'Acme,Board member,,,Jan 2020,'),
      '07/21/23',
      'Acme',
      'VISIBLE',
    ],
    ['no date and two roles', positions(lead, head), '', 'Acme', 'VISIBLE'],
    ['a time before all roles', positions(lead, head), '07/21/09', 'Acme', 'VISIBLE'],
    ['what is hidden', positions(head), '07/21/23', 'Acme', 'HIDDEN'],
  ])('are not tied to a role with %s', async (_what, role, date, company, status) => {
    expect(await proposalsOf(role, date, company, status)).toEqual([])
  })

  it('are the same proposal in any order of rows', async () => {
    const [one] = await proposalsOf(positions(lead, head), '07/21/23')
    const [other] = await proposalsOf(positions(head, lead), '07/21/23')
    // The file is another, and so is its id.
    expect([other?.key, other?.why]).toEqual([one?.key, one?.why])
  })
})
