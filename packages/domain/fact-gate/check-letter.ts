import { textsOfEvidence } from '../cv/master/from-evidence.ts'
import type { ResumeContent } from '../cv/master/pointers.ts'
import { entryName, proseOf } from '../cv/master/prose.ts'
import { entrySections, readResume } from '../cv/master/read-resume.ts'
import type { StoredLetter } from '../cv/stored-cv.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { NameFinder } from './claims.ts'
import type { GateReport } from './report.ts'
import { tally } from './tally.ts'
import { traceText, type FactSource } from './trace.ts'

/** What a letter is checked against. */
export interface LetterGround {
  readonly resume: ResumeContent
  readonly posting: { readonly title: string; readonly employer: string | null; readonly text: string } | null
  readonly evidence: ReadonlyMap<string, Evidence>
  readonly names: NameFinder | null
}

/** The tie of a paragraph to the advertisement. */
export const POSTING_TIE = 'posting'

/** "You ask for “…”" repeats the employer's words and claims nothing of the writer. Offsets stay. */
function withoutQuestion(text: string): string {
  return text.replace(
    /^(You ask for )(“[^”]*”)/u,
    (_, lead: string, quoted: string) => lead + ' '.repeat(quoted.length),
  )
}

/**
 * Checks every claim of a letter. A paragraph rests on what it is tied to: evidence, texts of the CV, the posting. One that
 * is tied to nothing may rest on any text of the CV or the posting, which is weaker, so tie what you can.
 */
export function checkLetter(
  { paragraphs }: Pick<StoredLetter, 'paragraphs'>,
  ground: LetterGround,
): GateReport {
  const { posting, evidence, names } = ground
  const resume = readResume(ground.resume)
  const prose = proseOf(resume)
  const ofPosting: readonly FactSource[] =
    posting === null
      ? []
      : [posting.title, posting.employer ?? '', ...posting.text.split('\n')].map((text) => ({
          kind: 'posting',
          id: POSTING_TIE,
          text,
        }))
  const tiedTo = (tie: string): readonly FactSource[] => {
    if (tie === POSTING_TIE) return ofPosting
    if (!tie.startsWith('/')) {
      const item = evidence.get(tie)
      return item === undefined
        ? []
        : textsOfEvidence(item).map((text) => ({ kind: 'evidence', id: tie, text }))
    }
    return prose
      .filter(({ pointer }) => pointer === tie)
      .flatMap(({ text, pointer, entry }) =>
        [text, entry === null ? '' : entryName(entry)].map((words): FactSource => ({
          kind: 'cv',
          id: pointer,
          text: words,
        })),
      )
  }
  const everything = [
    ...prose.map(({ text, pointer }): FactSource => ({ kind: 'cv', id: pointer, text })),
    ...entrySections.flatMap((section) =>
      resume[section].map((entry): FactSource => ({ kind: 'cv', id: entry.pointer, text: entryName(entry) })),
    ),
    ...ofPosting,
  ]
  const around = [resume.name, posting?.employer ?? '', posting?.title ?? '']
  const judged = paragraphs.flatMap(({ text, evidence: ties }, at) =>
    traceText(
      withoutQuestion(text),
      ties.length === 0 ? everything : ties.flatMap(tiedTo),
      names,
      around,
    ).map((claim) => ({
      ...claim,
      where: `paragraph ${at + 1}`,
      whole: text,
    })),
  )
  return tally(judged)
}
