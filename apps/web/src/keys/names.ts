const onApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** How a key with the platform's command modifier is written. */
export function modKey(key: string): string {
  return onApple ? `⌘${key}` : `Ctrl ${key}`
}

/** How a binding's key is written for people. */
export function keyName(key: string): string {
  if (key.startsWith('mod+')) return modKey(key.slice(4).toUpperCase())
  return { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' }[key] ?? key
}
