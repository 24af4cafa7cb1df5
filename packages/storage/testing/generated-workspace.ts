import * as fc from 'fast-check'
import {
  attestationRelations,
  factNames,
  outcomeKinds,
  scopeLevels,
} from '@waymark/domain/evidence/evidence.ts'
import type { Evidence, EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import { ChangeSchema, type Change } from '@waymark/domain/history/entities.ts'
import type { Files } from '@waymark/application/ports/services.ts'
import type { Store } from '@waymark/application/ports/store.ts'
import { aCommit, anAction, anItem, aPlan, aRating, aRoadmap, aSource, instant } from './documents.ts'
import { addingLaterKinds } from './later-documents.ts'

// Texts as the schemas keep them: trimmed, of any script, with control characters and halves of pairs.
const text = (maxLength: number, minLength = 0): fc.Arbitrary<string> =>
  fc
    .string({
      unit: fc.constantFrom(
        'a',
        'Z',
        ' ',
        '"',
        '\\',
        '\n',
        '\0',
        'é',
        '界',
        '😀',
        '\uD800',
        '\u2028',
        "'",
        '%',
      ),
      maxLength,
      minLength,
    })
    .map((value) => value.trim())
    .map((value) => (value.length < minLength ? 'x' : value))

const line = text(30, 1)
const prose = fc.option(line)
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
const day = fc.constantFrom('2024', '2025-02', '2025-02-28', '1999-12-31')
const date = fc.option(day)

const facts: fc.Arbitrary<EvidenceFacts> = fc.record({
  title: line,
  situation: prose,
  task: prose,
  action: prose,
  result: prose,
  outcome: fc.option(fc.constantFrom(...outcomeKinds)),
  measures: fc.array(
    fc.record({ name: line, before: fc.option(number), after: fc.option(number), unit: fc.option(text(5)) }),
    { maxLength: 2 },
  ),
  scope: fc.option(
    fc.record({
      level: fc.constantFrom(...scopeLevels),
      people: fc.option(fc.nat()),
      note: fc.option(text(9)),
    }),
  ),
  decision: fc.option(
    fc.record({ chosen: line, insteadOf: fc.option(text(9)), because: fc.option(text(9)) }),
  ),
  stakeholders: fc.array(fc.record({ name: line, role: fc.option(text(9)) }), { maxLength: 2 }),
  happened: fc.record({ from: date, to: date, ongoing: fc.boolean() }),
  handover: fc.option(fc.record({ owner: line, since: date, how: fc.option(text(9)) })),
  competencies: fc.array(
    fc.record({
      framework: fc.constantFrom('it-director', 'em', 'odd \0 one'),
      competency: fc.constantFrom('budget', 'people'),
      reason: line,
      by: fc.constantFrom('user', 'suggestion'),
    }),
    { maxLength: 3 },
  ),
  attestations: fc.array(
    fc.record({
      by: line,
      relation: fc.constantFrom(...attestationRelations),
      on: date,
      statement: line,
      checkableAt: line,
    }),
    { maxLength: 2 },
  ),
  confidentiality: fc.constantFrom('private', 'internal', 'shareable', 'public'),
  attachments: fc.constant([]),
  provenance: fc.array(
    fc.record({
      facts: fc.subarray([...factNames], { minLength: 1 }),
      origin: fc.constantFrom('statement', 'document', 'record', 'cannot-confirm'),
      source: fc.option(fc.string({ maxLength: 5 })),
      place: fc.option(fc.string({ maxLength: 5 })),
    }),
    { maxLength: 2 },
  ),
})

/** One thing that somebody does with a workspace. */
export const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add'), number: fc.nat(9), facts }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit'), number: fc.nat(9), facts }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove'), number: fc.nat(9) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('attach'),
      number: fc.nat(9),
      bytes: fc.uint8Array({ maxLength: 40 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('others'), number: fc.nat(3), value: fc.option(fc.nat(3)) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo') }) },
)
export type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

/** Does one thing after another; what is not possible is left out. Every commit carries a retry key of its own. */
export async function doAll(deeds: readonly Deed[], store: Store, files: Files): Promise<void> {
  for (const [at, deed] of deeds.entries()) {
    const facts = { at: instant(at), idempotencyKey: `deed-${at}`, summary: `Deed ${at} “${deed.do}”` }
    if (deed.do === 'undo') await undoNewest(store, facts)
    else await store.commit(aCommit(await changesFor(deed, store, files), facts))
  }
}

async function changesFor(deed: Deed, store: Store, files: Files): Promise<readonly Change[]> {
  if (deed.do === 'undo') return []
  if (deed.do === 'others') return otherChanges(deed.number, deed.value, store)
  const id = anItem(deed.number).id
  const before = await store.get('evidence', id)
  if (deed.do === 'add') {
    return before === null ? [{ kind: 'evidence', id, before, after: anItem(deed.number, deed.facts) }] : []
  }
  if (before === null) return []
  if (deed.do === 'remove') return [{ kind: 'evidence', id, before, after: null }]
  const changed =
    deed.do === 'edit'
      ? deed.facts
      : {
          attachments: [
            ...before.attachments,
            await files.put(deed.bytes, 'proof.bin', 'application/octet-stream'),
          ],
        }
  const after: Evidence = { ...before, ...changed, revision: before.revision + 1 }
  return [{ kind: 'evidence', id, before, after }]
}

async function otherChanges(number: number, value: number | null, store: Store): Promise<readonly Change[]> {
  const rating = { ...aRating(number), value, reason: value === null ? 'Not my seat' : null }
  const source = aSource(number)
  const action = anAction(number)
  const roadmap = aRoadmap(number)
  const changes: Change[] = [
    { kind: 'rating', id: rating.id, before: await store.get('rating', rating.id), after: rating },
    { kind: 'roadmap', id: roadmap.id, before: await store.get('roadmap', roadmap.id), after: roadmap },
    { kind: 'source', id: source.id, before: await store.get('source', source.id), after: source },
    { kind: 'plan-action', id: action.id, before: await store.get('plan-action', action.id), after: action },
    { kind: 'plan', id: aPlan().id, before: await store.get('plan', aPlan().id), after: aPlan() },
  ]
  const later = await Promise.all(
    addingLaterKinds(number).map(async (change) =>
      ChangeSchema.parse({ ...change, before: await store.get(change.kind, change.id) }),
    ),
  )
  return [...changes.slice(0, 2 + (number % 4)), ...later]
}

async function undoNewest(
  store: Store,
  facts: { readonly at: string; readonly idempotencyKey: string; readonly summary: string },
): Promise<void> {
  const event = await store.newestUndoable()
  if (event === null) return
  const changes = await store.changesOf(event.seq)
  const inverse = changes.toReversed().map(swapped)
  // Another change may lie on top: then undoing is refused, and that is as it should be.
  await store.commit(aCommit(inverse, { ...facts, undoes: event.seq })).catch(() => undefined)
}

function swapped(change: Change): Change {
  return ChangeSchema.parse({ ...change, before: change.after, after: change.before })
}
