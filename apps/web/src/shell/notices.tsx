import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { dismissNotice, useNotices, type Notice } from '../data/notices.ts'
import { undoChange } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import styles from './notices.module.css'

/** What was just done, told politely, with undo. */
export function Notices() {
  const notices = useNotices()
  return (
    <section className={styles.notices} aria-label={text.shell.notices}>
      <div aria-live="polite" aria-atomic="false">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </div>
    </section>
  )
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const queries = useQueryClient()
  const stays = notice.tone === 'failure'
  useEffect(() => {
    if (stays) return undefined
    const timer = setTimeout(() => dismissNotice(notice.id), 9000)
    return () => clearTimeout(timer)
  }, [notice.id, stays])

  const undo = () => {
    dismissNotice(notice.id)
    void undoChange(queries, notice.undo ?? null)
  }
  return (
    <div className={classes(styles.notice, stays && styles.failure)}>
      <p>{notice.text}</p>
      {notice.undo === undefined ? null : (
        <Button look="quiet" onClick={undo}>
          {text.shell.undo}
        </Button>
      )}
      <button
        type="button"
        className={styles.close}
        aria-label={text.shell.close}
        onClick={() => dismissNotice(notice.id)}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
  )
}
