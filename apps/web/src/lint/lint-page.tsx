import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toUpload } from '../data/files.ts'
import { read, type CallInput } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { LintResult } from './lint-result.tsx'
import { LintStart } from './lint-start.tsx'
import { keptDraft, keepDraft } from './draft.ts'

type Asked = Pick<CallInput<'lint.cv'>, 'text' | 'file'>

/** Paste or choose a CV; see its text on one side and what to mend on the other. Nothing is kept but what is silenced. */
export function LintPage() {
  const [draft, setDraft] = useState(keptDraft)
  const [asked, setAsked] = useState<Asked | null>(() => (keptDraft() === '' ? null : { text: keptDraft() }))
  const found = useQuery({ ...read('lint.cv', { ...asked, failOn: 'never' }), enabled: asked !== null })
  const check = (next: string) => {
    setDraft(next)
    keepDraft(next)
    setAsked({ text: next })
  }
  const file = found.data?.files[0]
  const isPasted = asked?.text != null
  return (
    <Page
      wide
      title={text.lint.title}
      lede={
        found.data && file
          ? text.lint.result(
              isPasted ? text.lint.title : file.name,
              found.data.counts.error,
              found.data.counts.warning,
              found.data.counts.hint,
            )
          : text.lint.lede
      }
      actions={
        asked === null ? null : (
          <>
            {isPasted ? <Button onClick={() => setAsked(null)}>{text.lint.edit}</Button> : null}
            <Button
              onClick={() => {
                setDraft('')
                keepDraft('')
                setAsked(null)
              }}
            >
              {text.lint.again}
            </Button>
          </>
        )
      }
    >
      {asked === null ? (
        <LintStart
          draft={draft}
          onDraft={setDraft}
          onCheck={() => check(draft)}
          onFile={async (chosen) => {
            setAsked({ file: await toUpload(chosen) })
          }}
        />
      ) : null}
      {asked !== null && found.isPending ? <Waiting lines={8} /> : null}
      {found.error && asked !== null ? (
        <FailureNote error={found.error} retry={() => void found.refetch()} />
      ) : null}
      {asked !== null && file ? (
        <LintResult
          file={file}
          onPut={isPasted ? (before, after) => check((asked.text ?? '').replace(before, () => after)) : null}
        />
      ) : null}
    </Page>
  )
}
