import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Empty } from '../ui/states.tsx'
import styles from './lint.module.css'

interface LintStartProps {
  readonly draft: string
  readonly onDraft: (draft: string) => void
  readonly onCheck: () => void
  readonly onFile: (file: File) => Promise<void>
}

const kinds = '.pdf,.docx,.md,.markdown,.txt,.json,.yaml,.yml,.zip'

/** How a CV comes in: as a file or pasted; below, what it will be looked at for. */
export function LintStart({ draft, onDraft, onCheck, onFile }: LintStartProps) {
  return (
    <>
      <form
        className={styles.start}
        onSubmit={(event) => {
          event.preventDefault()
          onCheck()
        }}
      >
        <Field label={text.lint.choose} hint={text.lint.chooseHint}>
          {(attributes) => (
            <input
              {...attributes}
              type="file"
              accept={kinds}
              onChange={(event) => {
                const chosen = event.target.files?.[0]
                if (chosen) void onFile(chosen)
              }}
            />
          )}
        </Field>
        <Field label={text.lint.paste} hint={text.lint.pasteHint} wide>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={12}
              required
              maxLength={500_000}
              value={draft}
              onChange={(event) => onDraft(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button look="main" type="submit">
            {text.lint.check}
          </Button>
        </div>
      </form>
      <Empty title={text.lint.emptyTitle} example={text.lint.emptyExample}>
        <p>{text.lint.emptyWords}</p>
      </Empty>
    </>
  )
}
