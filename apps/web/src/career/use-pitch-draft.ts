import { useState } from 'react'

const storageKey = 'waymark rotation proposal'

/** What was written under each part, by its id. */
export type Said = Readonly<Record<string, string>>

interface Draft {
  readonly move: string
  readonly said: Said
}

/** A draft that outlives a reload of its tab and nothing more, so that another person at this browser never meets it. */
export function usePitchDraft(firstMove: string) {
  const [draft, setDraft] = useState<Draft>(() => kept() ?? { move: firstMove, said: {} })
  const change = (next: Draft) => {
    setDraft(next)
    sessionStorage.setItem(storageKey, JSON.stringify(next))
  }
  return {
    ...draft,
    choose: (move: string) => change({ ...draft, move }),
    write: (id: string, words: string) => change({ ...draft, said: { ...draft.said, [id]: words } }),
    empty: () => {
      setDraft({ move: draft.move, said: {} })
      sessionStorage.removeItem(storageKey)
    },
  }
}

function kept(): Draft | null {
  const stored = sessionStorage.getItem(storageKey)
  return stored === null ? null : draftIn(stored)
}

/** A draft as it was stored; null when it is none, since anybody can write into a browser's storage. */
export function draftIn(stored: string): Draft | null {
  try {
    const read: unknown = JSON.parse(stored)
    if (typeof read !== 'object' || read === null || !('move' in read) || !('said' in read)) return null
    const { move, said } = read
    if (typeof move !== 'string' || typeof said !== 'object' || said === null) return null
    const own = Object.entries(said).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    return { move, said: Object.fromEntries(own) }
  } catch {
    return null
  }
}
