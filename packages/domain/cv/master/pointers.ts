import * as z from 'zod'
import type { StoredCv } from '../stored-cv.ts'

/** A JSON Resume with every key that it came with. */
export type ResumeContent = StoredCv['resume']
/** Any value in it. */
export type ResumeValue = z.infer<ReturnType<typeof z.json>>
/** An object in it. */
export type ResumeObject = Readonly<Record<string, ResumeValue>>

/** The value as an object, or null for lists, texts, numbers and nothing. */
export function objectOf(value: ResumeValue | undefined): ResumeObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
}

/** The value as a list; anything else is no list and empty. */
export function listOf(value: ResumeValue | undefined): readonly ResumeValue[] {
  return Array.isArray(value) ? value : []
}

/** The value as a trimmed text; numbers are texts too (`"score": 1.3`). Empty when it is none. */
export function textOf(value: ResumeValue | undefined): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

/** The parts of a JSON Pointer (RFC 6901): `/work/0/a~1b` → `work`, `0`, `a/b`. */
export function partsOf(pointer: string): readonly string[] {
  return pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The pointer to a part of what another points to. */
export function pointerTo(parent: string, part: string | number): string {
  return `${parent}/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** What a pointer points to; undefined when nothing is there. */
export function valueAt(content: ResumeValue, pointer: string): ResumeValue | undefined {
  return partsOf(pointer).reduce<ResumeValue | undefined>((value, part) => {
    if (Array.isArray(value)) return /^\d+$/.test(part) ? value[Number(part)] : undefined
    const object = objectOf(value)
    return object !== null && Object.hasOwn(object, part) ? object[part] : undefined
  }, content)
}

/**
 * The content with another value at a pointer; `-` as the last part appends to a list, and lists and objects on the
 * way that are missing are made. `undefined` takes the value out. Null when the pointer runs through a text or a number,
 * or past the end of a list.
 */
export function withValueAt(
  content: ResumeContent,
  pointer: string,
  value: ResumeValue | undefined,
): ResumeContent | null {
  const parts = partsOf(pointer)
  if (parts.length === 0 || !pointer.startsWith('/') || parts.includes('__proto__')) return null
  const changed = placed(content, parts, value)
  const object = changed === null ? null : objectOf(changed)
  return object === null ? null : { ...object }
}

function placed(
  holder: ResumeValue | undefined,
  [part = '', ...rest]: readonly string[],
  value: ResumeValue | undefined,
): ResumeValue | null {
  const isIndex = part === '-' || /^\d+$/.test(part)
  if (Array.isArray(holder) || (holder === undefined && isIndex)) {
    const list: readonly ResumeValue[] = Array.isArray(holder) ? holder : []
    const at = part === '-' ? list.length : Number(part)
    if (!isIndex || at > list.length || (value === undefined && at === list.length)) return null
    return inList(list, at, rest, value)
  }
  const object = holder === undefined ? {} : objectOf(holder)
  if (object === null) return null
  if (rest.length === 0 && value === undefined)
    return Object.fromEntries(Object.entries(object).filter(([key]) => key !== part))
  const inner = rest.length === 0 ? value : placed(object[part], rest, value)
  return inner === null || inner === undefined
    ? rest.length === 0 && inner === null
      ? { ...object, [part]: null }
      : null
    : { ...object, [part]: inner }
}

function inList(
  list: readonly ResumeValue[],
  at: number,
  rest: readonly string[],
  value: ResumeValue | undefined,
): ResumeValue | null {
  if (rest.length === 0) {
    if (value === undefined) return list.filter((_, index) => index !== at)
    return [...list.slice(0, at), value, ...list.slice(at + 1)]
  }
  const inner = placed(list[at], rest, value)
  return inner === null ? null : [...list.slice(0, at), inner, ...list.slice(at + 1)]
}
