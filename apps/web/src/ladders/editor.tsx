import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { read, useWrite, type Answer } from '../data/operations.ts'
import { useKeys } from '../keys/keys.ts'
import { text } from '../text/text.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { FailureNote } from '../ui/states.tsx'
import { AssessmentPreview } from './assessment-preview.tsx'
import { FaultList } from './fault-list.tsx'
import { useDraft } from './use-draft.ts'
import styles from './write-page.module.css'

const words = text.write

interface EditorProps {
  readonly draft: Answer<'frameworks.draft'>
  readonly onSaved: (file: string) => void
}

/** The text on the left, its faults and the assessment that it makes on the right. */
export function Editor({ draft, onSaved }: EditorProps) {
  const own = useDraft(draft.file, draft.text)
  const [seen, setSeen] = useState(draft.seen)
  const area = useRef<HTMLTextAreaElement>(null)
  const settled = useSettled(own.text)
  const check = useQuery({
    ...read('frameworks.check', { text: settled }),
    placeholderData: (before) => before,
    gcTime: 0,
  })
  const queries = useQueryClient()
  const keep = useWrite('frameworks.keep', { says: 'none', fails: 'inline' })
  const save = () =>
    keep.mutate(
      { file: draft.file, text: own.text, seen },
      {
        onSuccess: (kept) => {
          own.forget()
          setSeen(kept.seen)
          void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'frameworks.draft' })
          if (draft.seen === null) onSaved(kept.file)
        },
      },
    )
  useKeys(words.title, [{ key: 'mod+s', does: words.saveKey, run: save }])
  const isSaved = seen !== null && !own.isChanged
  const assessment = check.data?.assessments[0]?.id
  return (
    <div className={styles.editor}>
      <div className={styles.writing}>
        {own.isRestored ? (
          <p className={styles.restored}>
            {words.restored} <Button onClick={own.startOver}>{words.startOver}</Button>
          </p>
        ) : null}
        <Field label={words.text} wide>
          {(attributes) => (
            <textarea
              {...attributes}
              ref={area}
              className={styles.text}
              spellCheck={false}
              wrap="off"
              value={own.text}
              onChange={(event) => own.set(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div className={styles.beside}>
        <FaultList check={check.data} onLine={(line) => area.current && showLine(area.current, line)} />
        {keep.error ? <FailureNote error={keep.error} /> : null}
        <div className={styles.acts}>
          <Button look="main" disabled={keep.isPending || check.data?.framework === null} onClick={save}>
            {words.save}
          </Button>
          <output>{isSaved ? words.saved(draft.file) : words.unsaved}</output>
          {isSaved && assessment !== undefined ? (
            <Link
              to="/readiness/$framework/assess"
              params={{ framework: assessment }}
              className={buttonLook()}
            >
              {words.assess}
            </Link>
          ) : null}
        </div>
        <AssessmentPreview check={check.data} />
      </div>
    </div>
  )
}

/** A text once nothing was typed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 250)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** Puts the caret on a line and scrolls it into view. */
function showLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((total, before) => total + before.length + 1, 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  area.scrollTop = (area.scrollHeight / Math.max(1, lines.length)) * Math.max(0, line - 6)
}
