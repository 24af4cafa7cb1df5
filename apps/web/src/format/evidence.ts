import type { Measure, Period } from '@waymark/domain/evidence/evidence.ts'
import { text } from '../text/text.ts'
import { formatDate, formatNumber } from './locale.ts'

/** When something happened: "Mar 2025", "2023 – Mar 2025", "since 2024", or that no date is stated. */
export function formatPeriod({ from, to, ongoing }: Period): string {
  if (from && to && from !== to) return `${formatDate(from)} – ${formatDate(to)}`
  if (from && ongoing) return text.evidence.since(formatDate(from))
  const only = from ?? to
  return only ? formatDate(only) : text.evidence.noDate
}

/** A figure's move: "support cost 120 → 84 kEUR/year". An end that is not stated is shown as such, never as zero. */
export function formatMeasure({ name, before, after, unit }: Measure): string {
  const ends = [before, after].map((end) => (end === null ? '?' : formatNumber(end)))
  const figures = before === null ? (ends[1] ?? '?') : ends.join(' → ')
  return [name, figures, unit].filter(Boolean).join(' ')
}
