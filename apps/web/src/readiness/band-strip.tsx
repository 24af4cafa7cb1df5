import type { Band } from '@waymark/domain/frameworks/framework.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import { text } from '../text/text.ts'
import { classes } from '../ui/classes.ts'
import styles from './band-strip.module.css'
import { stripSegments } from './scale.ts'

interface BandStripProps {
  readonly readiness: Pick<Readiness, 'supported' | 'claimed'>
  readonly bands: readonly Band[]
}

/** The whole scale of totals with its bands named in place, and the supported and claimed totals marked on it. */
export function BandStrip({ readiness, bands }: BandStripProps) {
  const { supported, claimed } = readiness
  const top = Math.max(supported.of, ...bands.map(({ to }) => to), 1)
  const at = (total: number) => `${(total / top) * 100}%`
  const label = [
    `${text.readiness.supported}: ${text.readiness.total(supported.total, supported.of)}`,
    claimed ? `${text.readiness.claimed}: ${text.readiness.total(claimed.total, claimed.of)}` : null,
  ]
  return (
    <figure className={styles.strip}>
      <figcaption className={styles.caption}>{label.filter(Boolean).join('. ')}</figcaption>
      <div aria-hidden="true">
        <div className={styles.above}>
          <span
            className={styles.flag}
            style={{ left: at(supported.total) }}
            data-side={sideOf(supported.total, top)}
          >
            <b>{supported.total}</b> {text.readiness.supported.toLowerCase()}
          </span>
        </div>
        <div className={styles.axis}>
          <span className={styles.fill} style={{ width: at(supported.total) }} />
          {stripSegments(bands, top).map(({ band, from, to }) => (
            <span
              key={band.id}
              className={classes(styles.band, band.id === supported.bandId && styles.here)}
              style={{ left: `${from}%`, width: `${to - from}%` }}
            />
          ))}
          <span className={styles.dot} style={{ left: at(supported.total) }} />
          {claimed ? <span className={styles.ring} style={{ left: at(claimed.total) }} /> : null}
        </div>
        <div className={styles.below}>
          {stripSegments(bands, top).map(({ band, from, to }) => (
            <span
              key={band.id}
              className={classes(styles.name, band.id === supported.bandId && styles.hereName)}
              style={{ left: `${from}%`, width: `${to - from}%` }}
            >
              <span className={styles.label}>{band.label}</span>
              <small>{`${band.from}–${band.to}`}</small>
            </span>
          ))}
        </div>
        {supported.band ? <p className={styles.current}>{supported.band}</p> : null}
        {claimed ? (
          <div className={styles.under}>
            <span
              className={styles.flag}
              style={{ left: at(claimed.total) }}
              data-side={sideOf(claimed.total, top)}
            >
              <b>{claimed.total}</b> {text.readiness.claimed.toLowerCase()}
            </span>
          </div>
        ) : null}
      </div>
    </figure>
  )
}

/** Labels lean inwards near the ends, so that they never leave the figure. */
function sideOf(total: number, top: number): 'start' | 'middle' | 'end' {
  const share = total / top
  if (share < 0.2) return 'start'
  return share > 0.8 ? 'end' : 'middle'
}
