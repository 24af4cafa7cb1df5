import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { read, type Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import { RolesRoom } from './roles-room.tsx'
import styles from './roles.module.css'

const words = text.roles
type Found = Answer<'roles.identify'>
type Clue = Found['candidates'][number]['for'][number]

/** Candidates that are shown with their words. */
const shownWhole = 3
/** The lexicon knows engineers as well; the comparison of owners does not. */
const withoutBoundaries = 'tech-lead'

/** Paste a description, see which role it really is. Nothing is kept. */
export function IdentifyPage() {
  const [draft, setDraft] = useState({ text: '', title: '' })
  const [asked, setAsked] = useState<{ text: string; title: string | null } | null>(null)
  const found = useQuery({ ...read('roles.identify', asked ?? { text: '' }), enabled: asked !== null })
  return (
    <RolesRoom page="identify" asked={found} sources={found.data?.sources}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          setAsked({ text: draft.text, title: draft.title.trim() === '' ? null : draft.title })
        }}
      >
        <Field label={words.identifyText} hint={words.identifyHint} wide>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={10}
              required
              maxLength={200_000}
              value={draft.text}
              onChange={(event) => setDraft({ ...draft, text: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.identifyTitle}>
          {(attributes) => (
            <input
              {...attributes}
              maxLength={200}
              value={draft.title}
              onChange={(event) => setDraft({ ...draft, title: event.target.value })}
            />
          )}
        </Field>
        <div>
          <Button look="main" type="submit">
            {words.identifyAct}
          </Button>
        </div>
      </form>
      {found.data ? <Verdict found={found.data} /> : null}
    </RolesRoom>
  )
}

function Verdict({ found }: { readonly found: Found }) {
  const others = found.candidates.slice(shownWhole).map(({ name }) => name)
  const compared = found.candidates
    .slice(0, shownWhole)
    .map(({ role }) => role)
    .filter((role) => role !== withoutBoundaries)
  return (
    <>
      <output className={styles.verdict}>{found.summary}</output>
      {found.titleAndWords === 'differ' ? <p className={styles.differs}>{words.differs}</p> : null}
      {found.candidates.slice(0, shownWhole).map((candidate) => (
        <Section
          key={candidate.role}
          title={words.candidate(candidate.name, candidate.for.length, candidate.against.length)}
        >
          <div className={styles.clues}>
            <Clues title={words.speaksFor} clues={candidate.for} />
            <Clues title={words.speaksAgainst} clues={candidate.against} />
          </div>
        </Section>
      ))}
      {others.length > 0 ? <p className={styles.small}>{words.alsoFor(others.join(', '))}</p> : null}
      {found.setAside.length > 0 ? (
        <Section title={words.setAside}>
          <ul className={styles.list}>
            {onceEach(found.setAside).map((entry) => (
              <li key={`${entry.line} ${entry.sentence}`}>
                <q>{entry.sentence}</q>{' '}
                <span className={styles.small}>
                  {entry.reason}, {words.line(entry.line)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {compared.length > 1 ? (
        <p>
          <Link to="/roles/boundaries" search={{ roles: compared.join(',') }}>
            {words.seeBoundaries}
          </Link>
        </p>
      ) : null}
    </>
  )
}

/** One sentence may hold words of several roles; it is told once. */
function onceEach(setAside: Found['setAside']): Found['setAside'] {
  return setAside.filter(
    ({ sentence, line }, at) =>
      setAside.findIndex((other) => other.line === line && other.sentence === sentence) === at,
  )
}

function Clues({ title, clues }: { readonly title: string; readonly clues: readonly Clue[] }) {
  if (clues.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {clues.map((clue) => (
          <li key={clue.sign}>
            {words.sign(clue.says)}: <q>{clue.words}</q>{' '}
            <span className={styles.small}>{words.line(clue.line)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
