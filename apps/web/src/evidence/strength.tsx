import type { ReactNode } from 'react'
import { text } from '../text/text.ts'
import styles from './strength.module.css'

/** One shape per word, so that strength reads without colour and at a glance. */
const shapes: Readonly<Record<string, ReactNode>> = {
  stated: <circle cx="8" cy="8" r="5" />,
  documented: (
    <>
      <path d="M3.5 2.5h6l3 3v8h-9z" />
      <path d="M5.5 8.5h5M5.5 11h5" />
    </>
  ),
  measured: <path className={styles.solid} d="M2.5 13.5v-4h4v4zM9.5 13.5v-11h4v11z" />,
  attested: (
    <>
      <circle cx="5.8" cy="8" r="4.3" />
      <circle cx="10.2" cy="8" r="4.3" className={styles.solid} />
    </>
  ),
  decision: <path d="M8 14V9L3 3M8 9l5-6M3 6.5V3h3.5" />,
  'handed over': <path d="M2.5 8h10M8.5 4l4 4-4 4M14.5 3v10" />,
}

const titles: Readonly<Record<string, string>> = text.evidence.strengths

/** What an item can carry, as shapes with their words. */
export function Strength({ words }: { readonly words: readonly string[] }) {
  return (
    <ul className={styles.strength}>
      {words.map((word) => (
        <li key={word} data-word={word} title={titles[word]}>
          <Shape word={word} />
          {word}
        </li>
      ))}
    </ul>
  )
}

/** The shape of one word of strength. */
export function Shape({ word }: { readonly word: string }) {
  return (
    <svg className={styles.shape} viewBox="0 0 16 16" data-word={word} aria-hidden="true">
      {shapes[word]}
    </svg>
  )
}
