import type { Resume } from './read-resume.ts'

/** LinkedIn's own limits, in characters as it counts them (UTF-16 code units). */
export const linkedInLimits = { headline: 220, about: 2600 } as const

/** A text for a field with a limit. */
export interface LimitedText {
  readonly text: string
  readonly length: number
  readonly limit: number
  /** How many characters are too many; zero when it fits. */
  readonly over: number
}

/** The formula of seed 3 for the one line that places somebody; its blanks are for the user. */
export const headlineFormula = 'I build ___ by leading ___ to achieve ___.'

const limited = (text: string, limit: number): LimitedText => ({
  text,
  length: text.length,
  limit,
  over: Math.max(0, text.length - limit),
})

/**
 * Headline and summary for a LinkedIn profile in the words of the CV. Nothing is cut: where a text is too long it says by
 * how much, because what to leave out is the user's choice. Lines of the newest role follow while they fit.
 */
export function linkedInTexts(resume: Resume): {
  readonly headline: LimitedText
  readonly about: LimitedText
} {
  const [newest] = resume.work
  const opening = resume.summary.map(({ text }) => text).join('\n\n')
  const about = (newest?.bullets ?? []).reduce((text, bullet) => {
    const longer = `${text}${text === '' ? '' : text === opening ? '\n\n' : '\n'}• ${bullet.text}`
    return longer.length <= linkedInLimits.about ? longer : text
  }, opening)
  return {
    headline: limited(resume.headline?.text ?? headlineFormula, linkedInLimits.headline),
    about: limited(about === '' ? headlineFormula : about, linkedInLimits.about),
  }
}
