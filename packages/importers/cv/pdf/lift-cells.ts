import type { CvLine } from '@waymark/domain/cv/cv.ts'
import { findDates } from '@waymark/domain/cv/structure/dates.ts'
import { isPlace } from '@waymark/domain/cv/structure/places.ts'

const duration = /^\(?(?:\d{1,2}\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois)\.?\s*){1,2}\)?$/iu

/**
 * Where dates and places stand in a column at the right, they may be level with the bullets below the line that they
 * belong to. They are moved up to it, so that bullets hold nothing but their words.
 */
export function liftCells(lines: readonly CvLine[]): CvLine[] {
  const lifted: CvLine[] = []
  let head = -1
  let inBullet = false
  for (const line of lines) {
    inBullet = line.isBullet || (line.continues && inBullet)
    const cells = line.text.split('\t')
    const last = cells.at(-1) ?? ''
    const owner = lifted[head]
    if (inBullet && cells.length === 2 && owner !== undefined && tellsWhenOrWhere(last)) {
      lifted[head] = { ...owner, text: `${owner.text}\t${last}` }
      lifted.push({ ...line, text: cells.slice(0, -1).join('\t') })
      continue
    }
    if (!inBullet && !line.continues) head = lifted.length
    lifted.push(line)
  }
  return lifted
}

/** True for a cell that is nothing but dates, a duration or a place. */
export function tellsWhenOrWhere(cell: string): boolean {
  if (duration.test(cell) || isPlace(cell)) return true
  const [dates] = findDates(cell)
  return dates !== undefined && dates.end - dates.start >= cell.length * 0.7
}
