import { describe, expect, it } from 'vitest'
import { anchorsOf, linesOf, sectionOf } from '../testing/document-words.ts'
import { evidenceWith, inventedLeader, linkedTo, ratingOf, reportOf } from '../testing/invented-leader.ts'
import { readinessDocument } from './report-model.ts'

const document = readinessDocument(inventedLeader())

function blockLines(kind: string, from = document): string[] {
  return from.blocks.filter((block) => block.kind === kind).flatMap(linesOf)
}

describe('the summary', () => {
  it('says in one paragraph where the person stands, what they claim and how far the next band is', () => {
    expect(linesOf(document.blocks[0] ?? { kind: 'list', items: [] })).toEqual([
      'As of 20 November 2026, the evidence supports 6 of 15 points for Head of Platform, the band Carrying the role. ' +
        '4 of 5 competencies rest on at least one item that counts. The claim beside it is 5 of 15, with 4 of 5 rated; ' +
        'what is not rated is unknown, not zero. The next band, Built to last, begins 6 points higher.',
    ])
    expect(blockLines('key-figures')).toEqual([
      'Supported: 6 of 15',
      'Claimed: 5 of 15',
      'Covered: 4 of 5',
      'Next band: 6 points',
    ])
  })

  it('warns of what is private or internal, by number', () => {
    expect(blockLines('note')).toEqual([
      'This document contains 3 items marked private (E3, E4, E5) and 1 item marked internal (E1). Decide who may read them before handing it on.',
    ])
    const open = reportOf([evidenceWith(1, 'Spoke in public', { confidentiality: 'public' })], [])
    expect(blockLines('note', readinessDocument(open))).toEqual([])
  })

  it('names person, day and framework version', () => {
    expect(document.title).toBe('Readiness for Head of Platform')
    expect(document.subtitle.map((line) => line.map((run) => run.text).join(''))).toEqual([
      'Mara Okonkwo',
      'As of 20 November 2026, framework platform-head 1.2.0',
    ])
    expect(document.facts).toMatchObject({ framework: 'platform-head', version: '1.2.0', asOf: '2026-11-20' })
  })
})

describe('unknown, not applicable and zero', () => {
  it('read differently in the chart and in its table', () => {
    expect(blockLines('dot-chart')).toEqual([
      'Reliability: 3 of 3, claimed 2',
      'Cost command: 1 of 3, claimed 2',
      'Delivery flow: 1 of 3, claimed 0',
      'Growing leads: 1 of 3, claimed 1',
      'Executive alignment: 0 of 3, not rated',
      'Regulated operations: not applicable',
    ])
    const table = document.blocks.find((block) => block.kind === 'table')
    expect(table === undefined ? [] : linesOf(table)).toEqual([
      'Reliability / 3 of 3 / 2 / reached / E1, E2',
      'Cost command / 1 of 3 / 2 / 3 / E3',
      'Delivery flow / 1 of 3 / 0 / 3 / E2',
      'Growing leads / 1 of 3 / 1 / 3 / E4',
      'Executive alignment / 0 of 3 / not rated / 3 / none yet',
      'Regulated operations / not applicable / not applicable / not applicable / not applicable',
    ])
  })

  it('are drawn differently: no track, no ring, a dot at zero', () => {
    const chart = document.blocks.find((block) => block.kind === 'dot-chart')
    const rows = chart?.kind === 'dot-chart' ? chart.rows : []
    expect(rows.slice(4).map(({ of, filled, ring }) => ({ of, filled, ring }))).toEqual([
      { of: 3, filled: 0, ring: null },
      { of: null, filled: null, ring: null },
    ])
  })

  it('keep the reason why something does not apply', () => {
    expect(sectionOf(document, 'competency-regulated')).toContain(
      'Why: Marked as not applicable: The company is not under regulation.',
    )
  })
})

describe('claims', () => {
  it('above and below the evidence are told in one tone', () => {
    expect(sectionOf(document, 'claims')).toEqual([
      '1 claim stands above what the evidence supports and 2 claims stand below it. Both are differences to settle, by evidence or by another claim.',
      'Reliability / 2 / 3 / The claim is 1 point below the evidence (E1, E2).',
      'Cost command / 2 / 1 / The claim is 1 point above the evidence. 2 more occasions needed, each measured before and after and confirmed by someone else. “Brought the cloud bill under one owner per service” (E3) is measured, but nobody has confirmed it: ask someone who saw it.',
      'Delivery flow / 0 / 1 / The claim is 1 point below the evidence (E2).',
      'Not rated, so unknown: Executive alignment.',
      'Not applicable, and left out of every total: Regulated operations. Its reason stands in its section.',
    ])
  })

  it('say so when all stand where the evidence stands, and when there are none', () => {
    const agreed = reportOf([evidenceWith(1, 'Cut the bill', linkedTo('cost'))], [ratingOf(1, 'cost', 1)])
    expect(sectionOf(readinessDocument(agreed), 'claims')[0]).toBe(
      'Every claim that was made stands where the evidence stands.',
    )
    expect(sectionOf(readinessDocument(reportOf([], [])), 'claims')).toEqual([
      'No competency is rated yet, so there is no claim to compare with the evidence.',
    ])
  })
})

describe('a competency', () => {
  it('shows each ask, what was found and who carries it, then what is missing', () => {
    expect(sectionOf(document, 'competency-cost')).toEqual([
      'Spending is explained in the words of those who pay for it.',
      '1 Emerging / 1 occasion / 1 of 1 / yes / E3',
      '2 Proven / 2 different occasions, each measured before and after and confirmed by someone else, within the last 36 months / 0 of 2 / not yet / none',
      '3 Durable / 1 occasion, now run by someone else and reaching beyond one team / 0 of 1 / not yet / none',
      '3 Durable / 2 different occasions, each with a stated result, at least 6 months apart from first to last / 1 of 2 / not yet / E3',
      'Missing for 2: 2 more occasions needed, each measured before and after and confirmed by someone else. “Brought the cloud bill under one owner per service” (E3) is measured, but nobody has confirmed it: ask someone who saw it.',
      'Evidence that counts: E3 Brought the cloud bill under one owner per service',
    ])
  })

  it('with nothing linked says so once and repeats no scale', () => {
    const empty = readinessDocument(reportOf([], []))
    expect(sectionOf(empty, 'competency-cost')).toEqual([
      'Spending is explained in the words of those who pay for it.',
      'Why: No linked evidence counts towards it yet. Nothing is zero.',
      'Missing for 1: No evidence is linked yet. It takes 1 occasion: log or link one.',
      'Evidence that counts: None yet',
    ])
  })

  it('names what was linked and set aside, with the reason', () => {
    expect(sectionOf(document, 'competency-alignment').at(-1)).toMatch(/^Linked, set aside: E5: .*intention/)
  })
})

describe('the register', () => {
  it('prints every fact of an item, where it comes from and what is not stated', () => {
    expect(sectionOf(document, 'evidence-2')).toEqual([
      'When: February 2026 to May 2026',
      'Result: A region was lost in May 2026 and no payment with it.',
      'Outcome: Risk',
      'Measure: Availability of payments: 99.82 → 99.98\u202f%',
      'Scope: The organisation',
      'Confirmed by: Tomasz Rey (stakeholder, June 2026): “We lost Frankfurt for five hours and learned of it from the status page.” / To be checked at: Mail of 3 June 2026 to finance-leads',
      'Carries: Documented, measured, attested',
      'Stands in time: Other occasions support the same competency: “Cut pages at night from 41 to 6 a month”. It happened within two years of 2026-11-20.',
      'Not stated: Decision and handover',
      'Source: Title, result and measure: recorded as it happened, brag document “wins-2025.md”, line 31',
      'Linked to: Reliability: It shows what the competency asks for / Delivery flow: It shows what the competency asks for',
    ])
  })

  it('keeps “asked, cannot confirm” apart from “not stated”', () => {
    const lines = sectionOf(document, 'evidence-3')
    expect(lines).toContain('Not stated: Result, decision and handover')
    expect(lines).toContain('Source: Confirmation by someone else: asked, cannot confirm')
  })

  it('marks confidentiality beside each title', () => {
    const marks = document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.anchor.startsWith('evidence-') ? [block.aside] : [],
    )
    expect(marks).toEqual(['internal', 'may be shared', 'private', 'private', 'private'])
  })
})

describe('every report', () => {
  it.each([
    ['a year of work', inventedLeader()],
    ['an empty workspace', reportOf([], [])],
    ['evidence that it was not given', { ...inventedLeader(), evidence: [] }],
    [
      'nothing that applies',
      reportOf(
        [],
        inventedLeader().readiness.competencies.map(({ id }, index) => ratingOf(index, id, null, 'Not here')),
      ),
    ],
  ])('of %s has unique places, and every link leads to one', (_, report) => {
    const { places, targets } = anchorsOf(readinessDocument(report))
    expect(new Set(places).size).toBe(places.length)
    expect(targets.filter((target) => !places.includes(target))).toEqual([])
  })

  it('of an empty workspace is honest and assumes nothing', () => {
    const empty = readinessDocument(reportOf([], []))
    expect(linesOf(empty.blocks[0] ?? { kind: 'list', items: [] })[0]).toBe(
      'As of 20 November 2026, no evidence counts towards Head of Platform yet. It supports 0 of 16 points, the band Still building. ' +
        'Nothing is assumed in its place. None of the 6 competencies is covered. No claims are recorded, so no claim stands beside it. ' +
        'The next band, Carrying the role, begins 6 points higher.',
    )
    expect(sectionOf(empty, 'plan')).toEqual(['No plan is kept for this framework yet.'])
    expect(sectionOf(empty, 'evidence')).toEqual([
      'No evidence is cited in this report, so there is nothing to list.',
    ])
  })

  it('numbers many items without drowning its tables', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      evidenceWith(index + 1, `Win ${index + 1}`, linkedTo('cost')),
    )
    const lines = blockLines('table', readinessDocument(reportOf(many, [])))
    expect(lines[1]).toBe(
      'Cost command / 1 of 3 / not rated / 2 / E1, E2, E3, E4, E5, E6, E7, E8 and 32 more',
    )
  })
})
