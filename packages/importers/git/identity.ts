import type { Git } from './run-git.ts'

/** Who the user is in a repository: every address that is known to be theirs, lower-cased. */
export interface Identity {
  readonly emails: ReadonlySet<string>
  /** Where the addresses came from, for messages. */
  readonly given: readonly string[]
  /** Id of the mailmap that was used; empty without one. */
  readonly mailmap: string
}

const address = /^[^\s<>]{1,200}$/

/**
 * The user's addresses: those given, else the repository's configured user; with what the repository's mailmap says
 * belongs to the same person. Never by name: two people can share one.
 */
export async function identityOf(git: Git, authors: readonly string[]): Promise<Identity> {
  // Names and logins of other systems are no addresses; the repository's own user then still stands for the user.
  const isAddressed = authors.some((author) => author.includes('@'))
  const [configured, mailmap] = await Promise.all([
    isAddressed ? '' : git.answer(['config', '--get', 'user.email']),
    git.answer(['rev-parse', '--verify', '--quiet', 'HEAD:.mailmap']),
  ])
  const named = [...authors, ...[configured.trim()].filter((email) => email !== '')]
  const given = named
    .map((author) => (/<([^<>]+)>\s*$/.exec(author)?.[1] ?? author).trim())
    .filter((email) => address.test(email))
  const emails = new Set(given.map((email) => email.toLowerCase()))
  const identity = { emails, given, mailmap: mailmap.trim() }
  if (given.length === 0 || identity.mailmap === '') return identity
  const [mapped, lines] = await Promise.all([
    git.answer(['check-mailmap', '--stdin'], given.map((email) => `<${email}>\n`).join('')),
    git.answer(['cat-file', 'blob', identity.mailmap]),
  ])
  for (const match of mapped.matchAll(/<([^<>\n]+)>/g))
    if (match[1] !== undefined) emails.add(match[1].toLowerCase())
  for (const alias of aliasesIn(lines, emails)) emails.add(alias)
  return identity
}

/** Addresses that a mailmap gives to a person with one of these. Trailers are not mapped by git itself. */
function aliasesIn(mailmap: string, emails: ReadonlySet<string>): string[] {
  return mailmap.split('\n').flatMap((line) => {
    const [proper, alias] = [...line.replace(/^\s*#.*/, '').matchAll(/<([^<>]+)>/g)].map((match) =>
      match[1]?.toLowerCase(),
    )
    return proper !== undefined && alias !== undefined && emails.has(proper) ? [alias] : []
  })
}

const botName =
  /\[bot\]|\bbot\b|^(?:dependabot|renovate|greenkeeper|snyk|github-actions|travis|jenkins|mergify|weblate|semantic-release|allcontributors|bors|homu|copybara|pre-commit-ci|circleci|crowdin|transifex|imgbot)\b|-(?:ro)?bot$|automation$/i
const botEmail =
  /\[bot\]@|^(?:bot|noreply|no-reply|actions|support|ci|jenkins|travis|builds?)@|(?:dependabot|renovate|greenkeeper|snyk)/i

/** True for the accounts of programs. GitHub's private addresses of people are not among them. */
export function isBot(name: string, email: string): boolean {
  if (botName.test(name)) return true
  return botEmail.test(email) && !/^\d+\+(?!.*\[bot\])/.test(email)
}
