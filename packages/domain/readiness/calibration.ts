import * as z from 'zod'

/** A short fictional case on one competency, with the point that an experienced rater gives it and why. */
export const CalibrationCase = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  competency: z.string(),
  text: z.string().min(1),
  /** The expert's point. It is one reasoned judgement, not a measured truth. */
  point: z.number().int().nonnegative(),
  reason: z.string().min(1),
})
export type CalibrationCase = z.infer<typeof CalibrationCase>

/** The cases of one framework, as a file. */
export const CalibrationFile = z.strictObject({
  format: z.literal('waymark/calibration@1'),
  framework: z.string(),
  cases: z.array(CalibrationCase).min(1).max(100),
})
export type CalibrationFile = z.infer<typeof CalibrationFile>

/** How a person's points lie to the expert's, with what so few cases can and cannot say. */
export const Leniency = z.strictObject({
  cases: z.number().int(),
  same: z.number().int(),
  higher: z.number().int(),
  lower: z.number().int(),
  /** How often a coin would fall at least that unevenly, 0 to 1; null when no point differs. */
  chance: z.number().min(0).max(1).nullable(),
  leaning: z.enum(['cannot-tell', 'none', 'lenient', 'severe']),
  says: z.string(),
})
export type Leniency = z.infer<typeof Leniency>

/** Below this many cases nothing is said of a leaning. */
export const fewestCases = 5
/** A leaning is told when chance alone would give it at most this often. */
const telling = 0.05

/**
 * Leniency or severity by an exact two-sided sign test over the cases in which the person and the expert differ.
 * Only directions are counted, so one wild guess weighs no more than one step. Order does not matter; changing places
 * with the expert turns lenient into severe.
 */
export function leniencyOf(
  answers: readonly { readonly given: number; readonly expert: number }[],
): Leniency {
  const higher = answers.filter(({ given, expert }) => given > expert).length
  const lower = answers.filter(({ given, expert }) => given < expert).length
  const cases = answers.length
  const counts = { cases, same: cases - higher - lower, higher, lower }
  const chance = higher + lower === 0 ? null : signTest(higher, lower)
  const leaning =
    cases < fewestCases
      ? 'cannot-tell'
      : chance === null || chance > telling
        ? 'none'
        : higher > lower
          ? 'lenient'
          : 'severe'
  return { ...counts, chance, leaning, says: inWords(counts, chance, leaning) }
}

/** Two-sided exact sign test: how often fair chance gives a split at least this uneven. */
export function signTest(higher: number, lower: number): number {
  const count = higher + lower
  const fewer = Math.min(higher, lower)
  let tail = 0
  let ways = 1
  for (let at = 0; at <= fewer; at++) {
    tail += ways
    ways = (ways * (count - at)) / (at + 1)
  }
  return Math.min(1, (2 * tail) / 2 ** count)
}

function inWords(
  { cases, same, higher, lower }: Pick<Leniency, 'cases' | 'same' | 'higher' | 'lower'>,
  chance: number | null,
  leaning: Leniency['leaning'],
): string {
  const counted = `Of ${cases} ${cases === 1 ? 'case' : 'cases'} you gave the expert’s point in ${same}, more in ${higher}, less in ${lower}.`
  if (leaning === 'cannot-tell')
    return `${counted} Too few to speak of a leaning: from ${fewestCases} cases on it can be told.`
  if (leaning === 'none')
    return chance === null
      ? `${counted} There is no leaning to see.`
      : `${counted} That shows no leaning: chance alone would be at least as uneven in ${percent(chance)} of tries.`
  const word = leaning === 'lenient' ? 'lenient' : 'severe'
  return `${counted} You lean ${word} here: chance alone would be as uneven in ${percent(chance ?? 0)} of tries. It says nothing of how you rate people whom you know.`
}

function percent(share: number): string {
  return share < 0.01 ? 'under 1%' : `${Math.round(share * 100)}%`
}
