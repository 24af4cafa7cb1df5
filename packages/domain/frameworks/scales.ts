import type { Band, Competency, EvidenceAsk, EvidenceQuality, Framework, Scale } from './framework.ts'

/** The scale that a competency is rated on: its own, else the framework's first. */
export function scaleOf(framework: Framework, competency: Competency): Scale {
  const scale = framework.scales.find((candidate) => candidate.id === competency.scale) ?? framework.scales[0]
  if (scale === undefined) throw new RangeError(`framework ${framework.id} has no scale`)
  return scale
}

/** The highest point of a competency's scale. */
export function highestPoint(framework: Framework, competency: Competency): number {
  return Math.max(...scaleOf(framework, competency).points.map((point) => point.value))
}

/** What a scale value adds to the total: the value itself, unless the scale states other points for it. */
export function pointsFor(framework: Framework, competency: Competency, value: number): number {
  return scaleOf(framework, competency).points.find((point) => point.value === value)?.points ?? value
}

/** What a competency adds to the total at the top of its scale. */
export function highestPoints(framework: Framework, competency: Competency): number {
  return pointsFor(framework, competency, highestPoint(framework, competency))
}

/** The highest total that a framework allows when every competency applies. */
export function highestTotal(framework: Framework): number {
  return framework.competencies.reduce((sum, competency) => sum + highestPoints(framework, competency), 0)
}

/** What a scale point asks of evidence for a competency: the competency's own asks where it states them, else the scale's. */
export function asksOf(framework: Framework, competency: Competency, value: number): readonly EvidenceAsk[] {
  const own = competency.asks[String(value)]
  if (own !== undefined) return own
  return scaleOf(framework, competency).points.find((point) => point.value === value)?.asks ?? []
}

/** The band that a total falls in; null when the bands leave it out. */
export function bandFor(framework: Framework, total: number): Band | null {
  return framework.bands.find((band) => band.from <= total && total <= band.to) ?? null
}

/** The band above a given one, or null for the top band. */
export function bandAbove(framework: Framework, band: Band): Band | null {
  return (
    framework.bands
      .filter((candidate) => candidate.from > band.to)
      .sort((a, b) => a.from - b.from)
      .at(0) ?? null
  )
}

/** What each quality reads like after "each". */
const qualityWords: Readonly<Record<EvidenceQuality, string>> = {
  result: 'with a stated result',
  measured: 'measured before and after',
  documented: 'shown by a record or an attached file',
  attested: 'confirmed by someone else',
  decision: 'with the decision and the alternative refused',
  stakeholder: 'with a named stakeholder',
  'several-teams': 'reaching beyond one team',
  organisation: 'reaching the organisation',
  'handed-over': 'now run by someone else',
}

/** A quality in words, as it follows "each". */
export function qualityInWords(quality: EvidenceQuality): string {
  return qualityWords[quality]
}

/** How many occasions an ask needs: a spread over time takes two even when the count says one. */
export function occasionsNeeded(ask: EvidenceAsk): number {
  return ask.spanMonths === null ? ask.occasions : Math.max(2, ask.occasions)
}

/** An ask in words: "2 occasions, each measured before and after and confirmed by someone else, within 36 months". */
export function askInWords(ask: EvidenceAsk): string {
  const needed = occasionsNeeded(ask)
  const parts = [needed === 1 ? '1 occasion' : `${needed} different occasions`]
  if (ask.each.length > 0)
    parts.push(`${needed === 1 ? '' : 'each '}${listed(ask.each.map((quality) => qualityWords[quality]))}`)
  if (ask.withinMonths !== null) parts.push(`within the last ${months(ask.withinMonths)}`)
  if (ask.spanMonths !== null) parts.push(`at least ${months(ask.spanMonths)} apart from first to last`)
  return parts.join(', ')
}

/** "1 month", "36 months". */
export function months(count: number): string {
  return count === 1 ? '1 month' : `${count} months`
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1)
  if (last === undefined) return ''
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
