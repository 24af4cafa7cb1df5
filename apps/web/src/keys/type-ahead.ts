let held = ''
let release: (() => void) | null = null
/** A dialog that has not come by then is not coming; keys go back to the page. In milliseconds. */
const patience = 3000

/**
 * Keeps what is typed while a dialog is on its way, so that its first letters are neither lost nor taken for keys of
 * the page behind it. Enter is swallowed: it must not act on a line that nobody has seen.
 */
export function holdTyping(): void {
  release?.()
  held = ''
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const text = afterPress(held, event.key)
    if (text === null) return
    held = text
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const timer = setTimeout(() => release?.(), patience)
  window.addEventListener('keydown', listen, { capture: true })
  release = () => {
    clearTimeout(timer)
    window.removeEventListener('keydown', listen, { capture: true })
    release = null
  }
}

/** What was typed since `holdTyping`; from here on keys go where the focus is. Empty when nothing was held. */
export function takeTyping(): string {
  release?.()
  const typed = held
  held = ''
  return typed
}

/** The held text after one more key; null for keys that are not held (Escape, Tab, arrows). */
export function afterPress(text: string, key: string): string | null {
  if (key === 'Enter') return text
  if (key === 'Backspace') return text.replace(/.$/su, '')
  return /^.$/su.test(key) ? text + key : null
}
