import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { DeliveryView } from '@waymark/contracts/delivery/operations.ts'
import { windowSteps } from '@waymark/domain/delivery/window.ts'
import { read, saveFile } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { Empty, FailureNote, Waiting } from '../ui/states.tsx'
import { Availability } from './availability.tsx'
import { CountingForm } from './counting-form.tsx'
import { FigureList } from './figure-list.tsx'
import { FigurePanel } from './figure-panel.tsx'
import { NoteForm } from './note-form.tsx'
import { Quality } from './quality.tsx'
import { useChoose } from './use-choose.ts'

const route = getRouteApi('/delivery')
const words = text.delivery

/** Delivery and reliability figures with all that limits them. */
export function DeliveryPage() {
  const { service, from, to, step = 'month', figure, rank } = route.useSearch()
  const choose = useChoose()
  const input = { service: service ?? null, from: from ?? null, to: to ?? null, step }
  const answer = useQuery({ ...read('delivery.figures', input), placeholderData: (previous) => previous })
  const view = answer.data
  const isEmpty = view !== undefined && view.quality.length === 0
  const open = view?.figures.find((entry) => entry.id === figure && entry.rank === (rank ?? null))
  return (
    <Page
      title={words.title}
      lede={
        view && !isEmpty ? words.lede(view.service, formatDate(view.from), formatDate(view.to)) : undefined
      }
      actions={
        view && !isEmpty ? (
          <Button onClick={() => void saveFile('delivery.export', input)}>{words.save}</Button>
        ) : null
      }
    >
      {answer.error ? <FailureNote error={answer.error} retry={() => void answer.refetch()} /> : null}
      {answer.isPending ? <Waiting lines={10} /> : null}
      {isEmpty ? <NoRecords /> : null}
      {view && !isEmpty ? (
        <>
          <Choices view={view} />
          <FigureList view={view} />
          <Availability view={view} />
          <Quality view={view} />
          <NoteForm view={view} />
          <CountingForm rules={view.rules} key={JSON.stringify(view.rules)} />
        </>
      ) : null}
      {view && open ? (
        <FigurePanel
          key={`${open.id} ${open.rank}`}
          figure={open}
          view={view}
          onClose={() => choose({ figure: undefined, rank: undefined })}
        />
      ) : null}
    </Page>
  )
}

function NoRecords() {
  return (
    <Empty
      title={words.emptyTitle}
      example={words.emptyExample}
      actions={
        <Link to="/sources" className={buttonLook('main')}>
          {words.toSources}
        </Link>
      }
    >
      <p>{words.emptyText}</p>
    </Empty>
  )
}

function Choices({ view }: { readonly view: DeliveryView }) {
  const choose = useChoose()
  return (
    <FieldRow>
      <Field label={words.service}>
        {(attributes) => (
          <select
            {...attributes}
            value={view.service ?? ''}
            onChange={(event) => choose({ service: event.target.value || undefined })}
          >
            <option value="">{words.allServices}</option>
            {view.services.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.from}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            value={view.from}
            max={view.to}
            onChange={(event) => choose({ from: event.target.value || undefined })}
          />
        )}
      </Field>
      <Field label={words.to}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            value={view.to}
            min={view.from}
            onChange={(event) => choose({ to: event.target.value || undefined })}
          />
        )}
      </Field>
      <Field label={words.step}>
        {(attributes) => (
          <select
            {...attributes}
            value={view.step}
            onChange={(event) => choose({ step: windowSteps.find((known) => known === event.target.value) })}
          >
            {windowSteps.map((known) => (
              <option key={known} value={known}>
                {words.steps[known]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </FieldRow>
  )
}
