import { useEffect, useRef, type ReactNode } from 'react'
import { text } from '../text/text.ts'
import { useEscape } from './use-escape.ts'
import styles from './side-panel.module.css'

interface SidePanelProps {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A drawer beside the page that leaves the page usable. Focus moves to it when it opens; Escape inside it closes it
 * and focus returns to the element that opened it, if that is still there.
 */
export function SidePanel({ label, onClose, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null)
  useEscape(panel, onClose)
  useEffect(() => {
    const opener = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])

  return (
    <aside ref={panel} className={styles.panel} aria-label={label} tabIndex={-1}>
      <div className={styles.bar}>
        <button type="button" className={styles.close} onClick={onClose}>
          {text.shell.close} <kbd>Esc</kbd>
        </button>
      </div>
      <div className={styles.content}>{children}</div>
    </aside>
  )
}
