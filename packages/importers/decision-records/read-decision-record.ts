import type { ProposedEvidence } from '@waymark/domain/proposals/proposal.ts'
import { clip, identityText } from '../evidence/clean-text.ts'
import { createCollection, type Collection } from '../evidence/collection.ts'
import { contentKey, itemOf } from '../evidence/item.ts'
import { onDate } from '../evidence/period.ts'
import { sectionsOf } from '../postmortems/sections.ts'
import type { FileContent, FileContext, FileFormat, OpenedFile } from '../sources/file-format.ts'
import { statedDecision, type StatedDecision } from './decision-record.ts'
import { isDecisionRecord } from './recognise-decision.ts'

const limit = 1024 * 1024
const ending = /\.(?:md|markdown|mdown|mdx|adoc|asciidoc)$/i

/** Without one of these there is no heading of an outcome. */
const word = /decision|resolution/i

/** Records of one decision each: MADR 2 to 4, Nygard's form, log4brains. */
export const decisionRecordFormat: FileFormat = {
  kind: 'decision-record',
  title: 'Decision record (MADR, Nygard, log4brains)',
  limit,
  recognises: ({ text, name, bytes, members }, wanted) =>
    text !== null &&
    members === null &&
    bytes.length <= limit &&
    ending.test(name) &&
    (wanted === 'decision-record' || (word.test(text) && isDecisionRecord(sectionsOf(text), name))),
  read: readDecisionRecord,
}

/** That a project keeps decision records is written by the tools that keep them. */
const boilerplate =
  /^(?:record|use(?: the)?)\b.{0,40}\b(?:architectur(?:e|al) )?decision(?:s| records?)|^use madr\b|^use (?:log4brains|adrs?)\b/i

interface Reading {
  readonly name: string
  readonly source: string
  readonly own: ReadonlySet<string>
}

async function readDecisionRecord(
  file: OpenedFile,
  { source, pace, options }: FileContext,
): Promise<FileContent> {
  const collection = createCollection()
  await pace.breathe()
  const decision = statedDecision(sectionsOf(file.text ?? ''), file.name)
  const own = new Set(options.authors.map((author) => identityText(author.replace(/^@/, ''))))
  const kept = keep(decision, { name: file.name, source, own }, collection)
  collection.count(file.name, 1, kept ? 1 : 0)
  return collection.finish()
}

function keep(decision: StatedDecision, reading: Reading, collection: Collection): boolean {
  const { name, own } = reading
  if (decision.dateFault !== null)
    collection.refuse({ where: `${name}, date`, reason: `${decision.dateFault}; the rest was read` })
  const left = whyLeft(decision, own)
  if (left !== null) {
    collection.notRead(left)
    return false
  }
  const isOwn = decision.deciders.some((decider) => own.has(identityText(decider)))
  const proposal = proposalOf(decision, reading, isOwn)
  if ('reason' in proposal) {
    collection.refuse(proposal)
    return false
  }
  collection.propose(proposal)
  return true
}

function whyLeft(
  { title, state, status, chosen, deciders }: StatedDecision,
  own: ReadonlySet<string>,
): string | null {
  if (state === 'not-taken') return `decisions that were not taken (${status ?? ''})`
  if (chosen === null) return 'records that do not say what was decided'
  if (boilerplate.test(title)) return 'the decision to keep decision records'
  const isOthers = own.size > 0 && deciders.length > 0 && !deciders.some((one) => own.has(identityText(one)))
  return isOthers ? 'decisions whose record names others as deciders, and not you' : null
}

function proposalOf(
  decision: StatedDecision,
  { name, source }: Reading,
  isOwn: boolean,
): ProposedEvidence | { readonly where: string; readonly reason: string } {
  const { title, chosen, refused, because, context, date } = decision
  const outcome = itemOf(
    contentKey('decision-record', name, title),
    {
      title: isOwn ? `Had a say in the decision: ${title}` : `Decision on record: ${title}`,
      situation: context,
      decision: {
        chosen: chosen ?? title,
        insteadOf: refused.length === 0 ? null : clip(refused.join('; '), 2000),
        because,
      },
      happened: onDate(date),
    },
    { source, place: name, origin: 'document' },
  )
  if ('refusal' in outcome) return outcome.refusal
  return {
    key: outcome.item.key,
    facts: outcome.item.facts,
    why: clip(whyOf(decision, name, isOwn), 2000),
    questions: [
      'What was your part in it: did you make this choice, prepare it or carry it out?',
      ...(refused.length === 0 ? ['Which alternatives were refused, and why?'] : []),
      'What changed because of it?',
      'Who else was affected by it, and who had a say?',
    ],
    records: [],
    recordCount: 0,
  }
}

function whyOf(
  { status, state, date, deciders, refused }: StatedDecision,
  name: string,
  isOwn: boolean,
): string {
  const when = date === null ? 'without a date' : `of ${date}`
  const others = deciders.length - (isOwn ? 1 : 0)
  const who =
    deciders.length === 0
      ? 'It names nobody as decider.'
      : isOwn
        ? `It names you${others === 0 ? '' : ` and ${others} other ${others === 1 ? 'person' : 'people'}`} as deciders.`
        : `It names ${others} ${others === 1 ? 'person as decider' : 'people as deciders'}; say which name is yours with --author.`
  const options =
    refused.length === 0
      ? ''
      : ` ${refused.length} ${refused.length === 1 ? 'alternative' : 'alternatives'} refused.`
  const later = state === 'replaced' ? ` It was replaced later (${status ?? ''}).` : ''
  return `${name} records a decision ${when}, ${status === null ? 'with no status' : `status “${status}”`}.${options} ${who}${later}`
}
