import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { FailureNote } from '../ui/states.tsx'
import { DropZone } from './drop-zone.tsx'
import { Preview } from './preview.tsx'
import { RepositoryForm } from './repository-form.tsx'
import { SourceList } from './source-list.tsx'
import styles from './sources-page.module.css'
import { useImport } from './use-import.ts'

/** Bring something in: see what was understood and what was not, keep all or some; and what was read so far. */
export function SourcesPage() {
  const work = useImport()
  const { state } = work
  return (
    <Page title={text.sources.title} lede={text.sources.lede}>
      {state.step === 'working' ? (
        <div className={styles.working}>
          <output>
            <strong>{state.title}</strong> {state.progress}
          </output>
          <progress aria-label={state.title} />
          <Button onClick={work.stop}>{text.sources.stop}</Button>
        </div>
      ) : null}
      {state.step === 'failed' ? <FailureNote error={state.error} /> : null}
      {state.step === 'preview' ? (
        <Preview
          preview={state.preview}
          keep={(accept) => void work.keep(state.request, accept)}
          leave={work.leave}
          say={(said) => void work.lookAgain(state.request, said)}
        />
      ) : null}
      {state.step === 'idle' || state.step === 'failed' ? (
        <div className={styles.bring}>
          <DropZone onFiles={(files, kind) => void work.lookAtFiles(files, kind)} />
          <RepositoryForm onPath={(path, authors) => void work.lookAtPath(path, authors)} />
        </div>
      ) : null}
      {state.step === 'preview' ? null : (
        <SourceList isBusy={state.step === 'working'} refresh={(ids) => void work.refreshSources(ids)} />
      )}
    </Page>
  )
}
