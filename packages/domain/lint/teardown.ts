import { cues, type Cue } from './features.ts'
import type { CueResult, Teardown } from './finding.ts'
import type { PlaceOf } from './places.ts'
import type { ReadCv, ReadLine } from './read-cv.ts'

/** How many cues the top of the page must give (seed 3, ten-minute teardown). */
export const cuesToPass = 3
/** Bullets of the newest role that must hold a figure (seed 3: "top 3 bullets"). */
const topBullets = 3

const asked: Readonly<Record<Cue, { readonly asks: string; readonly advice: string }>> = {
  numbers: {
    asks: 'Does one of the top three bullets give a figure for what changed?',
    advice: 'Add one figure to a top bullet: what changed, from what to what.',
  },
  stakeholders: {
    asks: 'Is somebody named outside the own team, who was worked with or won over?',
    advice: 'Name one function or body that you worked with, and what you agreed.',
  },
  'trade-off': {
    asks: 'Is one choice told: what was taken, what was left, and why?',
    advice: 'Tell one choice in a sentence: what you took, what you left, and why.',
  },
  scope: {
    asks: 'Is it plain how large the thing is that was owned?',
    advice: 'State the size: teams, people, services, users, sites, budget, or the zone that you own.',
  },
}

/**
 * Looks at a CV as a hiring manager does first: headline, summary and newest role. Figures count in the first three
 * bullets of that role and in the headline and summary; the other cues count in the whole role.
 */
export function teardownOf(read: ReadCv, placeOf: PlaceOf): Teardown {
  const role = read.roles.find(({ bullets, prose }) => bullets.length + prose.length > 0)
  const head = [...(read.headline === null ? [] : [read.headline]), ...read.summary]
  const told = [...(role?.prose ?? []), ...(role?.bullets ?? [])]
  const top = told.slice(0, topBullets + (role?.prose.length ?? 0))
  const results = cues.map((cue) =>
    cueResult(cue, cue === 'numbers' ? [...top, ...head] : [...told, ...head], placeOf),
  )
  const met = results.filter((result) => result.met).length
  const looked = [
    ...(read.headline === null ? [] : ['headline']),
    ...(read.summary.length === 0 ? [] : ['summary']),
    ...(role === undefined ? [] : [role.name ?? 'the newest role']),
  ]
  return {
    cues: results,
    met,
    passed: met >= cuesToPass,
    looked: looked.join('; ') || 'nothing: no role was found',
  }
}

function cueResult(cue: Cue, lines: readonly ReadLine[], placeOf: PlaceOf): CueResult {
  const line = lines.find(({ shows }) => shows.has(cue))
  const span = line?.shows.get(cue)
  const { asks, advice } = asked[cue]
  if (line === undefined || span === undefined)
    return { cue, asks, met: false, words: null, place: null, advice }
  return { cue, asks, met: true, words: line.text, place: placeOf(line.source, span), advice: null }
}
