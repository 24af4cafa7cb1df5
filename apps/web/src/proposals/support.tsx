import type { ProposalDetail } from '@waymark/contracts/proposals/views.ts'
import styles from '../evidence/item-view.module.css'
import { text } from '../text/text.ts'
import own from './inbox.module.css'

const words = text.proposals

interface SupportProps {
  readonly detail: ProposalDetail
  /** `framework/competency` of those that are ticked. */
  readonly supports: readonly string[]
  readonly setSupports: (references: readonly string[]) => void
}

/** Competencies that the proposal's words speak of, each with those words. None is ticked beforehand. */
export function Support({ detail: { suggestions }, supports, setSupports }: SupportProps) {
  if (suggestions.length === 0) return null
  return (
    <fieldset className={own.support}>
      <legend>{words.support}</legend>
      <p className={styles.note}>{words.supportNote}</p>
      {suggestions.map(({ framework, frameworkName, competency, competencyName, reason }) => {
        const reference = `${framework}/${competency}`
        return (
          <label key={reference}>
            <input
              type="checkbox"
              checked={supports.includes(reference)}
              onChange={(event) =>
                setSupports(
                  event.target.checked
                    ? [...supports, reference]
                    : supports.filter((other) => other !== reference),
                )
              }
            />
            <span>
              {competencyName} <span className={styles.absent}>{frameworkName}</span>
              <span className={styles.small}>{reason}</span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
