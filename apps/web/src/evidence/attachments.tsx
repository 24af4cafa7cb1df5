import { useRef } from 'react'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import { toUpload } from '../data/files.ts'
import { saveFile, useWrite } from '../data/operations.ts'
import { formatBytes } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import styles from './item-view.module.css'

/** Files kept with an item. They are handed out for saving, never opened inside the page. */
export function Attachments({ evidence }: { readonly evidence: Evidence }) {
  const picker = useRef<HTMLInputElement>(null)
  const attach = useWrite('evidence.attach')
  const keep = async (file: File | undefined) => {
    if (file) attach.mutate({ id: evidence.id, file: await toUpload(file) })
  }
  return (
    <section aria-label={text.evidence.item.attachments}>
      <h3>{text.evidence.item.attachments}</h3>
      <ul className={styles.rows}>
        {evidence.attachments.map(({ sha256, name, size }) => (
          <li key={sha256}>
            <Button
              look="quiet"
              onClick={() => void saveFile('evidence.attachment', { id: evidence.id, sha256 })}
            >
              {name}
            </Button>
            <span className={styles.absent}>{formatBytes(size)}</span>
          </li>
        ))}
      </ul>
      <input
        ref={picker}
        type="file"
        hidden
        onChange={(event) => {
          void keep(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button look="quiet" disabled={attach.isPending} onClick={() => picker.current?.click()}>
        {text.evidence.item.attach}
      </Button>
    </section>
  )
}
