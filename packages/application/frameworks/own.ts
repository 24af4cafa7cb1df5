import {
  bringLadders,
  checkFramework,
  draftFramework,
  keepFramework,
  type AssessmentPreview,
} from '@waymark/contracts/frameworks/own-operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { levelFrameworks } from '@waymark/domain/frameworks/at-level.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { highestTotal, scaleOf } from '@waymark/domain/frameworks/scales.ts'
import { handle } from '../handlers.ts'
import { assessedAs, keptFrom } from './kept.ts'
import { frameworkNamed } from './lookup.ts'

const bring = handle(bringLadders, async (services, input, call) => {
  const known = (await services.frameworks.list()).map(({ id }) => id)
  const files = input.files.map(({ name, content }) => ({ name, bytes: Buffer.from(content, 'base64') }))
  const read = await services.ladders.read({ files, kind: input.kind, only: null, known }, call)
  const dryRun = input.keep.length === 0
  const chosen = dryRun
    ? read.frameworks
    : read.frameworks.filter(({ framework }) => input.keep.includes(framework.id))
  const kept = await services.ladders.keep(
    chosen.map(({ framework, yaml }) => ({ id: framework.id, yaml })),
    { replace: input.replace, dryRun },
  )
  services.frameworks.lookAgain()
  return { output: { dryRun, ...keptFrom({ ...read, frameworks: chosen }, kept) } }
})

const draft = handle(draftFramework, async (services, input) => {
  if (input.file !== null) {
    const own = await services.ladders.text(input.file)
    if (own === null)
      throw new OperationError('SOURCE_MISSING', `There is no file "${input.file}" among your frameworks.`, {
        field: 'file',
        mend: 'Choose one that the list of frameworks shows.',
      })
    return { output: { file: input.file, ...own } }
  }
  if (input.id === null || input.name === null)
    throw new OperationError('INPUT_INVALID', 'A new framework needs an id and a name.', {
      field: input.id === null ? 'id' : 'name',
      mend: 'For example "harbour-engineering" and "Engineering at Harbour".',
    })
  const { id, name, from } = input
  const parent = from === null ? null : await frameworkNamed(services.frameworks, from)
  const { yaml } = await services.ladders.skeleton({ id, name, from: parent })
  return { output: { file: `${id}.yaml`, text: yaml, seen: null } }
})

const check = handle(checkFramework, async (services, { text }) => {
  const { framework, faults } = await services.frameworks.check(text)
  if (framework === null) return { output: { framework: null, faults: [...faults], assessments: [] } }
  const { id, name, competencies } = framework
  return {
    output: {
      framework: { id, name, competencies: competencies.length },
      faults: [...faults],
      assessments: assessments(framework).map(previewOf),
    },
  }
})

function assessments(framework: Framework): readonly Framework[] {
  return framework.assess === 'whole' ? [framework] : levelFrameworks(framework)
}

function previewOf(framework: Framework): AssessmentPreview {
  return {
    id: framework.id,
    name: framework.name,
    minutes: framework.minutes,
    of: highestTotal(framework),
    questions: framework.competencies.map((competency) => ({
      id: competency.id,
      name: competency.name,
      question: competency.question,
      meaning: competency.meaning,
      good: [...competency.good],
      points: scaleOf(framework, competency).points.map(({ value, label }) => ({ value, label })),
    })),
    bands: framework.bands.map(({ label, from, to }) => ({ label, from, to })),
  }
}

const keep = handle(keepFramework, async (services, { file, text, seen }) => {
  const { framework, faults } = await services.frameworks.check(text)
  if (framework === null) {
    const errors = faults.filter(({ severity }) => severity === 'error')
    const [first] = errors
    throw new OperationError(
      'FRAMEWORK_INVALID',
      `${file} was not saved: it has ${errors.length === 1 ? 'a fault' : `${errors.length} faults`}.`,
      {
        where: `${file} line ${first?.line ?? 1}`,
        mend: 'Mend what is marked beside the text, then save again. The file is as it was.',
        issues: errors.slice(0, 50).map(({ line, message }) => ({ where: `line ${line}`, reason: message })),
      },
    )
  }
  const kept = await services.ladders.keepText({ file, text, seen })
  services.frameworks.lookAgain()
  return { output: { file, id: framework.id, seen: kept.seen, assess: assessedAs(framework) } }
})

/** Ladders that come in through the browser, and frameworks that are written there. */
export const ownFrameworkHandlers = {
  'frameworks.bring': bring,
  'frameworks.draft': draft,
  'frameworks.check': check,
  'frameworks.keep': keep,
} as const
