import type { ReadinessReport } from '@waymark/contracts/readiness/report.ts'
import type { Competency } from '@waymark/domain/frameworks/framework.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import type { Anchor, Inline } from '../document/document.ts'
import { ref, separated, text } from '../document/inline.ts'
import { sentence } from './words.ts'

/** Items named with their titles where a competency lists them; more than these are named by number alone. */
const TITLED = 8

/** Numbers in a cell of a narrow column; the competency's section lists the others. */
const IN_A_CELL = 8

/** How the report names its evidence and competencies, so that every mention leads to the same place. */
export interface Citations {
  /** `[E1] Title`, linked, one paragraph an item; by number alone when there are many. */
  titled(ids: readonly string[]): Inline[][]
  /** `E1, E2`, linked. */
  numbers(ids: readonly string[]): Inline[]
  /** The first numbers, and how many more there are. */
  someNumbers(ids: readonly string[]): Inline[]
  /** A sentence of the domain; items that it names by title get their number beside it. */
  sentence(words: string): Inline[]
  /** A competency's name, linked to its section; its id when the framework does not know it. */
  competency(id: string): Inline
}

/** The number of an item in the register: its place among the report's items. */
export function evidenceNumber(index: number): string {
  return `E${index + 1}`
}

/** Where an item stands in the register. */
export function evidenceAnchor(index: number): Anchor {
  return `evidence-${index + 1}`
}

/** Where a competency is explained. */
export function competencyAnchor(id: string): Anchor {
  return `competency-${id}`
}

/** Citations of one report. */
export function citationsOf({ evidence, framework, readiness }: ReadinessReport): Citations {
  const places = new Map(evidence.map((item, index) => [item.id, { item, index }]))
  const explained = new Set(readiness.competencies.map((entry) => entry.id))
  const names = new Map(
    framework.competencies.map((competency: Competency) => [competency.id, competency.name]),
  )

  const number = (id: string): Inline => {
    const place = places.get(id)
    if (place === undefined) return text(`an item that is not in this report (${id})`)
    return ref(evidenceNumber(place.index), evidenceAnchor(place.index))
  }
  const numbers = (ids: readonly string[]) =>
    separated(
      inRegisterOrder(ids, places).map((id) => [number(id)]),
      ', ',
    )
  return {
    numbers,
    someNumbers: (ids) => {
      const ordered = inRegisterOrder(ids, places)
      const more = ordered.length - IN_A_CELL
      return more <= 0
        ? numbers(ordered)
        : [...numbers(ordered.slice(0, IN_A_CELL)), text(` and ${more} more`)]
    },
    titled: (ids) => {
      if (ids.length > TITLED) return [numbers(ids)]
      return inRegisterOrder(ids, places).map((id) => {
        const title = places.get(id)?.item.title
        return title === undefined ? [number(id)] : [number(id), text(` ${title}`)]
      })
    },
    sentence: (words) => withNumbers(sentence(words), evidence),
    competency: (id) => {
      const name = names.get(id) ?? id
      return explained.has(id) ? ref(name, competencyAnchor(id)) : text(name)
    },
  }
}

/** Splits at titles in quotation marks, so that each gets its number; the earliest in the words first. */
function withNumbers(words: string, evidence: readonly Evidence[]): Inline[] {
  const found = evidence
    .map(({ title }, index) => ({ index, quoted: `“${title}”`, at: words.indexOf(`“${title}”`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .at(0)
  if (found === undefined) return words === '' ? [] : [text(words)]
  const end = found.at + found.quoted.length
  return [
    text(`${words.slice(0, end)} (`),
    ref(evidenceNumber(found.index), evidenceAnchor(found.index)),
    text(')'),
    ...withNumbers(words.slice(end), evidence),
  ]
}

type Places = ReadonlyMap<string, { readonly item: Evidence; readonly index: number }>

function inRegisterOrder(ids: readonly string[], places: Places): readonly string[] {
  const place = (id: string) => places.get(id)?.index ?? Number.MAX_SAFE_INTEGER
  return [...new Set(ids)].sort((a, b) => place(a) - place(b))
}
