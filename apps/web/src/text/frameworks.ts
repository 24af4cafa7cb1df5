import { count } from './count.ts'

/** Words of the frameworks rooms. */
export const frameworks = {
  title: 'Frameworks',
  lede: 'A framework is a role’s readiness model as data: what is rated, on which scale, and what counts as evidence.',
  version: (version: string, license: string) => `Version ${version}, ${license}`,
  size: (competencies: number, of: number) =>
    `${count(competencies, 'competency', 'competencies')}, highest total ${of}`,
  competencies: 'Competencies',
  scale: 'The scale, and what each point asks of evidence',
  asks: 'Asks for',
  asksNothing: 'nothing',
  bands: 'Bands',
  range: (from: number, to: number) => `${from}–${to}`,
  next: 'Next',
  good: 'What good looks like',
  kpis: 'Figures that show it',
  proof: 'Proof points',
  traps: 'Traps',
  moves: 'Fast moves',
  days: ([from, to]: readonly [number, number]) => `${from} to ${to} days`,
  interview: 'Interview prompts',
  drags: 'Held back when this is weak',
  provenance: 'Where it is from',
  readiness: 'My readiness for it',
  own: 'Any ladder can be a framework file: ./waymark frameworks validate FILE.yaml explains a bad one by line.',
}
