import { count } from './count.ts'

/** Words of the raters' room. */
export const raters = {
  title: (framework: string) => `Raters: ${framework}`,
  lede: 'What you claim, what evidence supports and what others saw, beside each other. Each rates without seeing the others.',
  compare: 'Compare two',
  view: 'Everybody beside each other',
  viewNote:
    'The largest differences come first. A filled mark is what evidence supports; each ring is a person, named by letter. Nothing is averaged.',
  evidence: 'Evidence',
  asChart: 'As a chart',
  asTable: 'As a table',
  columns: { competency: 'Competency', evidence: 'Evidence', apart: 'Apart', agreed: 'Agreed' },
  notRated: 'not rated',
  notApplicable: 'does not apply',
  says: (rater: string, value: string) => `${rater} ${value}`,
  apart: (steps: number) => (steps === 0 ? 'on one point' : `${count(steps, 'step', 'steps')} apart`),
  agreed: (value: number | string, day: string) => `Agreed on ${value}, ${day}`,
  notApplicableAgreed: '“does not apply”',
  moved: (who: string) => `(moved: ${who})`,
  movedFrom: (rater: string, from: number | null) =>
    from === null ? `${rater}, who had not rated` : `${rater} from ${from}`,
  you: 'you',
  pairs: 'Two by two',
  pairNote: 'Plain counts of what both rated.',
  pairSays: (first: string, second: string, items: number) =>
    `${first} and ${second}, ${items} rated by both`,
  pairCounts: (same: number, one: number, further: number) =>
    `${same} on the same point, ${one} one step apart, ${further} further apart`,
  higher: (rater: string, number: number) => `${rater} higher on ${number}`,
  aloneTitle: 'Nobody else has rated yet',
  aloneBody:
    'Ask a manager, a peer or a sponsor. They get a form of their own, see nobody’s ratings, and send a file back.',
  inviteTitle: 'Ask someone',
  inviteNote:
    'Writes a page that works without a network. It holds the questions, the anchors and the evidence that you tick, and nothing else.',
  name: 'Their name',
  relation: 'They are your',
  relations: {
    manager: 'manager',
    peer: 'peer',
    report: 'report',
    sponsor: 'sponsor',
    stakeholder: 'stakeholder',
    customer: 'customer',
  },
  about: 'Your name, as they will read it',
  share: 'Evidence to show them',
  shareNone: 'No linked item may be shown: private ones are left out until you say who may see them.',
  shareHint: (hidden: number) =>
    hidden === 0
      ? ''
      : `${count(hidden, 'item is', 'items are')} private or too inward for them and left out.`,
  write: 'Save the form',
  invitations: 'Whom you asked',
  invitationsNote: 'Withdrawing one means that no answer to it is read any more. What was answered stays.',
  waiting: 'waiting',
  answered: (answered: number, of: number, day: string) => `answered ${answered} of ${of}, ${day}`,
  withdrawn: (day: string) => `withdrawn ${day}`,
  asked: (day: string) => `Asked ${day};`,
  shown: 'shown:',
  shownNothing: 'shown no evidence.',
  goneItem: 'an item that was removed',
  withdraw: 'Withdraw',
  withdrawOf: (name: string) => `Withdraw the invitation of ${name}`,
  acceptTitle: 'What came back',
  acceptNote: 'Choose the JSON file that the form saved. The same file twice changes nothing.',
  accept: 'Choose the file',
  took: (name: string, added: number, known: number, open: number) =>
    `${name}: ${count(added, 'rating', 'ratings')} added, ${known} known before, ${open} left open.`,
  refused: (where: string, reason: string) => `${where}: ${reason}.`,
  debriefTitle: 'After you talked it over',
  debriefNote:
    'Record the point that the evidence settled and who moved. Everybody’s first ratings stay as they are.',
  competency: 'Competency',
  point: 'Agreed point',
  reason: 'What settled it',
  whoMoved: 'Who moved',
  record: 'Record it',
}
