import type { RoleSource } from '@waymark/domain/roles/parts.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { text } from '../text/text.ts'
import { Page } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import styles from './roles.module.css'

const words = text.roles

/** The pages about roles, in the order in which one needs them. */
export const rolePages = [
  { to: '/roles/identify', key: 'identify' },
  { to: '/roles/boundaries', key: 'boundaries' },
  { to: '/roles/lanes', key: 'lanes' },
  { to: '/roles/ways', key: 'ways' },
  { to: '/roles/tours', key: 'tours' },
  { to: '/roles/resilience', key: 'resilience' },
  { to: '/roles/ai', key: 'ai' },
] as const

type PageKey = (typeof rolePages)[number]['key']

interface Asked {
  readonly error: Error | null
  readonly isLoading: boolean
}

/** A page about roles: its neighbours, its content, and the works that it rests on. */
export function RolesRoom(props: {
  readonly page: PageKey
  readonly asked: Asked
  readonly sources: readonly RoleSource[] | undefined
  readonly children: ReactNode
}) {
  const { page, asked, sources = [] } = props
  return (
    <Page title={words.pages[page]} lede={words.leads[page]}>
      <nav className={styles.pages} aria-label={words.subpages}>
        {rolePages.map(({ to, key }) => (
          <Link
            key={key}
            to={to}
            activeProps={{ 'aria-current': 'page' }}
            activeOptions={{ includeSearch: false }}
          >
            {words.pages[key]}
          </Link>
        ))}
      </nav>
      {asked.error ? <FailureNote error={asked.error} /> : null}
      {asked.isLoading ? <Waiting lines={8} /> : null}
      {props.children}
      {sources.length === 0 ? null : (
        <section className={styles.works} aria-label={words.worksTitle}>
          <h2>{words.worksTitle}</h2>
          <ol>
            {sources.map(({ id, title, author }) => (
              <li key={id}>
                {title}, {author}
              </li>
            ))}
          </ol>
        </section>
      )}
    </Page>
  )
}

/** The numbers of the works that a statement rests on, as in the list at the foot of the page. */
export function Cite({ ids, all }: { readonly ids: readonly string[]; readonly all: readonly RoleSource[] }) {
  const numbers = ids.flatMap((id) => {
    const at = all.findIndex((source) => source.id === id)
    return at < 0 ? [] : [at + 1]
  })
  if (numbers.length === 0) return null
  const told = numbers.join(', ')
  return (
    <span className={styles.cite} title={words.cites(told)}>
      {told}
    </span>
  )
}

/** Statements, each with its works. */
export function FactList(props: {
  readonly facts: readonly { readonly text: string; readonly sources: readonly string[] }[]
  readonly all: readonly RoleSource[]
}) {
  return (
    <ul className={styles.list}>
      {props.facts.map((fact) => (
        <li key={fact.text}>
          {fact.text}
          <Cite ids={fact.sources} all={props.all} />
        </li>
      ))}
    </ul>
  )
}
