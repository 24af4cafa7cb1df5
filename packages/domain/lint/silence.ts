import * as z from 'zod'
import type { Finding, Silenced } from './finding.ts'

/** One finding that is not to be counted, or all of a rule. */
export const SideFileEntry = z.strictObject({
  rule: z.string().trim().min(1).max(100),
  /** The fingerprint that the linter prints; without it, every finding of the rule. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16,64}$/, 'a fingerprint has 16 hexadecimal digits; the linter prints it')
    .nullable()
    .default(null),
  reason: z.string().trim().min(3, 'a reason is needed: at least three characters').max(500),
})
export type SideFileEntry = z.infer<typeof SideFileEntry>

/** `.waymark-lint.yaml`: what a repository does not want to hear again, and what was there at the start. */
export const SideFile = z.strictObject({
  format: z.literal('waymark/lint-side-file@1'),
  suppress: z.array(SideFileEntry).max(1000).default([]),
  /** Findings that were there when the baseline was written: `rule` and `fingerprint`. */
  baseline: z
    .array(z.strictObject({ rule: z.string(), fingerprint: z.string() }))
    .max(10_000)
    .default([]),
})
export type SideFile = z.infer<typeof SideFile>

/** Something that silences findings. */
export interface Silence {
  readonly rule: string
  readonly fingerprint: string | null
  readonly by: Silenced['by']
  readonly reason: string
}

/** Silences of a side file. */
export function silencesOf(file: SideFile): readonly Silence[] {
  return [
    ...file.suppress.map((entry) => ({ ...entry, by: 'file' as const })),
    ...file.baseline.map((entry) => ({
      ...entry,
      by: 'baseline' as const,
      reason: 'it was there when the baseline was written',
    })),
  ]
}

/** Marks findings that are silenced. A reason given by a person goes before a baseline. */
export function silenced(findings: readonly Finding[], silences: readonly Silence[]): readonly Finding[] {
  const byPerson = silences.toSorted((a, b) => Number(a.by === 'baseline') - Number(b.by === 'baseline'))
  return findings.map((finding) => {
    const match = byPerson.find((silence) => matches(silence, finding))
    return match === undefined ? finding : { ...finding, silenced: { by: match.by, reason: match.reason } }
  })
}

/** Silences that match none of the findings. */
export function unusedSilences(
  findings: readonly Finding[],
  silences: readonly Silence[],
): readonly Silence[] {
  return silences.filter((silence) => !findings.some((finding) => matches(silence, finding)))
}

function matches(silence: Silence, finding: Finding): boolean {
  return (
    silence.rule === finding.rule &&
    (silence.fingerprint === null || silence.fingerprint === finding.fingerprint)
  )
}
