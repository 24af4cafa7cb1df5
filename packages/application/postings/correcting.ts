import type { InputOf } from '@waymark/contracts/operation/operation.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { correctPosting } from '@waymark/contracts/postings/operations.ts'
import type { Posting } from '@waymark/domain/postings/posting.ts'
import { readPosting } from '@waymark/domain/postings/read-posting.ts'
import { nearest } from '@waymark/domain/text/nearest.ts'
import { commitChanges, revised } from '../commit.ts'
import { handle } from '../handlers.ts'
import type { Services } from '../handlers.ts'
import { matchView, postingNamed } from './lookup.ts'

type Correction = Posting['corrections'][string]
type Input = Pick<InputOf<typeof correctPosting>, 'weight' | 'match' | 'note' | 'link' | 'unlink'>

/** Keeps what the user knows better than the reading. "Met" and "partly" need evidence that is linked. */
export const correct = handle(correctPosting, async (services, input, call) => {
  const before = await postingNamed(services, input.id)
  const { title, employer, url, closes } = input
  const facts: Partial<Posting> = {
    ...(title === undefined ? {} : { title }),
    ...(employer === undefined ? {} : { employer }),
    ...(url === undefined ? {} : { url }),
    ...(closes === undefined ? {} : { closes }),
  }
  const corrections = await correctionsOf(services, before, input)
  const at = services.clock.now()
  const after = revised(before, { ...facts, corrections }, at)
  await commitChanges(services, call, {
    operation: correctPosting.name,
    summary: `Corrected the posting ${after.title}`,
    at,
    changes: [{ kind: 'posting', id: before.id, before, after }],
  })
  return { output: await matchView(services, after) }
})

async function correctionsOf(
  services: Services,
  posting: Posting,
  input: Input & { readonly requirement: string | null },
): Promise<Posting['corrections']> {
  const speaksOfOne =
    input.weight !== undefined ||
    input.match !== undefined ||
    input.note !== undefined ||
    input.link.length + input.unlink.length > 0
  if (input.requirement === null) {
    if (!speaksOfOne) return posting.corrections
    throw new OperationError('INPUT_INVALID', 'Which requirement it is about is not said.', {
      field: 'requirement',
      mend: '"postings show" gives the key of each requirement.',
    })
  }
  await requireRequirement(services, posting, input.requirement)
  await requireEvidence(services, input.link)
  const known = posting.corrections[input.requirement] ?? {
    weight: null,
    match: null,
    evidence: [],
    note: null,
  }
  const correction = changed(known, input)
  const { [input.requirement]: _replaced, ...rest } = posting.corrections
  const isEmpty =
    correction.weight === null &&
    correction.match === null &&
    correction.evidence.length === 0 &&
    correction.note === null
  return isEmpty ? rest : { ...rest, [input.requirement]: correction }
}

function changed(known: Correction, input: Input): Correction {
  const evidence = [...new Set([...known.evidence, ...input.link])].filter((id) => !input.unlink.includes(id))
  const match = input.match === undefined ? known.match : input.match === 'as-read' ? null : input.match
  const needsEvidence = match === 'met' || match === 'partly'
  if (needsEvidence && evidence.length === 0) {
    if (input.match === undefined) return { ...known, evidence, match: null }
    throw new OperationError('INPUT_INVALID', `“${match}” needs evidence, and none is linked.`, {
      field: 'link',
      mend: 'Link the evidence that shows it; log it first if it is not there yet.',
    })
  }
  return {
    weight: input.weight === undefined ? known.weight : input.weight === 'as-read' ? null : input.weight,
    match,
    evidence,
    note: input.note === undefined ? known.note : input.note,
  }
}

async function requireRequirement(services: Services, { text }: Posting, wanted: string): Promise<void> {
  const keys = readPosting(text, await services.postings.lexicon()).requirements.map(({ key }) => key)
  if (keys.includes(wanted)) return
  const near = nearest(wanted, keys)
  throw new OperationError('INPUT_INVALID', `The posting has no requirement "${wanted}".`, {
    field: 'requirement',
    mend: near === null ? '"postings show" gives the key of each requirement.' : `Did you mean "${near}"?`,
  })
}

async function requireEvidence(services: Services, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    if ((await services.store.get('evidence', id)) === null)
      throw new OperationError('EVIDENCE_UNKNOWN', `There is no evidence ${id}.`, {
        field: 'link',
        mend: '"evidence list" shows what is kept.',
      })
}
