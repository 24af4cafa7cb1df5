/** An id that a name suggests: lower-case words joined by hyphens; empty while there is none. */
export function idFromName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .replace(/-+$/, '')
    .slice(0, 36)
    .replace(/-+$/, '')
}
