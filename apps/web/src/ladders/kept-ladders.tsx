import { Link } from '@tanstack/react-router'
import type { Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './import-page.module.css'

const words = text.bring

/** What was kept, each with the way to it. */
export function KeptLadders({ kept }: { readonly kept: Answer<'frameworks.bring'> }) {
  const written = kept.frameworks.filter(({ state }) => state !== 'different')
  return (
    <Section title={words.kept(written.length)}>
      <ul className={styles.remarks}>
        {kept.frameworks.map(({ id, name, levels, assess, state }) => (
          <li key={id}>
            <strong>{name}</strong>{' '}
            {levels > 0 && assess.length > 0 && assess[0] !== id ? (
              <Link to="/ladders/$ladder" params={{ ladder: id }}>
                {words.open}
              </Link>
            ) : (
              <Link to="/frameworks/$framework" params={{ framework: id }}>
                {words.open}
              </Link>
            )}{' '}
            <span className={styles.soft}>{words.states[state]}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
