import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { LetterView } from '@waymark/contracts/cv/letter-operations.ts'
import { read, saveFile, useWrite } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Page, Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { Facts } from './facts.tsx'
import { KeptField } from './kept-field.tsx'
import { Preview } from './preview.tsx'
import { Sent } from './sent.tsx'
import styles from './cv.module.css'

const route = getRouteApi('/letters/$letter')
const words = text.cv
const formats = ['pdf', 'docx', 'md'] as const

/** One letter: its paragraphs, as it prints, its facts, where it went. */
export function LetterPage() {
  const { letter: id } = route.useParams()
  const navigate = useNavigate()
  const answer = useQuery({
    ...read('letters.show', { letter: id }),
    placeholderData: (previous) => previous,
  })
  const facts = useQuery({
    ...read('letters.check', { letter: id }),
    placeholderData: (previous) => previous,
  }).data
  const drawing = useQuery({
    ...read('letters.draw', { letter: id }),
    placeholderData: (previous) => previous,
  }).data
  const remove = useWrite('letters.remove')
  const view = answer.data
  const leave = () => remove.mutate({ letter: id }, { onSuccess: () => void navigate({ to: '/cv' }) })
  return (
    <Page
      wide
      title={view?.letter.name ?? words.letters}
      lede={
        view ? words.version(view.letter.revision, formatDate(view.letter.updatedAt.slice(0, 10))) : undefined
      }
      actions={<Link to="/cv">{words.back}</Link>}
    >
      {answer.error ? <FailureNote error={answer.error} retry={() => void answer.refetch()} /> : null}
      {answer.isPending ? <Waiting lines={12} /> : null}
      {view ? (
        <div className={styles.beside} key={id}>
          <div>
            <Paragraphs letter={view.letter} />
            <Sent document={id} sent={view.sent} />
            <p>
              <Button look="quiet" onClick={leave}>
                {words.remove}
              </Button>
            </p>
          </div>
          <div className={styles.preview}>
            <Preview drawing={drawing} label={words.preview} />
            <div className={styles.acts}>
              {formats.map((format) => (
                <Button
                  key={format}
                  look={format === 'pdf' ? 'main' : 'plain'}
                  onClick={() => void saveFile('letters.export', { letter: id, format })}
                >
                  {words.save[format]}
                </Button>
              ))}
            </div>
            {facts ? <Facts report={facts.report} /> : null}
          </div>
        </div>
      ) : null}
    </Page>
  )
}

function Paragraphs({ letter }: { readonly letter: LetterView['letter'] }) {
  const edit = useWrite('letters.edit', { says: 'none', fails: 'inline' })
  const held = letter.paragraphs
  const keep = (paragraphs: typeof held) => edit.mutate({ letter: letter.id, paragraphs })
  return (
    <Section title={words.paragraphs} note={words.contentNote}>
      {edit.error ? <FailureNote error={edit.error} /> : null}
      <div className={styles.form}>
        {held.map(({ text: said, evidence }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a paragraph is its place
          <div key={at} className={styles.line}>
            <KeptField
              label={words.paragraph(at + 1)}
              long
              hint={evidence.length === 0 ? undefined : words.restsOn(evidence)}
              value={said}
              onKeep={(typed) =>
                keep(held.map((known, index) => (index === at ? { ...known, text: typed } : known)))
              }
            />
            <Button
              look="quiet"
              aria-label={words.takeOut(words.paragraph(at + 1))}
              onClick={() => keep(held.filter((_, index) => index !== at))}
            >
              ×
            </Button>
          </div>
        ))}
        <KeptField
          key={`new ${held.length}`}
          label={words.addParagraph}
          long
          value=""
          onKeep={(typed) => keep([...held, { text: typed, evidence: [] }])}
        />
      </div>
    </Section>
  )
}
