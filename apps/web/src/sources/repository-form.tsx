import { useState, type FormEvent } from 'react'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import styles from './sources-page.module.css'

interface RepositoryFormProps {
  readonly onPath: (path: string, authors: string[]) => void
}

/** Names a git repository on this machine, the one thing that a page may name by its path. */
export function RepositoryForm({ onPath }: RepositoryFormProps) {
  const [path, setPath] = useState('')
  const [authors, setAuthors] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (path.trim() === '') return
    onPath(
      path.trim(),
      authors
        .split(/[,;\s]+/)
        .map((author) => author.trim())
        .filter(Boolean),
    )
  }
  return (
    <form className={styles.repository} onSubmit={submit}>
      <Field label={text.sources.path} wide>
        {(attributes) => (
          <input
            {...attributes}
            required
            spellCheck={false}
            autoComplete="off"
            placeholder={text.sources.pathPlaceholder}
            value={path}
            onChange={(event) => setPath(event.target.value)}
          />
        )}
      </Field>
      <Field label={text.sources.authors} hint={text.sources.authorsHint} wide>
        {(attributes) => (
          <input
            {...attributes}
            autoComplete="off"
            value={authors}
            onChange={(event) => setAuthors(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit">{text.sources.readPath}</Button>
    </form>
  )
}
