import type * as z from 'zod'

/** The first fault that a schema found, with its field. */
export function reasonOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue === undefined) return 'has a fault'
  const field = issue.path.map(String).join('.')
  return field === '' ? issue.message : `${field}: ${issue.message}`
}

/** A text as JSON; undefined when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
