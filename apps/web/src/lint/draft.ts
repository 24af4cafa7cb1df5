const key = 'waymark-lint-draft'

/** The pasted text of this tab, so that a reload does not lose it. It goes when the tab is closed. */
export function keptDraft(): string {
  return sessionStorage.getItem(key) ?? ''
}

/** Keeps the pasted text for this tab; an empty one is forgotten. */
export function keepDraft(text: string): void {
  if (text === '') sessionStorage.removeItem(key)
  else sessionStorage.setItem(key, text)
}
