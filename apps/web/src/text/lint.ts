import { count } from './count.ts'

/** Words of the room where a CV is checked. */
export const lint = {
  title: 'CV check',
  lede: 'A CV as a hiring manager reads it in the first minutes: what is missing, why it matters, and what to ask yourself. It stays on this machine.',
  result: (name: string, errors: number, warnings: number, hints: number) =>
    `${name}: ${[
      ...(errors > 0 ? [count(errors, 'error', 'errors')] : []),
      count(warnings, 'warning', 'warnings'),
      count(hints, 'hint', 'hints'),
    ].join(', ')}`,

  choose: 'Choose a file',
  chooseHint: 'PDF, Word, Markdown, text, JSON Resume, RenderCV or a LinkedIn export.',
  paste: 'Or paste the text',
  pasteHint:
    'Headings such as Experience, the employer and title of each role, and one line for each bullet.',
  check: 'Check it',
  again: 'Check another',
  edit: 'Change the text',
  emptyTitle: 'What it looks for',
  emptyWords:
    'Figures, stakeholders, a choice, and the size of what was owned: three of these four should stand at the top of the page. Below that, tools in front of results, head counts without the how, claims without a measure, and work whose owner is not clear.',
  emptyExample:
    'Cut settlement time from 6 hours to 40 minutes for 12 services, by buying the scheduler instead of building it, agreed with Finance.',

  top: 'Top of the page',
  met: (met: number) => `${met} of 4 cues`,
  passed: 'passed; three are needed',
  notPassed: 'not passed; three are needed',
  looked: (what: string) => `Looked at: ${what}.`,
  cueMet: 'given',
  cueMissing: 'missing',
  cues: { numbers: 'Figures', stakeholders: 'Stakeholders', 'trade-off': 'A choice', scope: 'Size' },

  findings: 'Findings',
  none: 'Nothing to mend was found.',
  quiet: (silenced: number) => `Nothing else; ${count(silenced, 'finding', 'findings')} silenced.`,
  whole: 'The whole CV',
  levels: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  textTitle: 'The CV as it was read',
  marked: (findings: number) => count(findings, 'finding', 'findings'),
  inText: 'Show in the text',
  alsoAt: 'Also',
  doubts: (passages: number) => `${count(passages, 'passage was', 'passages were')} not understood`,
  doubtsNote: 'Findings may be missing there, and some may be wrong.',

  mend: 'Mend the line',
  mendNote: 'Your words stay as they are. Answer what you can; what you leave out is not asked again here.',
  slots: { outcome: 'Outcome', scope: 'Scope', decision: 'Decision', proof: 'Proof' },
  said: 'The line says',
  use: (fact: string) => `Use “${fact}”`,
  from: (title: string) => `from your evidence “${title}”`,
  newLine: 'The line would read',
  copy: 'Copy the line',
  copied: 'Copied.',
  put: 'Put it into the text',

  silence: 'Silence it',
  reason: 'Why does it not hold?',
  reasonHint: 'At least three characters. The finding comes back when the line changes.',
  silenced: (findings: number) => `Silenced: ${findings}`,
  unsilence: 'Hear it again',
  byFile: 'by the side file',

  keys: 'Findings',
  next: 'Next finding',
  previous: 'Previous finding',
  mendKey: 'Mend the line of the finding',
  silenceKey: 'Silence the finding',
}
