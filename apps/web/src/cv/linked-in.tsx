import { useQuery } from '@tanstack/react-query'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './cv.module.css'

const words = text.cv

/** Headline and summary for a profile, with their limits. */
export function LinkedIn({ cv }: { readonly cv: string }) {
  const texts = useQuery(read('cv.linkedin', { cv })).data
  if (texts === undefined) return null
  return (
    <Section title={words.linkedIn} note={texts.formula}>
      {([words.headline, words.about] as const).map((name) => {
        const { text: said, length, limit, over } = name === words.headline ? texts.headline : texts.about
        return (
          <div key={name}>
            <h3>{name}</h3>
            <p className={styles.quiet}>{words.limit(length, limit, over)}</p>
            <p className={styles.pre}>{said}</p>
          </div>
        )
      })}
    </Section>
  )
}
