import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { CalibrationView } from '@waymark/domain/readiness/compare-raters.ts'
import { nearest } from '@waymark/domain/text/nearest.ts'

/** Names that stand for no person: what the rule finds, and what a debrief settled. */
export const evidenceRater = 'evidence'
export const agreedRater = 'agreed'

/**
 * The key of the rater that a user names: `self`, `evidence`, `agreed`, a person's name, or `relation:name` where two
 * people share a name.
 * @throws OperationError RATER_UNKNOWN
 */
export function raterNamed(view: CalibrationView, said: string): string {
  const name = said.trim().toLowerCase()
  if (name === 'self' || name === evidenceRater || name === agreedRater) return name
  const found = view.raters.filter(({ key, label }) => key === name || label.toLowerCase() === name)
  const [only, other] = found
  if (only !== undefined && other === undefined) return only.key
  const known = [
    'self',
    evidenceRater,
    ...view.raters.filter(({ key }) => key !== 'self').map(({ label }) => label),
  ]
  const near = nearest(said, known)
  throw new OperationError(
    'RATER_UNKNOWN',
    only === undefined ? `Nobody called "${said}" has rated this.` : `Several raters are called "${said}".`,
    {
      field: 'rater',
      mend:
        only !== undefined
          ? `Write ${found.map(({ key }) => `"${key}"`).join(' or ')}.`
          : near === null
            ? `There is: ${known.join(', ')}.`
            : `Did you mean "${near}"?`,
    },
  )
}
