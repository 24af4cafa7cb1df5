import { showLanes, showTours, showWays } from '@waymark/contracts/roles/operations.ts'
import { viewOf } from '../views/view.ts'
import { monthsInWords, works } from './works.ts'

const leanings = {
  ic: 'You lean to the lane of an individual contributor.',
  leadership: 'You lean to the leadership lane.',
  undecided: 'Undecided, which is a result like the others.',
  open: 'Not enough answers yet.',
} as const

/** Both ladders, the statements, and where the answers lean. */
export const lanes = viewOf(
  showLanes.output,
  ({ lanes: both, choosing, questions, leaning, sources }, page) => {
    const mark = page.style.marks.point
    for (const lane of both) {
      page.heading(lane.name)
      page.words(lane.meaning.text, { indent: 2 })
      page.words(lane.ladder.map(({ name }) => name).join(` ${page.style.marks.arrow} `), { indent: 2 })
      for (const { text } of [...lane.moves, ...lane.safe]) page.words(text, { indent: 2, mark })
      for (const { id, text } of questions.filter((question) => question.lane === lane.id))
        page.words(`${id}: ${text}`, { indent: 4, mark: '?' })
    }
    page.heading('Before choosing')
    for (const { text } of choosing) page.words(text, { indent: 2, mark })
    page.heading(leanings[leaning.outcome])
    for (const reason of leaning.reasons) page.words(reason, { indent: 2, mark })
    works(sources, page)
  },
)

/** The roles ahead, each step with skills, proof and time. */
export const ways = viewOf(showWays.output, ({ from, ways: found, roles, skills, sources }, page) => {
  const mark = page.style.marks.point
  if (from === null) {
    page.table(
      [{ head: 'Role' }, { head: 'Name', flexible: true }, { head: 'Lane' }],
      roles.map(({ id, name, lane }) => [id, name, lane]),
    )
    return
  }
  page.words(`${from.name}: ${from.focus}`)
  if (found.length === 0) page.words('The map leads no further from here.')
  const told = new Set<string>()
  for (const { steps } of found) {
    page.heading([from.name, ...steps.map(({ role }) => role.name)].join(` ${page.style.marks.arrow} `))
    for (const { role, edge } of steps) {
      const key = `${edge.from} ${edge.to}`
      if (told.has(key)) continue
      told.add(key)
      const time = edge.duration === null ? 'no source states how long' : monthsInWords(edge.duration.months)
      const assumed = edge.duration?.basis === 'assumed' ? ', assumed' : ''
      page.words(`To ${role.name} (${time}${assumed})`, { indent: 2, paint: page.style.bold })
      if (edge.shift !== null) page.words(edge.shift, { indent: 4 })
      for (const id of edge.skills)
        page.words(skills.find((skill) => skill.id === id)?.text ?? id, { indent: 4, mark })
      for (const { text } of edge.proof) page.words(`Proof: ${text}`, { indent: 4, mark })
    }
  }
  works(sources, page)
})

/** Tours, levels, routes, the shift, and time. */
export const tours = viewOf(showTours.output, (told, page) => {
  const mark = page.style.marks.point
  for (const { text } of told.about) page.words(text, { mark })
  for (const tour of told.tours) {
    page.heading(`${tour.name}, L${tour.levels[0]} to L${tour.levels[1]}`)
    page.words(`${tour.purpose.text} ${tour.mission.text}`, { indent: 2 })
    for (const { level, title, mission, success } of told.levels)
      if (level >= tour.levels[0] && level <= tour.levels[1])
        page.words(`L${level} ${title}: ${mission} Success: ${success.join('; ')}.`, { indent: 2, mark })
  }
  for (const route of told.routes) {
    page.heading(`Route: ${route.name}`)
    page.words(route.builds.text, { indent: 2 })
    for (const { levels, mission, success } of route.stages)
      page.words(`L${levels[0]} to L${levels[1]}: ${mission}. Success: ${success.join('; ')}.`, {
        indent: 2,
        mark,
      })
    if (route.note !== null) page.words(route.note, { indent: 2, paint: page.style.dim })
  }
  page.heading(`What changes around L${told.shift.around[0]} to L${told.shift.around[1]}`)
  for (const { before, after } of told.shift.changes)
    page.words(`${before} ${page.style.marks.arrow} ${after}`, { indent: 2, mark })
  page.heading('How long it takes')
  for (const { name, durations } of told.journeys)
    for (const { company, months } of durations)
      page.facts([
        [
          `${name}, ${told.companies.find(({ id }) => id === company)?.name ?? company}`,
          monthsInWords(months),
        ],
      ])
  for (const { name, effect } of told.drivers) page.words(`${effect}: ${name}`, { indent: 2, mark })
  page.heading('What stalls people')
  for (const { name, sign, instead } of told.stalls)
    page.words(`${name}: ${sign}. Instead: ${instead}.`, { indent: 2, mark })
  works(told.sources, page)
})
