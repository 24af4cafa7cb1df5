import type { EvidenceFacts } from './evidence.ts'

/** Openings that tell of something not done yet. Matched at the start of a headline's first clause, lower-cased. */
const subject = String.raw`(?:(?:i|we|they|he|she|you|(?:my|our|the)?\s*(?:team|company|department|group))(?:['’](?:m|re))?\s+)?`
const filler = String.raw`(?:(?:am|are|is|be|been|being|have|has|still|now|also|currently|already|really|just|actively|would|do|all)\s+)*`
const when = String.raw`(?:(?:by|in|from|during)?\s*(?:next|this|the next|the coming|the end of)?\s*(?:year|quarter|month|week|sprint|half|spring|summer|autumn|fall|winter|q[1-4]|h[12]|\d{4}|soon|tomorrow|later)(?:\s+of)?(?:\s+(?:year|\d{4}))?[\s,]+)*`
const wish = [
  'will',
  'shall',
  'should',
  'plan to',
  'plans to',
  'planning to',
  'planning on',
  'going to(?! market)',
  'gonna',
  'aim to',
  'aims to',
  'aiming to',
  'want to',
  'wants to',
  'wanting to',
  'wish to',
  'intend to',
  'intends to',
  'intending to',
  'intention to',
  'hope to',
  'hopes to',
  'hoping to',
  'like to',
  'love to',
  'looking to',
  'looking forward to',
  'expect to',
  'considering',
  'thinking about',
  'thinking of',
  'need to',
  'needs to',
  'supposed to',
  'about to',
].join('|')
const spoken = new RegExp(`^${when}${subject}${filler}(${wish})\\b`, 'u')
const contracted = /^(?:i|we|they|he|she|you)['’]ll\b/u
const nouns =
  /^(?:(?:my|our|the|a|an)\s+)?(proposal to|proposals to|plan to|plans to|plan is to|goal is to|aim is to|idea is to|goal|goals|objective|idea|to-?do|to do|next steps?|wish ?list|future plans?|intention)(?=$|[\s:,])/u
const settled =
  /\b(approved|accepted|adopted|agreed|signed|won|funded|delivered|implemented|shipped|completed|executed|rejected|launched|achieved|met|exceeded|reached)\b/u

const memo = new WeakMap<EvidenceFacts, { readonly words: string | null }>()

/**
 * The words by which a headline states an intention rather than a deed ("plan to", "will"), or null for a deed.
 * Only the first clause speaks, past a label such as "Platform:". "Planned and ran the migration", "Led planning"
 * and the name "Will Smith" are deeds; "Proposal to merge vendors, approved by the board" is one too.
 */
export function intentOf(facts: EvidenceFacts): string | null {
  const known = memo.get(facts)
  if (known !== undefined) return known.words
  const words = readIntent(facts.title)
  memo.set(facts, { words })
  return words
}

function readIntent(title: string): string | null {
  const clauses = title
    .split(/(?<=[:;.!?])\s+|\s+[-–—]\s+/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
  for (const clause of clauses) {
    const found = intentOfClause(clause)
    if (found !== null) return found
    if (!isLabel(clause)) return null
  }
  return null
}

/** "Platform:" or "2027" in front of the clause that tells something. */
function isLabel(clause: string): boolean {
  return clause.endsWith(':') || /^[\p{N}\s./-]+$/u.test(clause)
}

function intentOfClause(clause: string): string | null {
  const lower = clause.toLowerCase()
  const noun = nouns.exec(lower)?.[1]
  if (noun !== undefined) return settled.test(lower) ? null : noun
  const short = contracted.exec(lower)?.[0]
  if (short !== undefined) return short
  const found = spoken.exec(lower)
  const words = found?.[1]
  if (found === null || words === undefined) return null
  return words === 'will' && isName(clause.slice(found[0].length)) ? null : words
}

/** After a leading "Will": a capital or a past tense tells of a person of that name. */
function isName(rest: string): boolean {
  return (
    /^\s+\p{Lu}\p{Ll}/u.test(rest) ||
    /^\s+(?!need|embed|speed|feed|proceed|succeed|exceed)\p{Ll}+ed\b/u.test(rest) ||
    /^['’]s\b/u.test(rest)
  )
}
