import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { read, saveFile, useWrite } from '../data/operations.ts'
import { toUpload } from '../data/files.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Empty, FailureNote, Waiting } from '../ui/states.tsx'
import { AddDialog } from './add-dialog.tsx'
import { ApplicationPanel } from './application-panel.tsx'
import styles from './applications.module.css'
import { Board } from './board.tsx'
import { DueList } from './due-list.tsx'

const route = getRouteApi('/applications')
const words = text.applications

/** The jobs one pursues: where each stands, what is due, what was sent. */
export function ApplicationsPage() {
  const { id, add } = route.useSearch()
  const navigate = useNavigate({ from: '/applications' })
  const answer = useQuery(read('applications.list', {}))
  const view = answer.data
  const isEmpty = view !== undefined && view.applications.length === 0
  const chosen = view?.applications.find((application) => application.id === id)
  const open = view ? view.applications.filter(({ stage }) => stage !== 'closed').length : 0
  const close = () => void navigate({ search: {} })
  return (
    <Page
      wide
      title={words.title}
      lede={view && !isEmpty ? words.lede(open, view.due.length) : undefined}
      actions={
        <Button look="main" onClick={() => void navigate({ search: { add: true } })}>
          {words.add}
        </Button>
      }
    >
      {answer.error ? <FailureNote error={answer.error} retry={() => void answer.refetch()} /> : null}
      {answer.isPending ? <Waiting lines={8} /> : null}
      {isEmpty ? (
        <Empty title={words.emptyTitle} example={words.emptyExample} actions={<BringCsv />}>
          <p>{words.emptyText}</p>
        </Empty>
      ) : null}
      {view && !isEmpty ? (
        <>
          <DueList due={view.due} />
          <Board applications={view.applications} open={(next) => void navigate({ search: { id: next } })} />
          <div className={styles.files}>
            <BringCsv />
            <Button onClick={() => void saveFile('applications.export', {})}>{words.saveCsv}</Button>
            <Button onClick={() => void saveFile('applications.export', { format: 'pdf' })}>
              {words.record}
            </Button>
            <Button onClick={() => void saveFile('applications.calendar', {})}>{words.calendar}</Button>
          </div>
        </>
      ) : null}
      {add ? <AddDialog onClose={close} /> : null}
      {chosen ? <ApplicationPanel key={chosen.id} application={chosen} onClose={close} /> : null}
    </Page>
  )
}

function BringCsv() {
  const bring = useWrite('applications.import', { fails: 'inline' })
  const report = bring.data
  return (
    <div className={styles.bring}>
      <label className={styles.pick}>
        {words.bring}
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) void toUpload(file).then((upload) => bring.mutate({ file: upload }))
            event.target.value = ''
          }}
        />
      </label>
      {bring.error ? <FailureNote error={bring.error} /> : null}
      {report ? (
        <output>
          {words.brought(report.added, report.updated, report.known, report.refused.length)}
          <ul>
            {report.refused.map(({ where, reason }) => (
              <li key={where}>
                {where}: {reason}
              </li>
            ))}
          </ul>
        </output>
      ) : null}
    </div>
  )
}
