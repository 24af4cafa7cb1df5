/** Most characters of an action's text, and of its artifact, conversation and outcome (see `PlanAction`). */
export const longestText = 1000
export const longestMark = 500

/** A framework's line as an action can hold it: framework lines may be longer than an action's. Null stays null. */
export function shortened<T extends string | null>(text: T, most: number): T | string {
  if (text === null || text.length <= most) return text
  return `${text.slice(0, most - 1).trimEnd()}…`
}
