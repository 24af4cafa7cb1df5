import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { read, saveFile, useWrite } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { Content } from './content.tsx'
import { Difference } from './difference.tsx'
import { Facts } from './facts.tsx'
import { LinkedIn } from './linked-in.tsx'
import { Look } from './look.tsx'
import { Preview } from './preview.tsx'
import { Sent } from './sent.tsx'
import { VariantForm } from './variant-form.tsx'
import styles from './cv.module.css'

const route = getRouteApi('/cv/$cv')
const words = text.cv
const formats = ['pdf', 'docx', 'md', 'json'] as const

/** One CV: its content as a form, as it prints beside it, its facts, its difference to the master, where it went. */
export function CvPage() {
  const { cv: id } = route.useParams()
  const navigate = useNavigate()
  const answer = useQuery({ ...read('cv.show', { cv: id }), placeholderData: (previous) => previous })
  const facts = useQuery({ ...read('cv.check', { cv: id }), placeholderData: (previous) => previous }).data
  const drawing = useQuery({ ...read('cv.draw', { cv: id }), placeholderData: (previous) => previous }).data
  const remove = useWrite('cv.remove')
  const view = answer.data
  const leave = () => remove.mutate({ cv: id }, { onSuccess: () => void navigate({ to: '/cv' }) })
  return (
    <Page
      wide
      title={view?.cv.name ?? words.title}
      lede={view ? words.version(view.cv.revision, formatDate(view.cv.updatedAt.slice(0, 10))) : undefined}
      actions={<Link to="/cv">{words.back}</Link>}
    >
      {answer.error ? <FailureNote error={answer.error} retry={() => void answer.refetch()} /> : null}
      {answer.isPending ? <Waiting lines={12} /> : null}
      {view ? (
        <div className={styles.beside} key={id}>
          <div>
            <Content view={view} marked={new Set(facts?.report.findings.map(({ where }) => where))} />
            {view.cv.basedOn === null ? null : <Difference cv={id} />}
            <VariantForm cv={id} isMaster={view.cv.basedOn === null} />
            <LinkedIn cv={id} />
            <Sent document={id} sent={view.sent} />
            <p>
              <Button look="quiet" onClick={leave}>
                {words.remove}
              </Button>
            </p>
          </div>
          <div className={styles.preview}>
            <Look cv={view.cv} />
            <Preview drawing={drawing} label={words.preview} />
            <div className={styles.acts}>
              {formats.map((format) => (
                <Button
                  key={format}
                  look={format === 'pdf' ? 'main' : 'plain'}
                  onClick={() => void saveFile('cv.export', { cv: id, format })}
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
