import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { showFramework } from '@waymark/contracts/frameworks/operations.ts'
import { Page } from '../terminal/page.ts'
import { show } from './views.ts'

const bare: z.input<typeof showFramework.output> = {
  format: 'waymark/framework@1',
  id: 'harbour-master',
  version: '1.0.0',
  name: 'Harbour Master',
  summary: 'Keeps a harbour running.',
  minutes: 5,
  provenance: { title: 'Harbour', author: 'Tests', license: 'Apache-2.0', redistributable: true },
  scales: [
    {
      id: 'check',
      kind: 'yes-no',
      points: [
        { value: 0, label: 'No', anchor: 'Never.' },
        { value: 1, label: 'Yes', anchor: 'Always.', asks: [{ occasions: 1 }] },
      ],
    },
  ],
  competencies: [
    {
      id: 'berths',
      name: 'Berths',
      question: 'Is there a place?',
      meaning: 'Every ship finds a place.',
      weak: ['Ships wait.'],
    },
  ],
  bands: [
    { id: 'no', label: 'Not yet', from: 0, to: 0, meaning: 'Not yet.', action: 'Start.' },
    { id: 'yes', label: 'There', from: 1, to: 1, meaning: 'There.', action: 'Ask.' },
  ],
}

const whole: z.input<typeof showFramework.output> = {
  ...bare,
  provenance: { ...bare.provenance, sources: [{ id: 'almanac', title: 'Almanac', author: 'Moon' }] },
  plan: [{ id: 'p', competencies: ['berths'], phase: 30, text: 'Count them.' }],
  artifacts: [{ id: 'chart', name: 'Chart', contents: ['depths'] }],
  matrices: [
    {
      id: 'm',
      name: 'Tides',
      columns: [
        { id: 'low', name: 'Low' },
        { id: 'high', name: 'High' },
      ],
      rows: [{ id: 'quay', name: 'Quay', cells: [['Dry.'], []] }],
      reading: ['Look at the moon.'],
      sources: ['almanac'],
    },
  ],
  questions: [{ id: 'q', group: 'Self-assessment', text: 'Would they miss you?' }],
  shifts: [{ id: 's', before: 'Rowing', after: 'Steering', failure: ['You still row.'] }],
  traps: [{ name: 'Hero', wayOut: ['Rest.'] }],
  ownership: [
    { id: 'o', name: 'Water', hold: 'influences', areas: [{ name: 'Depth', means: 'Enough of it.' }] },
  ],
  lookedFor: [{ id: 'l', name: 'Calm', by: 'Owners', doubts: ['Shouting.'] }],
  kinds: [
    {
      id: 'k',
      name: 'Ferry port',
      focus: 'Ferries.',
      emphasis: [{ competency: 'berths', weight: 'more', because: 'Timetables.' }],
    },
  ],
  checks: [
    {
      id: 'c',
      name: 'Is it real?',
      purpose: 'Port or pier.',
      items: [{ id: 'i', text: 'Is there water?', no: 'A pier.' }],
      verdicts: [{ from: 0, to: 1, meaning: 'Look again.' }],
    },
  ],
  scoreboards: [
    {
      id: 'b',
      name: 'Cargo',
      groups: [{ name: 'Outcome', kpis: [{ name: 'Tons', definition: 'Landed.' }] }],
    },
  ],
  routes: [
    {
      id: 'r',
      name: 'From pilot',
      start: 'Pilot',
      steps: [
        {
          id: 'p',
          name: 'Learn',
          milestones: [{ id: 'x', text: 'Sailed at night.', proof: 'Log' }],
          figures: ['9 of 10 did.'],
        },
      ],
    },
  ],
  roadmaps: [
    {
      id: 'd',
      name: 'First days',
      when: 'New here.',
      unit: 'day',
      phases: [
        {
          id: 'a',
          name: 'Look',
          from: 0,
          to: 30,
          steps: [{ text: 'Sound it.' }],
          deliverables: [{ text: 'Depths', artifacts: ['chart'] }],
        },
      ],
      mistakes: ['Digging first.'],
    },
  ],
  interviewLoop: [{ id: 'v', name: 'Case', prompt: 'A storm?', looksFor: ['Order'], artifacts: ['chart'] }],
  cadences: [
    {
      id: 'w',
      name: 'Tide review',
      every: 'week',
      agenda: [{ name: 'Silt', text: 'Where.' }],
      decisions: ['Dredge or wait'],
    },
  ],
  splits: [
    {
      id: 't',
      name: 'Day',
      of: 'the day',
      shares: [
        { percent: 70, name: 'Watch', text: 'Sea.' },
        { percent: 30, name: 'Sleep' },
      ],
    },
  ],
  notes: [{ id: 'n', topic: 'Fog', text: 'It lifts.', sources: ['almanac'] }],
}

async function shown(framework: z.input<typeof showFramework.output>, part?: string): Promise<string> {
  const page = new Page({ color: false, unicode: false, columns: 100 })
  await show(showFramework.output.parse(framework), page, {
    input: part === undefined ? {} : { part },
    titles: async () => new Map(),
    today: '2026-11-20',
    written: null,
  })
  return page.text()
}

/** The first of several texts that does not stand after the one before it; null when all stand in order. */
function missing(text: string, told: readonly string[]): string | null {
  let from = 0
  for (const words of told) {
    const at = text.indexOf(words, from)
    if (at < 0) return words
    from = at
  }
  return null
}

describe('frameworks show', () => {
  it('tells every part of a role, with names for ids', async () => {
    const told = [
      ['Scale', '1 Yes: Always.', 'Asks for 1 occasion.', 'Bands', '0 Not yet', 'Next: Start.'],
      ['Berths', 'Weak looks like:', '* Ships wait.', 'Plan:', '* By day 30: Count them.'],
      ['Tables', 'Tides [almanac]', 'Quay', '* Low: Dry.', '* Look at the moon.'],
      ['Questions to put to yourself', 'Self-assessment', '1. Would they miss you?'],
      ['Shifts on the way', 'Rowing -> Steering', '* You still row.'],
      ['Traps', 'Hero', '* Rest.'],
      ['What the role answers for', 'Water (influences)', '* Depth: Enough of it.'],
      ['What decision makers look for', 'Calm (Owners)', '* Shouting.'],
      ['Kinds of the role', 'Ferry port', '+ Berths weighs more: Timetables.'],
      ['Checks', '[ ] Is there water?', 'No: A pier.', '0-1 yes: Look again.'],
      ['Scoreboards', 'Cargo', '* Tons: Landed.'],
      ['Routes to the role', 'Starts as: Pilot', '1. Learn', '[ ] Sailed at night. Proof: Log.'],
      ['* 9 of 10 did.', 'Roadmaps', 'Look, day 0 to 30', '* Sound it.', '* Depths (Chart)'],
      ['* Digging first.', 'Interview loop', 'A storm?', '* Order', '* Chart'],
      ['Reviews in the seat', 'Tide review (every week)', '* Silt: Where.', '* Dredge or wait'],
      ['How it is split', 'Day (per cent of the day)', '70% Watch: Sea.', '30% Sleep'],
      ['Artifacts that prove it', '* Chart: depths', 'Worth knowing', 'Fog', '* It lifts. [almanac]'],
      ['Sources', '[almanac] Almanac, Moon', 'Where it is from', 'Harbour, Tests; licence Apache-2.0'],
    ]
    expect(missing(await shown(whole, 'all'), told.flat())).toBeNull()
  })

  it('opens one part, or one competency, and nothing else', async () => {
    const notes = await shown(whole, 'notes')
    expect(notes).toContain('* It lifts. [almanac]')
    expect(notes).not.toContain('Berths')
    const berths = await shown(whole, 'berths')
    expect(
      missing(berths, ['Berths', 'Is there a place?', 'Every ship finds a place.', '* Ships wait.']),
    ).toBeNull()
    expect(berths).not.toContain('Fog')
  })

  it('gives an overview with the size of each part and how to open it', async () => {
    const text = await shown(whole)
    expect(
      missing(text, ['Scale', '0 No; 1 Yes', 'Bands', 'Competencies', 'berths', 'Parts', 'routes']),
    ).toBeNull()
    expect(text).toMatch(/^ {2}routes +Routes to the role +1 +\d+$/m)
    expect(text).toContain('frameworks show harbour-master routes')
    expect(text).not.toContain('Sailed at night')
    const lines = (part: string) => Number(new RegExp(`^ {2}${part} .* (\\d+)$`, 'm').exec(text)?.[1])
    const opened = await shown(whole, 'roadmaps')
    expect(opened.trimEnd().split('\n').slice(2)).toHaveLength(lines('roadmaps'))
  })

  it('has no line for a part that is empty, and no range for a band of one total', async () => {
    const headings = (await shown(bare, 'all')).split('\n').filter((line) => /^\S/.test(line))
    expect(headings).toEqual([
      'Harbour Master harbour-master 1.0.0, about 5 minutes',
      'Keeps a harbour running.',
      'Scale',
      'Bands',
      'Competencies',
      'Berths',
      'Where it is from',
    ])
    const overview = await shown(bare)
    expect(overview).toMatch(/^ {2}1 {2}There/m)
    expect(overview).not.toContain('routes')
  })
})
