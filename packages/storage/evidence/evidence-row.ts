import { firstDayOf, lastDayOf } from '@waymark/domain/evidence/dates.ts'
import type { Evidence, Period } from '@waymark/domain/evidence/evidence.ts'
import type { Session, SqlValues } from '../engine/engine.ts'
import { folded, proseOf, wordsOf } from './words.ts'

/** Sorts after every day: where an undated item's start stands. Its end is empty and sorts before every day. */
const afterEveryDay = '~'
const lastOfDays = '9999-12-31'

/** What lists filter and sort an item by. An item without a date lies in no period. */
export function evidenceColumns(item: Evidence): SqlValues {
  return {
    title: storable(folded(item.title)),
    outcome: item.outcome,
    ...spanOf(item.happened),
    updated_at: item.updatedAt,
  }
}

function spanOf({ from, to, ongoing }: Period): { happened_from: string; happened_to: string } {
  const first = from ?? to
  const last = ongoing ? null : (to ?? from)
  return {
    happened_from: first === null ? afterEveryDay : firstDayOf(first),
    happened_to: last === null ? (ongoing ? lastOfDays : '') : lastDayOf(last),
  }
}

// PostgreSQL's word index holds at most 1 MB of one item, in bytes of UTF-8.
const longestIndexedText = 300_000

/** PostgreSQL keeps no NUL in text and no half of a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed()
}

/** Writes the links and the words of an item that was just inserted or updated. */
export async function indexEvidence(
  session: Session,
  item: Evidence,
  { isNew }: { readonly isNew: boolean },
): Promise<void> {
  if (!isNew) await session.run('delete from evidence_competency where evidence_id = :id', { id: item.id })
  for (const { framework, competency } of item.competencies) {
    await session.run(
      `insert into evidence_competency (evidence_id, framework, competency)
        values (:id, :framework, :competency) on conflict do nothing`,
      { id: item.id, framework: storable(framework), competency: storable(competency) },
    )
  }
  const title = wordsOf(item.title).join(' ')
  const text = wordsOf(proseOf(item)).join(' ').slice(0, longestIndexedText)
  await session.run(session.dialect.index, { id: item.id, title, text })
}
