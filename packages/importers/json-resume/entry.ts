import * as z from 'zod'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import { cleanText } from '../evidence/clean-text.ts'

type Refuse = (refusal: Refusal) => void

const Obj = z.record(z.string(), z.unknown())

/** A JSON object, or null for anything else. Inherited names such as `__proto__` are plain data here. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  const parsed = Obj.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** One entry of a section, read field by field: a field of the wrong type is refused and the rest is kept. */
export interface Entry {
  /** JSON pointer of the entry, `/work/0`. */
  readonly pointer: string
  /** The clean text of the first of these keys that has any; empty when none has. */
  text(...keys: readonly string[]): string
  /** The texts of a list, with the pointer of each. */
  texts(key: string): readonly { readonly text: string; readonly pointer: string }[]
}

export function entryOf(
  value: Readonly<Record<string, unknown>>,
  pointer: string,
  where: (pointer: string) => string,
  refuse: Refuse,
): Entry {
  const wrong = (at: string, wanted: string) =>
    refuse({ where: where(at), reason: `is not ${wanted}; the rest was kept` })
  return {
    pointer,
    text(...keys) {
      for (const key of keys) {
        const found = value[key]
        if (found === undefined || found === null) continue
        if (typeof found === 'string' || typeof found === 'number') {
          const text = cleanText(String(found))
          if (text !== '') return text
        } else wrong(`${pointer}/${key}`, 'a text')
      }
      return ''
    },
    texts(key) {
      const found = value[key]
      if (found === undefined || found === null) return []
      const list: readonly unknown[] = Array.isArray(found) ? found : [found]
      return list.slice(0, 1000).flatMap((item, index) => {
        const at = Array.isArray(found) ? `${pointer}/${key}/${index}` : `${pointer}/${key}`
        if (typeof item === 'string') return [{ text: cleanText(item), pointer: at }]
        wrong(at, 'a text')
        return []
      })
    },
  }
}
