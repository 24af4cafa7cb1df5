import type { Evidence, Measure } from '../../evidence/evidence.ts'

/** `lead time 45 → 8 min`. A side that is not stated is left out, never zero. */
function measureInWords({ name, before, after, unit }: Measure): string {
  const sides = [before, after].filter((side) => side !== null).join(' → ')
  const gap = unit === '%' ? '' : ' '
  return [name, sides === '' ? '' : `${sides}${unit === null ? '' : `${gap}${unit}`}`]
    .filter((part) => part !== '')
    .join(' ')
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

/**
 * A line of a CV drafted from an item of evidence, in the order outcome, scope, decision, proof of seed 3 and in the
 * item's own words: what it does not state is not said, and no verb is made stronger.
 */
export function lineOfEvidence(item: Evidence): string {
  const outcome = item.result ?? item.title
  const figures = item.measures
    .filter(({ before, after }) =>
      [before, after].some((side) => side !== null && !outcome.includes(String(side))),
    )
    .map(measureInWords)
  const scope = item.scope?.note ?? null
  const { decision } = item
  const parts = [
    `${outcome.replace(/[.]$/, '')}${figures.length === 0 ? '' : ` (${figures.join('; ')})`}`,
    scope !== null && !outcome.includes(scope) ? scope : null,
    decision === null
      ? null
      : [
          `Chose ${decision.chosen}`,
          decision.insteadOf === null ? '' : ` instead of ${decision.insteadOf}`,
          decision.because === null ? '' : `, because ${decision.because}`,
        ].join(''),
  ].filter((part) => part !== null)
  const [only = ''] = parts
  return parts.length === 1 ? only : parts.map(sentence).join(' ')
}

/** Everything that an item states, as texts: what a claim can rest on. */
export function textsOfEvidence(item: Evidence): readonly string[] {
  const { decision, scope, handover } = item
  return [
    item.title,
    item.situation,
    item.task,
    item.action,
    item.result,
    ...item.measures.map(measureInWords),
    // Each side alone too, so that "cut to 8 min" finds its figure.
    ...item.measures.flatMap(({ before, after, unit, name }) =>
      [before, after].filter((side) => side !== null).map((side) => `${name} ${side} ${unit ?? ''}`.trim()),
    ),
    scope?.note,
    scope?.people == null ? null : `${scope.people} people`,
    decision?.chosen,
    decision?.insteadOf,
    decision?.because,
    ...item.stakeholders.map(({ name, role }) => [name, role].filter((part) => part !== null).join(', ')),
    item.happened.from,
    item.happened.to,
    handover?.owner,
    handover?.how,
    ...item.attestations.map(({ statement }) => statement),
  ].filter((text): text is string => text !== null && text !== undefined && text !== '')
}
