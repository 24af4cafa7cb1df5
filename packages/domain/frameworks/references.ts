import { nearest } from '../text/nearest.ts'

/** What is wrong with a reference to something that is not there: the nearest name, or the names that there are. */
export function unknownReference(kind: string, id: string, known: ReadonlySet<string>): string {
  const all = [...known]
  const near = nearest(id, all)
  if (near !== null) return `names the unknown ${kind} "${id}"; did you mean "${near}"?`
  const names =
    all.length === 0
      ? 'there are none'
      : `there are ${all.slice(0, 12).join(', ')}${all.length > 12 ? ' …' : ''}`
  return `names the unknown ${kind} "${id}"; ${names}.`
}
