import type { SourceKind } from '@waymark/domain/sources/source.ts'
import { findDates } from '@waymark/domain/cv/structure/dates.ts'
import { headingKind } from '@waymark/domain/cv/structure/headings.ts'
import type { OpenedFile } from '../sources/file-format.ts'
import { isPdf } from './read-cv.ts'
import { looksLikeEuropass } from './structured/europass.ts'
import { looksLikeRenderCv } from './structured/rendercv.ts'

/** True for documents that only CVs are read from, for texts that are clearly CVs, and for any text whose owner says so. */
export function isCv({ bytes, text, members }: OpenedFile, wanted: SourceKind | null = null): boolean {
  if (members !== null) return members.some((member) => member.name === 'word/document.xml')
  if (isPdf(bytes)) return true
  if (text === null) return false
  if (wanted === 'cv') return true
  const start = text.trimStart()
  if (start.startsWith('{') || start.startsWith('[')) return false
  if (start.startsWith('<?xml') || /^<(?:\w+:)?(?:Candidate|SkillsPassport|learnerinfo)\b/i.test(start))
    return looksLikeEuropass(text)
  return looksLikeRenderCv(text) || isCvText(text)
}

const contact = /[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}.]{2,}|linkedin\.com\/in\/|(?:\+|00)\d[\d ()/-]{7,}\d/iu

/**
 * A text is clearly a CV when it tells how to reach someone near its top, has a section of work or education and one
 * more that CVs have, and tells a stretch of time. A brag document has deeds and headings of its own, but not all these.
 */
export function isCvText(text: string): boolean {
  const lines = text
    .slice(0, 60_000)
    .split(/\r\n|\r|\n/, 1500)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (!lines.slice(0, 20).some((line) => contact.test(line))) return false
  const kinds = new Set(
    lines
      .filter((line) => line.length <= 60)
      .map((line) => headingKind(line.replace(/^[#>*\s]+|[*:\s]+$/g, '')))
      .filter((kind) => kind !== null),
  )
  const hasWork = kinds.has('experience') || kinds.has('education')
  if (!hasWork || kinds.size < 2) return false
  return lines.some((line) => line.length < 200 && findDates(line).some((dates) => dates.isRange))
}
