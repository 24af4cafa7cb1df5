import type { Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { FailureNote } from '../ui/states.tsx'
import { Claim } from './attest-claim.tsx'
import styles from './attest.module.css'

const words = text.attest
const names: Readonly<Record<string, string>> = text.evidence.facts

interface AttestPreviewProps {
  /** Null until somebody and something is chosen. */
  readonly preview: Answer<'attest.preview'> | null
  readonly error: unknown
}

/** Exactly what leaves, and what of it stays. */
export function AttestPreview({ preview, error }: AttestPreviewProps) {
  return (
    <section className={styles.preview} aria-label={words.previewTitle}>
      <h3>{words.previewTitle}</h3>
      {error ? <FailureNote error={error} /> : null}
      {preview === null && !error ? <p className={styles.soft}>{words.previewNone}</p> : null}
      {preview ? (
        <>
          {preview.request.note === null ? null : <p>{preview.request.note}</p>}
          {preview.request.items.map(({ evidence, claim }) => {
            const kept = preview.keptBack.find((entry) => entry.evidence === evidence)?.facts ?? []
            return (
              <div key={evidence}>
                <Claim claim={claim} />
                {kept.length === 0 ? null : (
                  <p className={styles.soft}>
                    {words.stays(kept.map((fact) => (names[fact] ?? fact).toLowerCase()).join(', '))}
                  </p>
                )}
              </div>
            )
          })}
        </>
      ) : null}
    </section>
  )
}
