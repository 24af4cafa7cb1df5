import { useEffect } from 'react'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './role-material.module.css'
import type { Part } from './role-parts.tsx'

/** Parts of a long page under anchors of their own, with the list of them on top. */
export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  // The page is drawn after its data has come, so the browser found no anchor to go to when it opened the address.
  useEffect(() => {
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView()
  }, [])
  return (
    <>
      <nav className={styles.contents} aria-label={text.frameworks.onThisPage}>
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, title, content }) => (
        <div key={id} id={id} className={styles.part}>
          <Section title={title}>{content}</Section>
        </div>
      ))}
    </>
  )
}
