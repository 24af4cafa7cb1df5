import { useState } from 'react'
import { useKeys } from '../keys/keys.ts'
import { focusedRow, focusRow } from '../keys/use-list-keys.ts'
import { text } from '../text/text.ts'
import { CvText } from './cv-text.tsx'
import { FindingCard, type Open } from './finding-card.tsx'
import styles from './lint.module.css'
import { idOf, markedLines, nextOf, type LintedFile } from './marks.ts'
import { SilencedFindings } from './silenced-findings.tsx'
import { TeardownPanel } from './teardown-panel.tsx'

interface LintResultProps {
  readonly file: LintedFile
  /** Puts a mended line into the pasted text; null where the CV came as a file. */
  readonly onPut: ((before: string, after: string) => void) | null
}

/** The text on one side, the findings on the other; a click walks both ways. */
export function LintResult({ file, onPut }: LintResultProps) {
  const heard = file.findings.filter(({ silenced }) => silenced === null)
  const [shown, setShown] = useState<string | null>(null)
  const [open, setOpen] = useState<Open>(null)
  const ids = heard.map(idOf)
  const show = (id: string | null, then: Open = null) => {
    setShown(id)
    setOpen(then)
    if (id === null) return
    requestAnimationFrame(() => {
      focusRow(id)
      document.querySelector(`[data-findings~="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' })
    })
  }
  const walk = (by: number) => {
    const at = ids.indexOf(focusedRow() ?? shown ?? '')
    show(ids[at === -1 ? 0 : Math.min(ids.length - 1, Math.max(0, at + by))] ?? null)
  }
  const withShown = (then: Open) => {
    const id = focusedRow() ?? shown
    if (id !== null && ids.includes(id)) show(id, then)
  }
  useKeys(text.lint.keys, [
    { key: 'j', does: text.lint.next, run: () => walk(1) },
    { key: 'k', does: text.lint.previous, run: () => walk(-1) },
    { key: 'e', does: text.lint.mendKey, run: () => withShown('mend') },
    { key: 's', does: text.lint.silenceKey, run: () => withShown('silence') },
  ])
  const marked = markedLines(file.text, heard)
  const toLine = (id: string) => {
    const line = document.querySelector<HTMLElement>(`[data-findings~="${CSS.escape(id)}"]`)
    line?.scrollIntoView({ block: 'center' })
    line?.focus({ preventScroll: true })
  }
  return (
    <div className={styles.sides}>
      <div className={styles.side}>
        <TeardownPanel teardown={file.teardown} />
        <section aria-label={text.lint.findings} className={styles.findings}>
          <h2>{text.lint.findings}</h2>
          {heard.length === 0 ? (
            <p>{file.findings.length === 0 ? text.lint.none : text.lint.quiet(file.findings.length)}</p>
          ) : null}
          <ol>
            {heard.map((finding) => {
              const id = idOf(finding)
              return (
                <FindingCard
                  key={id}
                  id={id}
                  finding={finding}
                  isShown={id === shown}
                  open={id === shown ? open : null}
                  onShow={(then) => show(id, then)}
                  onLine={finding.words === '' ? null : () => toLine(id)}
                  onPut={onPut}
                />
              )
            })}
          </ol>
          <SilencedFindings findings={file.findings.filter(({ silenced }) => silenced !== null)} />
        </section>
      </div>
      <CvText
        file={file}
        lines={marked}
        shown={shown}
        onLine={(line) => show(nextOf(line.findings, shown))}
      />
    </div>
  )
}
