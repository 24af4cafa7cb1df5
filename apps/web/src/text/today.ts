import { count } from './count.ts'

/** Words of the first page, also of the first run. */
export const today = {
  title: 'Today',
  due: 'Due in the plan',
  nothingDue: 'Nothing is due in the next two weeks.',
  noPlan: 'No plan is running.',
  makePlan: 'See what a plan would hold',
  late: 'overdue',
  question: 'One question',
  anotherQuestion: 'Ask about another item',
  answer: 'Answer it',
  noQuestion: 'No item has an open question.',
  about: 'About',
  outcome: 'Business-visible outcomes in the last twelve months',
  outcomeOk: 'One a year is the least that a promotion talk needs.',
  outcomeNone:
    'One a year is the least that a promotion talk needs. An outcome counts when its kind and result are stated.',
  outcomeUnit: (number: number) => (number === 1 ? 'outcome' : 'outcomes'),
  readiness: 'Readiness',
  logTitle: 'Log something',
  logNow: 'Log a win',
  logNowHint: 'one line, from any page',
  logTerminal: 'From a terminal',
  logCommand: './waymark log "Renegotiated the support contract"',
  logImport: 'Read a source',
  logImportHint: 'a CV, an export, a repository',
  changed: 'What changed',
  allChanges: 'All changes',
  nothingChanged: 'Nothing was changed yet.',
  unlinked: (number: number) => `${count(number, 'item supports', 'items support')} no competency yet.`,
  unlinkedAct: 'Link them',

  first: {
    title: 'Where you stand, and what proves it',
    lede: 'Waymark turns work that was really done into evidence, evidence into readiness for a named role, and readiness into a plan for the two or three gaps that matter.',
    private: 'Everything stays in one folder on this machine. Nothing is sent anywhere.',
    sampleTitle: 'Explore a sample leader',
    sample:
      'A fictional leader with a year of believable work: see evidence, readiness, gaps and a running plan before you bring anything of yours. One click leaves it for good; your own workspace stays empty until you fill it.',
    sampleAct: 'Explore the sample',
    mineTitle: 'Start mine',
    mine: 'Begin anywhere; each step stands on its own.',
    steps: {
      bring: 'Bring what you have',
      bringNote:
        'A LinkedIn export, a JSON Resume, a Markdown brag document or a git repository. You see what was understood before anything is kept.',
      bringAct: 'Read a source',
      log: 'Log a first win',
      logNote: 'One line is enough. What makes it stronger is asked for later, one question at a time.',
      logAct: 'Log a win',
      role: 'Pick a role',
      roleNote: 'Ten minutes of questions. Your claim and what evidence supports are shown apart.',
      roleAct: 'Choose a role',
    },
  },
}
