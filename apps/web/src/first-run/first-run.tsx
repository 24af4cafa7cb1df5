import { useNavigate } from '@tanstack/react-router'
import { useSample } from '../shell/use-sample.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import styles from './first-run.module.css'

const words = text.today.first

/** The first page of an empty workspace: look around in a sample, or start with one's own work. */
export function FirstRun() {
  const navigate = useNavigate()
  const sample = useSample()
  const steps = [
    {
      title: words.steps.bring,
      note: words.steps.bringNote,
      act: words.steps.bringAct,
      run: () => void navigate({ to: '/sources' }),
    },
    {
      title: words.steps.log,
      note: words.steps.logNote,
      act: words.steps.logAct,
      run: () => void navigate({ to: '.', search: (previous) => ({ ...previous, log: true }) }),
    },
    {
      title: words.steps.role,
      note: words.steps.roleNote,
      act: words.steps.roleAct,
      run: () => void navigate({ to: '/readiness' }),
    },
  ]
  return (
    <Page title={words.title} lede={words.lede}>
      <div className={styles.choices}>
        <section aria-label={words.mineTitle}>
          <h2>{words.mineTitle}</h2>
          <p>{words.mine}</p>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step.title}>
                <h3>{step.title}</h3>
                <p>{step.note}</p>
                <Button onClick={step.run}>{step.act}</Button>
              </li>
            ))}
          </ol>
        </section>
        <section aria-label={words.sampleTitle}>
          <h2>{words.sampleTitle}</h2>
          <p>{words.sample}</p>
          <Button look="main" disabled={sample.busy} onClick={sample.enter}>
            {words.sampleAct}
          </Button>
        </section>
      </div>
      <p className={styles.private}>{words.private}</p>
    </Page>
  )
}
