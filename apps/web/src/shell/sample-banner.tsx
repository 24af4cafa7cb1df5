import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import styles from './frame.module.css'
import { useSample } from './use-sample.ts'

/** Stands over every room while the sample is shown; one click leaves it for good. */
export function SampleBanner() {
  const { leave, busy } = useSample()
  return (
    <section className={styles.sample} aria-label={text.shell.sampleLabel}>
      <p>{text.shell.sample}</p>
      <Button onClick={leave} disabled={busy}>
        {text.shell.leaveSample}
      </Button>
    </section>
  )
}
