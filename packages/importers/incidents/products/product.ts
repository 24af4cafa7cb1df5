import type { NotAnIncident, StatedIncident } from '../stated-incident.ts'

/** How one product writes incidents in JSON. */
export interface IncidentProduct {
  /** `PagerDuty`. */
  readonly name: string
  /** Whether an entry is of this product; strict, because the first that knows it reads all of the file. */
  knows(entry: unknown): boolean
  /** An entry as it is stated. @param place where it stands in the file */
  read(entry: unknown, place: string): StatedIncident | NotAnIncident
}

/** A place with the native number behind it: `incidents.json entry 12, INC-4`. */
export function placeWith(place: string, reference: string | null): string {
  return reference === null ? place : `${place}, ${reference}`
}
