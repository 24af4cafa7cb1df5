/** Words of the calibrating room. */
export const calibrate = {
  title: (framework: string) => `How leniently do you rate? ${framework}`,
  lede: 'Short fictional cases. Give each a point, then see an expert’s point and why. Your answers stay on this page and are kept nowhere.',
  progress: (at: number, of: number) => `Case ${at} of ${of}`,
  none: 'There are no cases for this framework yet. IT Director and Engineering Manager have some.',
  yourPoint: 'Your point',
  point: (value: number, label: string) => `${value} · ${label}`,
  show: 'Show the expert’s point',
  next: 'Next case',
  verdict: (given: number, expert: number) => `You gave ${given}, the expert ${expert}.`,
  caveat:
    'One reasoned judgement, not a measured truth. If you hold another point for good reasons, keep it.',
  soFar: 'Your leaning',
  done: 'You have had every case.',
  again: 'Begin again',
  table: 'Your answers',
  columns: { competency: 'Competency', you: 'You', expert: 'Expert', difference: 'Difference' },
}
