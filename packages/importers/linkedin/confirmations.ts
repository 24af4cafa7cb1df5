import { firstDayOf, lastDayOf } from '@waymark/domain/evidence/dates.ts'
import type { EvidenceFacts, Period } from '@waymark/domain/evidence/evidence.ts'
import type { ProposedEvidence } from '@waymark/domain/proposals/proposal.ts'
import { clip, identityText } from '../evidence/clean-text.ts'
import { contentKey, itemOf } from '../evidence/item.ts'

/** A role that the profile's owner held. */
export interface HeldRole {
  readonly company: string
  readonly title: string
  readonly period: Period
}

/** A visible recommendation, and the company that LinkedIn names for the one who wrote it. */
export interface Recommended {
  readonly company: string
  readonly where: string
  readonly attestation: EvidenceFacts['attestations'][number]
}

/**
 * Recommendations tied to the one role that they can be of: at the company of the one who wrote them, held when they were
 * written, or the last one that had ended. Where two roles fit, or none does, nothing is proposed. Which of the role's items
 * it confirms, if any, only the user can say.
 */
export function confirmationsOf(
  recommended: readonly Recommended[],
  roles: readonly HeldRole[],
  source: string | null,
): readonly ProposedEvidence[] {
  return recommended.flatMap((one) => {
    const role = roleOf(one, roles)
    return role === null ? [] : (confirmation(one, role, source) ?? [])
  })
}

function roleOf({ company, attestation }: Recommended, roles: readonly HeldRole[]): HeldRole | null {
  const name = companyName(company)
  const there = name === '' ? [] : roles.filter((role) => companyName(role.company) === name)
  const { on } = attestation
  if (on === null) return there.length === 1 ? (there[0] ?? null) : null
  const begun = there.filter(({ period }) => period.from !== null && firstDayOf(period.from) <= lastDayOf(on))
  const running = begun.filter(({ period }) => period.to === null || lastDayOf(period.to) >= firstDayOf(on))
  if (running.length > 0) return running.length === 1 ? (running[0] ?? null) : null
  const [last, before] = begun.toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1))
  return last === undefined || (before !== undefined && endOf(before) === endOf(last)) ? null : last
}

const endOf = ({ period }: HeldRole) => (period.to === null ? '' : lastDayOf(period.to))

/** A company's name without its legal form. */
function companyName(text: string): string {
  return identityText(text)
    .replace(
      /\b(?:gmbh|ag|se|inc|incorporated|llc|ltd|limited|plc|corp|corporation|co|kg|bv|nv|sa|sarl|srl|oy|ab|as|pty)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
}

function confirmation(
  { attestation, where }: Recommended,
  { company, title, period }: HeldRole,
  source: string | null,
): ProposedEvidence | null {
  const role = [title, company].filter((part) => part !== '').join(' at ')
  const outcome = itemOf(
    contentKey('confirmation', attestation.by, attestation.statement, company, title),
    {
      title: `Recommended by ${attestation.by} for: ${role}`,
      situation: role,
      happened: period,
      attestations: [attestation],
    },
    { source, place: where, origin: 'document', otherwise: { attestations: 'person' } },
  )
  if ('refusal' in outcome) return null
  const when = attestation.on === null ? '' : ` on ${attestation.on}`
  return {
    key: outcome.item.key,
    facts: outcome.item.facts,
    why: clip(
      `${attestation.by} recommended you${when}; LinkedIn names ${company} for them, where you held the role of ${title === '' ? 'an employee' : title}. Merge it into the item that it speaks of: “${attestation.statement}”`,
      2000,
    ),
    questions: [
      'Which of your items about this role does it confirm, if any? Merge it into that one.',
      'Was it written about this role?',
    ],
    records: [],
    recordCount: 0,
  }
}
