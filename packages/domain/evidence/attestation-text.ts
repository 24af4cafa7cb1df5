import type { AttestationAnswer, GivenAnswer, SentRequest } from './attestation-request.ts'
import type { RequestFile } from './attestation-file.ts'
import type { AttestedClaim, Measure, Period } from './evidence.ts'

/** How many digits of the seal stand in a message: enough to tell a mistyped or foreign code. */
const codeDigits = 16

/** A measure on one line: name, before → after, unit. */
export function measureLine({ name, before, after, unit }: Measure): string {
  return `${name}: ${before ?? 'not stated'} → ${after ?? 'not stated'}${unit === null ? '' : ` ${unit}`}`
}

/** A period on one line; null when it is not dated. */
export function periodLine({ from, to, ongoing }: Period): string | null {
  const ends = [from, ongoing ? 'now' : to].filter(
    (date, at, all) => date !== null && all.indexOf(date) === at,
  )
  return ends.length === 0 ? null : ends.join(' to ')
}

/** Lines of a claim as a colleague reads them, each with its label; the title is the first. */
export function claimLines(claim: AttestedClaim): readonly (readonly [label: string, text: string])[] {
  const { title, action, result, measures, happened } = claim
  const when = happened === null ? null : periodLine(happened)
  const facts = [
    ['What', title],
    ['When', when],
    ['What was done', action],
    ['What came of it', result],
    ...measures.map((measure) => ['Figure', measureLine(measure)] as const),
  ] as const
  return facts.flatMap(([label, text]) => (text === null ? [] : [[label, text] as const]))
}

const asks = {
  answer: 'Answer (confirm, correct, decline or cannot confirm)',
  how: 'How you know',
  words: 'In your words',
  title: 'Better title',
  action: 'Better account of what was done',
  result: 'Better account of what came of it',
} as const
type Ask = keyof typeof asks
const askNames = ['answer', 'how', 'words', 'title', 'action', 'result'] as const satisfies readonly Ask[]

/** A request as text for a message, with an answer to fill in below it. */
export function requestText({ request, seal }: RequestFile): string {
  const { asked, about, note, askedAt, expires, items } = request
  const shown = items.flatMap(({ claim }, index) => [
    '',
    ...claimLines(claim).map(([label, text], line) =>
      line === 0 ? `${index + 1}. ${text}` : `   ${label}: ${text.replace(/\n+/g, '\n   ')}`,
    ),
  ])
  const open = items.flatMap(({ claim }, index) => [
    '',
    ...askNames
      .filter((ask) => (ask !== 'action' && ask !== 'result') || claim[ask] !== null)
      .map((ask) => `${index + 1}. ${asks[ask]}: `),
  ])
  return [
    `${asked.by}, ${about ?? 'the sender of this message'} asks you to confirm what you saw of the following.`,
    ...(note === null ? [] : ['', note]),
    '',
    `Asked on ${askedAt.slice(0, 10)}; an answer is taken until ${expires}.`,
    'Reply with the lines below filled in behind their colons. "cannot confirm" and "decline" are good answers, and',
    'what you leave empty stays open. This text is not signed: it says what you write, not that you wrote it.',
    '',
    '--- What is asked ---',
    ...shown,
    '',
    '--- Your answer ---',
    `Code: ${request.id} ${seal.slice(0, codeDigits)}`,
    ...open,
    '',
    '--- End of the answer ---',
    '',
  ].join('\n')
}

/** What a reply states, before it is compared with what was asked. */
export interface ReplyText {
  readonly id: string
  /** The first digits of the seal. */
  readonly code: string
  /** By number of the item, from 1, what was written behind each label. Empty lines are not in it. */
  readonly answers: ReadonlyMap<number, ReadonlyMap<Ask, string>>
}

/** Reads a reply, with or without the marks of quoting; null when it holds no answer to a request. */
export function readReply(message: string): ReplyText | null {
  const plain = message.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*>)+ ?/gm, '')
  const found = /Code:\s*(ar_[0-9a-z]{26})\s+([0-9a-f]{16})\b/.exec(plain)
  if (found === null) return null
  const [, id = '', code = ''] = found
  const answers = new Map<number, Map<Ask, string>>()
  let open: { readonly number: number; readonly ask: Ask; lines: string[] } | null = null
  const close = (): void => {
    const text = open?.lines.join('\n').trim() ?? ''
    if (open === null || text === '') return
    const own = answers.get(open.number) ?? new Map<Ask, string>()
    // A reply may quote the empty form, or itself, once more: what was written first holds.
    if (!own.has(open.ask)) own.set(open.ask, text)
    answers.set(open.number, own)
  }
  for (const line of plain.slice(found.index).split('\n')) {
    const labelled = labelOf(line)
    if (labelled === null && !line.startsWith('--- ')) {
      open?.lines.push(line)
      continue
    }
    close()
    open = labelled === null ? null : { ...labelled, lines: [labelled.text] }
  }
  close()
  return { id, code, answers }
}

function labelOf(line: string): { number: number; ask: Ask; text: string } | null {
  const [, digits = '', rest = ''] = /^\s*(\d{1,2})\.\s+(.*)$/.exec(line) ?? []
  const ask = askNames.find((name) => rest.startsWith(asks[name].split(' (')[0] ?? asks[name]))
  const colon = rest.indexOf(':')
  if (digits === '' || ask === undefined || colon < 0) return null
  return { number: Number(digits), ask, text: rest.slice(colon + 1) }
}

const saidAs: readonly (readonly [RegExp, AttestationAnswer])[] = [
  [/^(?:i )?(?:cannot|can ?not|can['’]t)(?: confirm)?\b/, 'cannot-confirm'],
  [/^(?:i )?(?:confirm|confirmed|yes)\b/, 'confirmed'],
  [/^(?:i )?(?:correct|corrected)\b/, 'corrected'],
  [/^(?:i )?(?:decline|declined|no)\b/, 'declined'],
]

/** Whether the code of a reply is that of a seal. */
export function codeMatches(code: string, seal: string): boolean {
  return seal.slice(0, codeDigits) === code
}

/** The answers of a reply as those of a file, and what could not be read. What was left empty is in neither. */
export function answersOf(
  request: SentRequest,
  reply: ReplyText,
): { readonly given: GivenAnswer[]; readonly refused: { where: string; reason: string }[] } {
  const given: GivenAnswer[] = []
  const refused: { where: string; reason: string }[] = []
  for (const [number, said] of reply.answers) {
    const item = request.items[number - 1]
    const where = `answer ${number}`
    const word = (said.get('answer') ?? '').toLowerCase()
    const answer = saidAs.find(([pattern]) => pattern.test(word))?.[1]
    if (item === undefined) refused.push({ where, reason: `only ${request.items.length} were asked about` })
    else if (answer === undefined)
      refused.push({
        where,
        reason:
          word === ''
            ? 'it has words but says neither confirm, correct, decline nor cannot confirm'
            : `“${word.slice(0, 60)}” is neither confirm, correct, decline nor cannot confirm`,
      })
    else given.push(answerIn(item, answer, said))
  }
  return { given, refused }
}

function answerIn(
  { evidence, claim }: SentRequest['items'][number],
  answer: AttestationAnswer,
  said: ReadonlyMap<Ask, string>,
): GivenAnswer {
  const better = {
    ...claim,
    title: said.get('title') ?? claim.title,
    action: said.get('action') ?? claim.action,
    result: said.get('result') ?? claim.result,
  }
  return {
    evidence,
    answer,
    howTheyKnow: said.get('how') ?? '',
    statement: said.get('words') ?? '',
    corrected: answer === 'corrected' ? better : null,
  }
}
