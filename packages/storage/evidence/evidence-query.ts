import { firstDayOf, lastDayOf } from '@waymark/domain/evidence/dates.ts'
import type { EvidenceFilter } from '@waymark/application/ports/store.ts'
import type { Dialect } from '../engine/dialect.ts'
import type { SqlValue } from '../engine/engine.ts'
import { storable } from './evidence-row.ts'
import { wordsOf } from './words.ts'

/** A condition on `evidence e` and the values of its places. */
export interface EvidenceConditions {
  readonly where: string
  readonly values: Record<string, SqlValue>
}

const linked = 'select 1 from evidence_competency c where c.evidence_id = e.id'

/**
 * What a filter asks for, as SQL. `unlinked` within a framework means: no link to that framework. A text without a
 * single word in it restricts nothing.
 */
export function conditionsOf(filter: EvidenceFilter, dialect: Dialect): EvidenceConditions {
  const conditions: string[] = []
  const values: Record<string, SqlValue> = {}
  const ask = (condition: string, asked: Record<string, SqlValue> = {}): void => {
    conditions.push(condition)
    Object.assign(values, asked)
  }
  const links = [linked]
  if (filter.framework !== null) {
    links.push('c.framework = :framework')
    values['framework'] = storable(filter.framework)
  }
  if (filter.competency !== null) {
    links.push('c.competency = :competency')
    values['competency'] = storable(filter.competency)
  }
  if (filter.unlinked) ask(`not exists (${links.join(' and ')})`)
  else if (links.length > 1) ask(`exists (${links.join(' and ')})`)
  if (filter.kind !== null) ask('e.outcome = :kind', { kind: filter.kind })
  if (filter.from !== null) ask('e.happened_to >= :from_day', { from_day: firstDayOf(filter.from) })
  if (filter.to !== null) ask('e.happened_from <= :to_day', { to_day: lastDayOf(filter.to) })
  const words = wordsOf(filter.text ?? '')
  if (words.length > 0) ask(dialect.matches, { match: dialect.matchOf(words) })
  return { where: conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`, values }
}

/** Every order is total, so that pages neither repeat nor skip an item. Undated items come last both ways. */
export const orderOf = {
  newest: 'e.happened_to desc, e.happened_from desc, e.id desc',
  oldest: 'e.happened_from, e.happened_to, e.id',
  updated: 'e.updated_at desc, e.id desc',
  title: 'e.title, e.id',
} as const satisfies Record<EvidenceFilter['sort'], string>
