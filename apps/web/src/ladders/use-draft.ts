import { useState } from 'react'

/** A text that is being written. What was not saved survives a reload of the page, in this tab and nowhere else. */
export interface Draft {
  readonly text: string
  readonly isChanged: boolean
  /** True when it is the unsaved text of before, and not the file's. */
  readonly isRestored: boolean
  readonly set: (text: string) => void
  readonly startOver: () => void
  /** Takes the present text as saved. */
  readonly forget: () => void
}

export function useDraft(file: string, stored: string): Draft {
  const key = `waymark-draft ${file}`
  const [saved, setSaved] = useState(stored)
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? stored)
  const [isRestored, setRestored] = useState(text !== stored)
  return {
    text,
    isChanged: text !== saved,
    isRestored,
    set: (next) => {
      setText(next)
      sessionStorage.setItem(key, next)
    },
    startOver: () => {
      setText(saved)
      setRestored(false)
      sessionStorage.removeItem(key)
    },
    forget: () => {
      setSaved(text)
      setRestored(false)
      sessionStorage.removeItem(key)
    },
  }
}
