import { count } from './count.ts'

/** Words of the career map. */
export const career = {
  title: 'Career map',
  lede: 'From the role you hold to the one you aim for: what each step asks, what evidence shows of it, and how long it may take.',
  from: 'Your role today',
  to: 'The role you aim for',
  choose: 'Choose a role',
  way: 'Way',
  noWay: 'The map has no way from the first to the second. Choose another goal, or another start.',
  begin:
    'Choose where you stand and where you want to go. The map then marks the way and says what is missing on it.',
  drawing: 'The map',
  drawingLabel: 'The map, drawn',
  drawingNote:
    'Higher is further up. The way you chose is drawn thick; the list below says the same in words.',
  drawn: (names: string) => `Map of roles by rank and lane. The chosen way leads over ${names}.`,
  drawnAll: 'Map of roles by rank and lane.',
  lanes: { ic: 'Individual', leadership: 'Leadership', executive: 'Executive', adjacent: 'Adjacent' },
  steps: 'Step by step',
  stepOf: (from: string, to: string) => `${from} to ${to}`,
  skills: 'Skills',
  states: {
    shown: 'evidence shows it',
    begun: 'begun',
    missing: 'no evidence yet',
    unrated: 'no framework rates it',
  },
  proof: 'Proof to have',
  readiness: (total: number, of: number, band: string | null) =>
    `Readiness ${total} of ${of}${band === null ? '' : `, ${band}`}.`,
  gaps: (names: string) => `Worst gaps: ${names}.`,
  length: (least: number, most: number) => `${least} to ${most} months`,
  bases: {
    stated: 'stated by a source',
    assumed: 'assumed',
    given: 'given by you',
    none: 'length unknown',
  },
  time: 'How long it may take',
  timeNote:
    'Simulated from the ranges below. Not a forecast: it shows what the sources imply and how wide that is.',
  range: (p10: string, p50: string, p90: string) =>
    `About ${p50}. Eight of ten simulated ways take between ${p10} and ${p90}.`,
  noRange:
    'Some steps of this way have no length that any source states. Give a range for them, and the whole can be told.',
  least: 'Fewest months of such a step',
  most: 'Most months of such a step',
  company: 'Kind of company',
  drivers: 'What is true of you',
  effects: { speeds: 'speeds it up', slows: 'slows it down' },
  lengths: 'Length of each step',
  assumptions: 'What this takes for granted',
  stated: 'What the sources state of whole ways',
  columns: {
    step: 'Step',
    months: 'Months',
    basis: 'Basis',
    because: 'Why',
    what: 'Assumption',
    does: 'What it does',
  },
  rotations: 'Sideways moves that widen the way',
  rotationsNote: 'Each is proposed best with the five parts below.',
  levels: { junior: 'Junior', 'senior-ic': 'Senior, individual', manager: 'Manager' },
  pitch: 'Propose a rotation',
  pitchNote: 'What you write here stays in this page and is kept nowhere. Save it before you leave.',
  pitchFor: 'Which move',
  pitchSave: 'Save as Markdown',
  pitchFilled: (done: number, of: number) => `${done} of ${count(of, 'part', 'parts')} filled.`,
  sources: 'Sources',
}
