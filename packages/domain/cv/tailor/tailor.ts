import { rearranged, type CvContent } from '../master/moving.ts'
import { proseOf, type Prose } from '../master/prose.ts'
import { readResume, type Resume } from '../master/read-resume.ts'
import { stemsOf } from '../../evidence/words.ts'
import { relevanceOver, type Relevance } from './relevance.ts'

/** From here on a text is said to answer a requirement; below it only helps to order. */
const answersFrom = 0.25
const mostAnswers = 3

/** A requirement with the texts of the CV that answer it best, best first; none is an answer too. */
export interface Answered {
  readonly requirement: string
  readonly texts: readonly { readonly pointer: string; readonly text: string }[]
}

export interface Tailored extends CvContent {
  readonly answers: readonly Answered[]
}

/**
 * A CV arranged for what an employer asks: skills in the order of the advertisement, portfolio and bullets with what
 * answers it first. Nothing is written, changed or left out; roles stay in their order. The same input gives the same
 * order, and texts that answer equally keep theirs.
 */
export function tailored(cv: CvContent, requirements: readonly string[]): Tailored {
  const resume = readResume(cv.resume)
  const prose = proseOf(resume).filter(({ section }) => section !== 'basics')
  const relevance = relevanceOver(prose.map(({ text }) => text))
  const best = (text: string) => Math.max(0, ...requirements.map((wanted) => relevance(text, wanted)))
  const moves = [
    ...bulletMoves(resume, best),
    ...projectMove(resume, best),
    ...skillMoves(resume, requirements),
  ]
  const arranged = moves.reduce<CvContent>((held, { list, kept }) => rearranged(held, list, kept), cv)
  const after = proseOf(readResume(arranged.resume)).filter(({ section }) => section !== 'basics')
  return { ...arranged, answers: answersTo(requirements, after, relevance) }
}

interface Move {
  readonly list: string
  readonly kept: readonly number[]
}

/** Old places ordered by a score, highest first; equal ones as they were. */
const byScore = (scores: readonly number[]) =>
  scores.map((_, at) => at).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)

function bulletMoves(resume: Resume, score: (text: string) => number): readonly Move[] {
  return [...resume.work, ...resume.projects].map(({ pointer, bullets }) => {
    const own = bullets.filter((bullet) => bullet.pointer.startsWith(`${pointer}/highlights/`))
    const places = own.map((bullet) => Number(bullet.pointer.split('/').at(-1)))
    const order = byScore(own.map(({ text }) => score(text)))
    return { list: `${pointer}/highlights`, kept: order.map((at) => places[at] ?? 0) }
  })
}

function projectMove(resume: Resume, score: (text: string) => number): readonly Move[] {
  const scores = resume.projects.map(({ title, summary, bullets }) =>
    Math.max(0, ...[title, ...summary, ...bullets].map((text) => score(text?.text ?? ''))),
  )
  const places = resume.projects.map(({ pointer }) => Number(pointer.split('/').at(-1)))
  return [{ list: '/projects', kept: byScore(scores).map((at) => places[at] ?? 0) }]
}

/** Seed 3: skills follow the exact order in which the employer names them. */
function skillMoves(resume: Resume, requirements: readonly string[]): readonly Move[] {
  const asked = requirements.flatMap((text) => text.split(/[\s,;:()/]+/)).flatMap((word) => stemsOf(word))
  const place = (skill: string) => {
    const found = stemsOf(skill)
      .map((stem) => asked.indexOf(stem))
      .filter((at) => at >= 0)
    return found.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...found)
  }
  const groups = resume.skills.map(({ pointer, keywords }) => ({
    pointer,
    places: keywords.map(({ text }) => place(text)),
    at: keywords.map((keyword) => Number(keyword.pointer.split('/').at(-1))),
  }))
  const inGroups = groups.map(({ pointer, places, at }) => ({
    list: `${pointer}/keywords`,
    kept: byScore(places.map((found) => -found)).map((index) => at[index] ?? 0),
  }))
  const first = groups.map(({ places }) => -Math.min(Number.POSITIVE_INFINITY, ...places))
  const ofGroups = groups.map(({ pointer }) => Number(pointer.split('/').at(-1)))
  return [...inGroups, { list: '/skills', kept: byScore(first).map((at) => ofGroups[at] ?? 0) }]
}

function answersTo(
  requirements: readonly string[],
  prose: readonly Prose[],
  relevance: Relevance,
): readonly Answered[] {
  return requirements.map((requirement) => ({
    requirement,
    texts: prose
      .map(({ pointer, text }) => ({ pointer, text, score: relevance(text, requirement) }))
      .filter(({ score }) => score >= answersFrom)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, mostAnswers)
      .map(({ pointer, text }) => ({ pointer, text })),
  }))
}
