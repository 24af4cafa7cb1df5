import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read, type Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './own-ladders.module.css'

const words = text.ladders

/** The loaded ladders, and the way to bring or write one. */
export function OwnLadders() {
  const list = useQuery(read('frameworks.ladders', {}))
  const ladders = list.data?.ladders ?? []
  return (
    <Section title={words.title}>
      {list.data && ladders.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      <ul className={styles.ladders}>
        {ladders.map(({ id, name, levels, competencies }) => (
          <li key={id}>
            <Link to="/ladders/$ladder" params={{ ladder: id }}>
              {name}
            </Link>{' '}
            <span>{words.facts(levels.length, competencies)}</span>
            <p>{levels.map((level) => level.name).join(' → ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Files of frameworks that cannot be used, with the fault and the way to mend it. */
export function BrokenFrameworks({ broken }: { readonly broken: Answer<'frameworks.list'>['broken'] }) {
  if (broken.length === 0) return null
  return (
    <Section title={words.brokenTitle} note={words.brokenNote}>
      <ul className={styles.ladders}>
        {broken.map(({ file, path, reason, faults }) => (
          <li key={path}>
            <strong className={styles.file}>{file}</strong>
            <span>{words.more(faults)}</span>
            <p className={styles.fault}>{reason}</p>
            <Link to="/ladders/write" search={{ file }}>
              {words.mend}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
