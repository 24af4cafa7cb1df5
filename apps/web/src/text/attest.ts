import { count } from './count.ts'

/** Words of the room where others confirm evidence. */
export const attest = {
  title: 'Confirmations',
  lede: 'Ask the people who saw it. They answer on a page of their own, without an account, and you read their file back.',
  askTitle: 'Ask someone',
  askNote:
    'Writes a page that works without a network, or text for a message. It holds what you see below and nothing else. Nothing is sent for you.',
  name: 'Their name',
  relation: 'They are your',
  about: 'Your name, as they will read it',
  note: 'A line to them',
  days: 'Days to answer',
  items: 'What they are asked about',
  noItems:
    'No item may be shown: private ones are left out until you say who may see them, on the item itself.',
  hidden: (number: number) =>
    `${count(number, 'item is', 'items are')} private or too inward for them and left out. Say who may see an item on the item itself.`,
  keepBack: (title: string) => `Facts of “${title}” that they are shown`,
  facts: {
    action: 'What you did',
    result: 'What came of it',
    measures: 'Figures',
    happened: 'When',
  },
  previewTitle: 'This leaves',
  previewNone: 'Name them and choose an item to see exactly what they would be sent.',
  stays: (facts: string) => `Stays here: ${facts}.`,
  saveText: 'Save as text for a message',
  savePage: 'Save the page',
  acceptTitle: 'What came back',
  acceptNote:
    'Choose the file that the page saved, or paste the message. The same answer twice changes nothing.',
  choose: 'Choose the file',
  paste: 'The message, pasted',
  readPaste: 'Read the message',
  took: (name: string, added: number, known: number, open: number) =>
    `${name}: ${count(added, 'answer', 'answers')} added, ${known} known before, ${open} left open.`,
  refused: (where: string, reason: string) => `${where}: ${reason}.`,
  unsigned: 'Not signed: it says what was written, not that nobody changed it.',
  keys: {
    first: (key: string) =>
      `Signed with key ${key}, seen for the first time. Ask them to read theirs to you: only that ties it to them.`,
    same: (key: string) => `Signed with key ${key}, the same as an earlier answer under that name.`,
    other: (key: string) => `Signed with key ${key}, another than earlier answers under that name.`,
  },
  requestsTitle: 'Whom you asked',
  requestsNote:
    'To decline, or not to be able to confirm, is an answer. It is kept, shown as asked, and lowers nothing.',
  nobody: 'Nobody was asked yet. Someone who signed, decided or used it can say in one line what they saw.',
  fingerprint: (digits: string) => `fingerprint ${digits}`,
  asked: (day: string) => `asked ${day}`,
  states: {
    waiting: (days: number) =>
      days === 0 ? 'waiting, last day' : `waiting, ${count(days, 'day', 'days')} left`,
    answered: () => 'answered',
    expired: () => 'no answer in time',
    withdrawn: () => 'withdrawn',
  },
  answers: {
    confirmed: 'confirmed',
    corrected: 'would put it differently',
    declined: 'asked, declined to answer',
    'cannot-confirm': 'asked, cannot confirm it',
  },
  open: 'not answered yet',
  goneItem: (title: string) => `${title} (removed since)`,
  howTheyKnow: (how: string) => `How they know: ${how}`,
  signed: (key: string) => `signed with key ${key}`,
  notSigned: 'not signed',
  moved: 'The item says something else by now, so this does not count:',
  saidThen: 'They confirmed:',
  theirs: 'Their wording:',
  take: 'Take their wording',
  takeOf: (title: string) => `Take their wording of ${title}`,
  leave: 'Leave mine',
  leaveOf: (title: string) => `Leave my wording of ${title}`,
  left: 'You left your wording; theirs does not count as a confirmation of it.',
  takenBack: (day: string, reason: string | null) =>
    reason === null
      ? `Taken back on ${day}; it no longer counts.`
      : `Taken back on ${day}: ${reason}. It no longer counts.`,
  withdraw: 'Withdraw',
  withdrawOf: (name: string) => `Withdraw the request to ${name}`,
  revoke: 'They took it back',
  revokeOf: (name: string) => `Record that ${name} took the answer back`,
  askAbout: 'Ask someone to confirm it',
  askedAbout: 'Asked',
  due: 'Confirmations to see to',
  waitsFor: (name: string, days: number) =>
    days < 0 ? `${name} did not answer in time` : `${name} has ${count(days, 'day', 'days')} left to answer`,
  toTake: (name: string) => `${name} would put it differently`,
}
