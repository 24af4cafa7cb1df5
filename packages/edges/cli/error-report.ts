import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Style } from './terminal/style.ts'
import { clean } from './terminal/text.ts'

const shownIssues = 30

/**
 * A failure as JSON, one line: `{"error":{"code","message","where","field","mend","issues"}}`. Facts that are not known
 * are null. Anything unexpected has the code `BUG`.
 */
export function errorAsJson(error: unknown): string {
  const known = error instanceof OperationError ? error : null
  const { where = null, field = null, mend = null, issues = [] } = known?.details ?? {}
  const code = known?.code ?? 'BUG'
  return `${JSON.stringify({ error: { code, message: messageOf(error), where, field, mend, issues } })}\n`
}

/** A failure for people: what happened, where, how to mend it. A stack only for bugs, and only when asked. */
export function errorInWords(error: unknown, style: Style, verbose: boolean): string {
  if (!(error instanceof OperationError)) return bugInWords(error, style, verbose)
  const { mend, where, issues = [] } = error.details
  const message = clean(error.message, true)
  const lines = [`${style.bad('waymark:')} ${message}`]
  if (where !== undefined && !message.includes(where)) lines.push(`  at ${clean(where)}`)
  for (const issue of issues.slice(0, shownIssues)) {
    lines.push(`  ${style.marks.point} ${clean(issue.where)}: ${clean(issue.reason)}`)
  }
  if (issues.length > shownIssues)
    lines.push(`  and ${issues.length - shownIssues} more; --json has them all`)
  if (mend !== undefined) lines.push(`  ${clean(mend, true)}`)
  return `${lines.join('\n')}\n`
}

function bugInWords(error: unknown, style: Style, verbose: boolean): string {
  const stack = verbose && error instanceof Error && error.stack !== undefined ? `\n${error.stack}` : ''
  return `${style.bad('waymark:')} Something went wrong inside Waymark: ${clean(messageOf(error))}\n  This is a bug; what was stored before is untouched. --verbose shows where it happened.${stack}\n`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
