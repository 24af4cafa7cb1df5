/** What a commit message says beyond its subject, as far as its form is known. */
const reviewLine = /^[ \t]*(?:reviewed-by|acked-by|approved-by|reviewers?)[ \t]*:(.*)$/gim
const coAuthorLine = /^[ \t]*co-authored-by[ \t]*:(.*)$/gim
const emailIn = /<([^<>\s]{3,200})>/g

/** Addresses, lower-cased, that stand in lines of a kind. */
function emailsIn(message: string, lines: RegExp): string[] {
  return [...message.matchAll(lines)].flatMap((line) =>
    [...(line[1] ?? '').matchAll(emailIn)].map((match) => (match[1] ?? '').toLowerCase()),
  )
}

/** Addresses of those whom a message names as reviewers: `Reviewed-by`, `Acked-by`, `Approved-by`, `Reviewers`. */
export function reviewersIn(message: string): string[] {
  return /review|acked|approved/i.test(message) ? emailsIn(message, reviewLine) : []
}

/** Addresses of co-authors. */
export function coAuthorsIn(message: string): string[] {
  return /co-authored-by/i.test(message) ? emailsIn(message, coAuthorLine) : []
}

/** True when a commit takes an earlier change back: by its subject as git writes it, or by the line in its body. */
export function isRevert(message: string): boolean {
  if (!message.startsWith('Revert') && !message.includes('This reverts commit')) return false
  if (/^Revert "Revert\b|^Reapply\b/i.test(message)) return false
  return (
    /^Revert(?: "|: |s? (?:commit )?[0-9a-f]{7,40}\b)/.test(message) ||
    /^This reverts commit [0-9a-f]{7,64}/m.test(message)
  )
}
