import type { Answer } from '../data/operations.ts'
import { focusRow } from '../keys/use-list-keys.ts'
import { text } from '../text/text.ts'
import styles from './postings.module.css'

type Match = Answer<'postings.match'>

interface Stretch {
  readonly start: number
  readonly end: number
  readonly key: string | null
  readonly state: keyof typeof text.postings.states | 'problem' | null
}

/** The advertisement as it was read: what it asks for is marked by its verdict, the problem behind it is underlined. */
export function AdText({ match }: { readonly match: Match }) {
  return (
    <div className={styles.ad}>
      {stretchesOf(match).map(({ start, end, key, state }) => {
        const words = withoutMarks(match.posting.text.slice(start, end))
        if (state === 'problem')
          return (
            <em key={start} className={styles.problem}>
              {words}
            </em>
          )
        if (key === null || state === null) return <span key={start}>{withoutBullet(words)}</span>
        return (
          <button
            key={start}
            type="button"
            className={styles.mark}
            data-state={state}
            data-mark={key}
            onClick={() => focusRow(key)}
          >
            {words}
            <span className={styles.tag}> {text.postings.states[state]}</span>
          </button>
        )
      })}
    </div>
  )
}

/** A mark is a line of its own, so the bullet before it would stand alone. */
function withoutBullet(words: string): string {
  return words.replace(/(^|\n)[ \t]*(?:\\?[-*+•·]|\d+[.)])[ \t]*$/u, '$1')
}

/** Signs of Markdown say nothing to a reader, and copied pages are full of empty lines. */
function withoutMarks(words: string): string {
  return words
    .replaceAll(/\*\*|__/gu, '')
    .replaceAll(/^#{1,6}\s+/gmu, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/\n[ \t]*(?:\n[ \t]*)+/gu, '\n\n')
}

/** The whole text in stretches, in its order. */
function stretchesOf({ posting, requirements, reading }: Match): readonly Stretch[] {
  const marks: readonly Stretch[] = [
    ...requirements.map(({ start, end, key, state }) => ({ start, end, key, state })),
    ...reading.problem.map(({ start, end }) => ({ start, end, key: null, state: 'problem' as const })),
  ].toSorted((a, b) => a.start - b.start)
  const whole: Stretch[] = []
  let at = 0
  for (const mark of marks) {
    if (mark.start < at) continue
    if (mark.start > at) whole.push({ start: at, end: mark.start, key: null, state: null })
    whole.push(mark)
    at = mark.end
  }
  return [...whole, { start: at, end: posting.text.length, key: null, state: null }]
}

/** Where the advertisement stands beside the proof, it follows the requirement that is walked to. */
export function bringToSight(key: string): void {
  if (!matchMedia('(min-width: 60rem)').matches) return
  document.querySelector(`[data-mark="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest' })
}
