import { useEffect, useRef, useSyncExternalStore } from 'react'

/** One key of a page and what it does. */
export interface KeyBinding {
  /** `event.key`, or `mod+k` for ⌘K / Ctrl K. */
  readonly key: string
  readonly does: string
  readonly run: () => void
  /** Left out of the list of keys (a digit that stands for a row, say). */
  readonly hidden?: boolean
}

export interface KeyGroup {
  readonly title: string
  readonly bindings: readonly KeyBinding[]
}

const storageKey = 'waymark-single-keys'
let groups: readonly { readonly id: symbol; readonly current: () => KeyGroup }[] = []
const listeners = new Set<() => void>()

function singleKeysOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off'
}

/** Turns keys without a modifier on or off, for people whose input methods would trigger them (WCAG 2.1.4). */
export function setSingleKeys(on: boolean): void {
  localStorage.setItem(storageKey, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, singleKeysOn)
}

/** The keys that work now, the page's own last. */
export function currentKeys(): readonly KeyGroup[] {
  return groups.map((group) => group.current())
}

/** Gives a mounted screen its keys. Of two bindings for one key, the one mounted last wins. */
export function useKeys(title: string, bindings: readonly KeyBinding[]): void {
  const latest = useRef<KeyGroup>({ title, bindings })
  useEffect(() => {
    latest.current = { title, bindings }
  })
  useEffect(() => {
    const id = Symbol(title)
    groups = [...groups, { id, current: () => latest.current }]
    return () => {
      groups = groups.filter((group) => group.id !== id)
    }
  }, [title])
}

/** What a key press means; null when it belongs to a control, a dialog or the browser. */
export function bindingFor(
  press: {
    readonly key: string
    readonly mod: boolean
    readonly alt: boolean
    readonly typing: boolean
    readonly dialog: boolean
    /** The focus is on a control that Enter and Space belong to. */
    readonly control: boolean
  },
  open: readonly KeyGroup[],
  single: boolean,
): KeyBinding | null {
  const wanted = press.mod ? `mod+${press.key.toLowerCase()}` : press.key
  if (press.alt || (press.dialog && !press.mod)) return null
  if (!press.mod && (press.typing || !single)) return null
  if (press.control && (press.key === 'Enter' || press.key === ' ')) return null
  return (
    open
      .flatMap((group) => group.bindings)
      .toReversed()
      .find((binding) => binding.key === wanted) ?? null
  )
}

/** Listens to the whole window. Call once. */
export function listenToKeys(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const binding = bindingFor(
      {
        key: event.key,
        mod: event.metaKey || event.ctrlKey,
        alt: event.altKey,
        typing: isTyping(event.target),
        control: event.target instanceof HTMLElement && event.target.closest('a,button,summary') !== null,
        dialog: document.querySelector('[aria-modal="true"]') !== null,
      },
      currentKeys(),
      singleKeysOn(),
    )
    if (!binding) return
    event.preventDefault()
    binding.run()
  }
  window.addEventListener('keydown', listen)
  return () => window.removeEventListener('keydown', listen)
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}
