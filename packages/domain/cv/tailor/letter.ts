import { POSTING_TIE } from '../../fact-gate/check-letter.ts'
import type { Prose } from '../master/prose.ts'
import type { StoredLetter } from '../stored-cv.ts'
import { relevanceOver } from './relevance.ts'

type Paragraph = StoredLetter['paragraphs'][number]

/** What a draft of a letter is made of. */
export interface LetterParts {
  /** The employer's problem in a sentence of the user; null when they have not said it. */
  readonly problem: string | null
  readonly role: string | null
  readonly employer: string | null
  readonly requirements: readonly string[]
  readonly prose: readonly Prose[]
}

export interface LetterDraft {
  readonly paragraphs: readonly Paragraph[]
  /** Requirements that no text of the CV answers: not in the letter. */
  readonly unanswered: readonly string[]
}

/** A letter answers a few telling requirements; a longer one is not read. */
const mostAnswers = 3
const answersFrom = 0.25

/**
 * A draft of a cover letter as seed 3 wants it: it opens with the employer's problem and answers what they ask for with
 * samples of work, in the CV's own words. What nobody stated is a blank.
 */
export function draftLetter({ problem, role, employer, requirements, prose }: LetterParts): LetterDraft {
  const samples = prose.filter(({ section }) => section !== 'basics')
  const relevance = relevanceOver(samples.map(({ text }) => text))
  const used = new Set<string>()
  const answered = requirements.map((requirement) => {
    const [best] = samples
      .filter(({ pointer }) => !used.has(pointer))
      .map((sample) => ({ sample, score: relevance(sample.text, requirement) }))
      .filter(({ score }) => score >= answersFrom)
      .toSorted((a, b) => b.score - a.score)
    const full = used.size >= mostAnswers
    if (best !== undefined && !full) used.add(best.sample.pointer)
    return { requirement, sample: best === undefined || full ? null : best.sample, found: best !== undefined }
  })
  return {
    paragraphs: [
      opening(problem, role, employer),
      ...answered.flatMap(({ requirement, sample }) =>
        sample === null ? [] : [answer(requirement, sample)],
      ),
      { text: 'I would like to talk about what this means for you.', evidence: [] },
    ],
    unanswered: answered.filter(({ found }) => !found).map(({ requirement }) => requirement),
  }
}

function opening(problem: string | null, role: string | null, employer: string | null): Paragraph {
  const who = employer ?? 'you'
  const what = role === null ? 'this role' : `the role “${role}”`
  return {
    text: `${problem ?? `[Why ${who === 'you' ? 'they hire' : `${who} hires`}: the problem behind the advertisement, in one sentence]`} That is how I read ${what}, and it is what the following is about.`,
    evidence: problem === null ? [] : [POSTING_TIE],
  }
}

function answer(requirement: string, { text, pointer, entry }: Prose): Paragraph {
  const place = entry?.organisation?.text ?? null
  const asked = requirement.replace(/[.;,]+$/, '')
  return {
    text: `You ask for “${asked}”.${place === null ? '' : ` From my work at ${place}:`} ${/[.!?]$/.test(text) ? text : `${text}.`}`,
    evidence: [pointer, POSTING_TIE],
  }
}
