import { useRef, useState } from 'react'
import { SourceKind } from '@waymark/domain/sources/source.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Field } from '../ui/field.tsx'
import styles from './sources-page.module.css'

const kinds = SourceKind.options.filter((kind) => kind !== 'git')

interface DropZoneProps {
  readonly onFiles: (files: readonly File[], kind: SourceKind | null) => void
}

/** Takes files by drop or by choice; what they are is recognised, or said here. */
export function DropZone({ onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false)
  const [kind, setKind] = useState('')
  const picker = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files], SourceKind.safeParse(kind).data ?? null)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a drop target; the button does the same
    <section
      className={classes(styles.drop, over && styles.over)}
      aria-label={text.sources.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <h2>{text.sources.drop}</h2>
      <p>{text.sources.dropNote}</p>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept=".zip,.json,.jsonl,.md,.markdown,.txt,.csv,.tsv,.ics,.yaml,.yml,.pdf,.docx,.html"
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      <Button look="main" onClick={() => picker.current?.click()}>
        {text.sources.choose}
      </Button>
      <Field label={text.sources.kind}>
        {(attributes) => (
          <select {...attributes} value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="">{text.sources.kindAuto}</option>
            {kinds.map((known) => (
              <option key={known} value={known}>
                {text.sources.kinds[known]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </section>
  )
}
