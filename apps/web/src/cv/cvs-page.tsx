import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CvSummary } from '@waymark/contracts/cv/views.ts'
import { toUpload } from '../data/files.ts'
import { read, useWrite, type Answer } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { Page, Section } from '../ui/page.tsx'
import { Empty, FailureNote, Waiting } from '../ui/states.tsx'
import styles from './cv.module.css'

const words = text.cv

/** All CVs and letters: masters, what was made from them, where each went. */
export function CvsPage() {
  const answer = useQuery(read('cv.list', {}))
  const letters = useQuery(read('letters.list', {})).data?.letters ?? []
  const navigate = useNavigate()
  // Here and not at the buttons: those leave with the empty state as soon as there is a CV.
  const bring = useWrite('cv.import')
  const start = useWrite('cv.new')
  const cvs = answer.data?.cvs
  const open = (id: string) => void navigate({ to: '/cv/$cv', params: { cv: id } })
  const acts = (
    <Acts
      bringing={bring.isPending}
      onFile={(file) => void toUpload(file).then((upload) => bring.mutate({ file: upload }))}
      onBlank={() => start.mutate({ blank: true }, { onSuccess: ({ cv }) => open(cv.id) })}
    />
  )
  return (
    <Page
      title={words.title}
      lede={cvs !== undefined && cvs.length > 0 ? words.lede(cvs.length, letters.length) : undefined}
      actions={cvs !== undefined && cvs.length > 0 ? acts : null}
    >
      {answer.error ? <FailureNote error={answer.error} retry={() => void answer.refetch()} /> : null}
      {answer.isPending ? <Waiting lines={6} /> : null}
      {bring.data ? <Brought answer={bring.data} /> : null}
      {cvs !== undefined && cvs.length === 0 ? (
        <Empty title={words.emptyTitle} example={words.emptyExample} actions={acts}>
          <p>{words.emptyText}</p>
        </Empty>
      ) : null}
      {cvs ? <CvLists cvs={cvs} /> : null}
      {letters.length > 0 ? (
        <Section title={words.letters}>
          <ul className={styles.list}>
            {letters.map(({ letter, sent }) => (
              <Row
                key={letter.id}
                link={
                  <Link to="/letters/$letter" params={{ letter: letter.id }}>
                    {letter.name}
                  </Link>
                }
                about={words.version(letter.revision, formatDate(letter.updatedAt.slice(0, 10)))}
                sent={sent.map(({ employer }) => employer)}
              />
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  )
}

function Row({
  link,
  about,
  sent,
}: {
  readonly link: ReactNode
  readonly about: string
  readonly sent: readonly string[]
}) {
  return (
    <li className={styles.item}>
      {link}
      <span className={styles.quiet}>
        {about}. {words.columns.sent}: {words.sentTo([...new Set(sent)])}
      </span>
    </li>
  )
}

function CvLists({ cvs }: { readonly cvs: readonly CvSummary[] }) {
  const nameOf = (id: string | null) => cvs.find((cv) => cv.id === id)?.name ?? words.gone
  const groups = [
    { title: words.masters, of: cvs.filter(({ basedOn }) => basedOn === null) },
    { title: words.variants, of: cvs.filter(({ basedOn }) => basedOn !== null) },
  ]
  return groups.map(({ title, of }) =>
    of.length === 0 ? null : (
      <Section key={title} title={title}>
        <ul className={styles.list}>
          {of.map(({ id, name, person, basedOn, revision, updatedAt, sent }) => (
            <Row
              key={id}
              link={
                <Link to="/cv/$cv" params={{ cv: id }}>
                  {name}
                </Link>
              }
              about={[
                basedOn === null ? person : words.variantOf(nameOf(basedOn)),
                words.version(revision, formatDate(updatedAt.slice(0, 10))),
              ]
                .filter((part) => part !== '')
                .join(', ')}
              sent={sent.map(({ employer }) => employer)}
            />
          ))}
        </ul>
      </Section>
    ),
  )
}

interface ActsProps {
  readonly bringing: boolean
  readonly onFile: (file: File) => void
  readonly onBlank: () => void
}

function Acts({ bringing, onFile, onBlank }: ActsProps) {
  return (
    <>
      <input
        className={styles.file}
        id="bring-cv"
        type="file"
        accept=".pdf,.docx,.md,.txt,.json,.yaml,.yml,.zip,.xml,.html"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
      <label className={buttonLook('main')} htmlFor="bring-cv">
        {bringing ? words.bringing : words.bring}
      </label>
      <Button onClick={onBlank}>{words.blank}</Button>
    </>
  )
}

/** What a file brought, and what to compare with it. */
function Brought({ answer: { cv, lossless, doubts } }: { readonly answer: Answer<'cv.import'> }) {
  return (
    <Section title={cv.name} note={lossless ? words.lossless : words.doubtsNote}>
      <p>
        <Link to="/cv/$cv" params={{ cv: cv.id }}>
          {words.content}
        </Link>
      </p>
      {doubts.length > 0 ? (
        <>
          <h3>{words.doubts}</h3>
          <ul>
            {doubts.map(({ where, text: said, reason }) => (
              <li key={`${where} ${said} ${reason}`}>
                {where}: {said} <span className={styles.quiet}>{reason}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}
