import type { Competency, Framework } from '@waymark/domain/frameworks/framework.ts'
import type { CompetencyReadiness } from '@waymark/domain/readiness/assessment.ts'
import { scaleOf } from '@waymark/domain/frameworks/scales.ts'
import { text } from '../text/text.ts'
import styles from './claim-scale.module.css'

interface ClaimScaleProps {
  readonly model: Framework
  readonly asked: Competency
  readonly standing: CompetencyReadiness
  readonly rate: (value: number) => void
}

/**
 * The scale with its anchors and what each point asks of evidence. The digit's circle is filled where evidence
 * supports the point and ringed where it is claimed, as in the chart; pressing the digit claims it.
 */
export function ClaimScale({ model, asked, standing, rate }: ClaimScaleProps) {
  const { points } = scaleOf(model, asked)
  return (
    <fieldset className={styles.scale}>
      <legend>
        {text.assess.scale} <span>{text.assess.scaleHint}</span>
      </legend>
      {points.map(({ value, label, anchor }) => {
        const point = standing.points.find((result) => result.value === value)
        const claimed = standing.claimed === value
        const supported = standing.supported === value
        return (
          <label
            key={value}
            className={styles.point}
            data-claimed={claimed ? 'true' : undefined}
            data-supported={supported ? 'true' : undefined}
          >
            <input type="radio" name="claim" value={value} checked={claimed} onChange={() => rate(value)} />
            <span className={styles.digit} aria-hidden="true">
              {value}
            </span>
            <span className={styles.words}>
              <span className={styles.label}>
                {label}
                {supported ? <span className={styles.supported}>{text.assess.supports}</span> : null}
                {claimed ? <span className={styles.claimed}>{text.assess.scale}</span> : null}
              </span>
              <span className={styles.anchor}>{anchor}</span>
              <span className={styles.asks}>
                {point?.asks.map((ask) => (
                  <span key={ask.text} data-met={ask.met}>
                    {ask.text}
                  </span>
                ))}
              </span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
