import { useNavigate } from '@tanstack/react-router'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import styles from './frame.module.css'

/** Stands over every room while the sample is shown; one click leaves it for good. */
export function SampleBanner() {
  const leave = useWrite('workspace.leave-sample', { says: 'none' })
  const navigate = useNavigate()
  const goHome = () => leave.mutate({}, { onSuccess: () => void navigate({ to: '/' }) })
  return (
    <section className={styles.sample} aria-label={text.shell.sampleLabel}>
      <p>{text.shell.sample}</p>
      <Button onClick={goHome} disabled={leave.isPending}>
        {text.shell.leaveSample}
      </Button>
    </section>
  )
}
