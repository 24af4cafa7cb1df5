import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '../text/text.ts'
import styles from './dialog.module.css'

interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** Hides the title from sight, not from assistive technology. */
  readonly titleHidden?: boolean
  readonly children: ReactNode
}

const classNames = {
  root: styles.root ?? '',
  overlay: styles.overlay ?? '',
  inner: styles.inner ?? '',
  content: styles.content ?? '',
  body: styles.body ?? '',
}

/**
 * A dialog over the page: focus goes in, stays in, and returns to where it was. Mantine brings that behaviour;
 * its scroll lock is left off because it writes a style element, which our Content-Security-Policy refuses.
 */
export function Dialog({ open, onClose, title, titleHidden = false, children }: DialogProps) {
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      lockScroll={false}
      returnFocus
      transitionProps={{ duration: 0 }}
      classNames={classNames}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={titleHidden ? styles.hidden : styles.header}>
          <Modal.Title>{title}</Modal.Title>
          <button type="button" className={styles.close} onClick={onClose} aria-label={text.shell.close}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
