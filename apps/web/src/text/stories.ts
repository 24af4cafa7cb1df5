import { count } from './count.ts'

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** Words of the story bank. */
export const stories = {
  title: 'Stories',
  lede: (stories: number) =>
    `${count(stories, 'story', 'stories')}, told from evidence and from nothing else.`,
  role: 'Role',
  answered: (answered: number, of: number) => `${answered} of ${of} prompts have a story`,
  prompts: 'What you will be asked',
  promptsNote:
    'From the role’s framework: stages of its interviews first, then the questions of each competency.',
  bank: 'Your stories',
  emptyBank:
    'No stories yet. Take a prompt, choose evidence for it, and Waymark drafts the story from what that evidence says. What it does not say, you are asked.',
  looksFor: (words: string) => `They look for: ${words}.`,
  prepare: (words: string) => `Prepare: ${words}`,
  answeredBy: 'Answered by',
  draftFrom: (title: string) => `Draft from: ${title}`,
  noCandidates: 'No evidence is linked to this competency yet.',
  reuse: 'A story that you have',
  choose: 'Choose …',
  overused: (title: string, prompts: number) =>
    `“${title}” answers ${prompts} prompts of this role: told that often in one loop, it wears out.`,
  takes: (seconds: number) => `about ${clock(seconds)} to tell`,
  tooLong: 'longer than a listener follows',
  lackedParts: {
    situation: 'situation',
    task: 'task',
    action: 'action',
    result: 'result',
    reflection: 'what stays, and what you would do otherwise',
  },
  lacks: (parts: string) => `lacks ${parts}`,
  moved: 'its evidence moved on',
  movedNote: 'Evidence of this story changed since it was told, or is gone. Saving tells it anew.',
  parts: {
    situation: 'Situation',
    task: 'Task',
    action: 'Action',
    result: 'Result',
    reflection: 'What stays, and what I would do otherwise',
  },
  storyTitle: 'Title',
  toldFrom: 'Told from',
  answers: 'Answers',
  doesNot: (prompt: string) => `Does not answer ${prompt}`,
  practise: 'Practise',
  practiceTitle: 'Practice',
  practiceNote: 'The notes are hidden. Space shows the next part; Enter ends.',
  begin: 'Begin',
  next: 'Show the next part',
  end: 'End',
  time: 'Time',
  noticed: 'What I noticed',
  keepPractice: 'Keep this practice',
  practised: (on: string, seconds: number, note: string | null) =>
    `${on}: ${clock(seconds)}${note === null ? '' : `, ${note}`}`,
  remove: 'Remove this story',
  cards: 'Print cards',
  save: 'Save',
  positioning: 'What you lead with',
  positioningNote:
    'One problem that you solve, with a recent track record. Breadth comes second: it is what the next question brings out.',
  problem: 'The problem',
  build: 'I build …',
  leading: '… by leading …',
  achieve: '… to achieve …',
  breadth: 'What my breadth adds',
  headline: 'Headline',
  lookAt: 'Look at',
  candidates: 'What your evidence would let you lead with',
  noCandidatesYet: 'No evidence says yet what the business felt of it: revenue, cost, risk, speed or people.',
  candidate: (items: number, measured: number, attested: number, beyond: number, newest: string | null) =>
    `${count(items, 'item', 'items')}: ${measured} measured, ${attested} confirmed by others, ${beyond} beyond one team; newest ${newest ?? 'undated'}`,
  use: 'Stand it on these',
  back: 'All stories',
  clock,
}
