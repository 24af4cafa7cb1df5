import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useWrite, type Answer, type CallInput } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Page } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { chosenFiles, droppedFiles, uploadsOf } from './dropped-files.ts'
import { ImportPreview } from './import-preview.tsx'
import styles from './import-page.module.css'
import { KeptLadders } from './kept-ladders.tsx'

const words = text.bring

type Files = CallInput<'frameworks.bring'>['files']

/** Brings a ladder in: drop, look at what was read and lost, choose, keep. */
export function ImportPage() {
  const [files, setFiles] = useState<Files>([])
  const look = useWrite('frameworks.bring', { says: 'none', fails: 'inline' })
  const keep = useWrite('frameworks.bring', { says: 'none', fails: 'inline' })
  const queries = useQueryClient()
  const take = async (found: ReturnType<typeof uploadsOf>) => {
    const uploads = await found
    keep.reset()
    setFiles(uploads)
    if (uploads.length > 0) look.mutate({ files: uploads })
  }
  const onKeep = (ids: readonly string[], replace: boolean) =>
    keep.mutate({ files, keep: [...ids], replace }, { onSuccess: () => void queries.invalidateQueries() })
  return (
    <Page title={words.title} lede={words.lede}>
      <DropArea onFiles={(found) => void take(found)} />
      {look.isPending ? <Waiting lines={4} /> : null}
      {look.error ? <FailureNote error={look.error} /> : null}
      {keep.error ? <FailureNote error={keep.error} /> : null}
      <Outcome
        look={look.data}
        kept={keep.data}
        files={files.length}
        saving={keep.isPending}
        onKeep={onKeep}
      />
    </Page>
  )
}

function Outcome(props: {
  readonly look: Answer<'frameworks.bring'> | undefined
  readonly kept: Answer<'frameworks.bring'> | undefined
  readonly files: number
  readonly saving: boolean
  readonly onKeep: (ids: readonly string[], replace: boolean) => void
}) {
  const { look, kept, files, saving, onKeep } = props
  if (kept) return <KeptLadders kept={kept} />
  if (!look) return null
  const key = look.frameworks.map(({ id }) => id).join(' ')
  return <ImportPreview key={key} look={look} files={files} saving={saving} onKeep={onKeep} />
}

function DropArea({ onFiles }: { readonly onFiles: (found: ReturnType<typeof uploadsOf>) => void }) {
  const [over, setOver] = useState(false)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a drop target; the buttons do the same
    <section
      className={classes(styles.drop, over && styles.over)}
      aria-label={words.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles(droppedFiles(event.dataTransfer).then(uploadsOf))
      }}
    >
      <h2>{words.drop}</h2>
      <p>{words.dropNote}</p>
      <div className={styles.acts}>
        <Picker label={words.files} folder={false} onFiles={onFiles} />
        <Picker label={words.folder} folder onFiles={onFiles} />
      </div>
    </section>
  )
}

function Picker(props: {
  readonly label: string
  readonly folder: boolean
  readonly onFiles: (found: ReturnType<typeof uploadsOf>) => void
}) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        {...(props.folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          if (event.target.files) props.onFiles(uploadsOf(chosenFiles(event.target.files)))
          event.target.value = ''
        }}
      />
      <Button look={props.folder ? 'plain' : 'main'} onClick={() => picker.current?.click()}>
        {props.label}
      </Button>
    </>
  )
}
