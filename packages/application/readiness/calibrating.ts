import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { answerCases, nextCase } from '@waymark/contracts/readiness/calibration-operations.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { scaleOf } from '@waymark/domain/frameworks/scales.ts'
import { leniencyOf, type CalibrationCase } from '@waymark/domain/readiness/calibration.ts'
import { nearest } from '@waymark/domain/text/nearest.ts'
import { competencyNamed, frameworkNamed } from '../frameworks/lookup.ts'
import { handle, type Services } from '../handlers.ts'

/** Cases on competencies that the loaded framework has; an overridden framework may lack some. */
async function casesOf(services: Services, framework: Framework): Promise<readonly CalibrationCase[]> {
  const known = new Set(framework.competencies.map(({ id }) => id))
  const files = await services.calibration.list()
  return files
    .filter((file) => file.framework === framework.id)
    .flatMap((file) => file.cases)
    .filter(({ competency }) => known.has(competency))
}

const next = handle(nextCase, async (services, input) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const cases = await casesOf(services, framework)
  const open = cases.filter(({ id }) => !input.answered.includes(id))
  const [first] = open
  const competency = first === undefined ? null : competencyNamed(framework, first.competency)
  return {
    output: {
      framework: framework.id,
      frameworkName: framework.name,
      case:
        first === undefined || competency === null
          ? null
          : {
              id: first.id,
              name: competency.name,
              question: competency.question,
              text: first.text,
              points: scaleOf(framework, competency).points.map(({ value, label, anchor }) => ({
                value,
                label,
                anchor,
              })),
            },
      had: cases.length - open.length,
      of: cases.length,
    },
  }
})

/** @throws OperationError INPUT_INVALID, RATING_OUT_OF_SCALE */
function resultOf(framework: Framework, cases: readonly CalibrationCase[], id: string, given: number) {
  const found = cases.find((entry) => entry.id === id)
  if (found === undefined) {
    const near = nearest(
      id,
      cases.map((entry) => entry.id),
    )
    throw new OperationError('INPUT_INVALID', `${framework.name} has no case "${id}".`, {
      field: 'answers',
      mend: near === null ? '"calibration next" gives the cases one by one.' : `Did you mean "${near}"?`,
    })
  }
  const competency = competencyNamed(framework, found.competency)
  const points = scaleOf(framework, competency).points.map(({ value }) => value)
  if (!points.includes(given)) {
    throw new OperationError('RATING_OUT_OF_SCALE', `${given} is not on the scale of “${competency.name}”.`, {
      field: 'answers',
      mend: `It has ${points.join(', ')}.`,
    })
  }
  const { point: expert, reason } = found
  return { case: id, name: competency.name, given, expert, difference: given - expert, reason }
}

const answer = handle(answerCases, async (services, input) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const cases = await casesOf(services, framework)
  // The last answer to a case counts, so that a second thought does not count twice.
  const given = new Map(
    input.answers.map((text) => {
      const [id = '', point = ''] = text.split('=')
      return [id, Number(point)] as const
    }),
  )
  const results = [...given].map(([id, point]) => resultOf(framework, cases, id, point))
  return {
    output: {
      framework: framework.id,
      frameworkName: framework.name,
      results,
      leniency: leniencyOf(results),
    },
  }
})

/** Cases with an expert's point, and how one's own points lie to them. */
export const calibratingHandlers = { 'calibration.next': next, 'calibration.answer': answer } as const
