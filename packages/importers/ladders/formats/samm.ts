import { levelsInLine, theme } from '../draft.ts'
import type { CompetencyDraft, LadderDraft, LadderFormat, ScaleDraft } from '../draft.ts'
import type { ImportLog } from '../import-log.ts'
import { placeIn, stemOf } from '../ladder-file.ts'
import { createIds, idFrom } from '../names.ts'
import { risingAsks } from '../standing.ts'
import { onePassage, passages } from '../texts.ts'
import { isSammObject, sammModel } from './samm-model.ts'
import type { SammModel } from './samm-model.ts'

/** Answers are worth quarters of a point in the model; totals here count quarters, so that they stay whole. */
const quarters = 4

/** OWASP SAMM: one YAML file for each function, practice, stream, level, activity, question and answer set. */
export const samm: LadderFormat = {
  kind: 'samm',
  name: 'OWASP SAMM (YAML folder)',
  takes: ({ path, text }) => /\.ya?ml$/i.test(path) && isSammObject(text),
  read(files, log) {
    const model = sammModel(files, log)
    const asked = [...model.Question.values()].toSorted((a, b) => (a.file.path < b.file.path ? -1 : 1))
    const competencies = asked.flatMap((question) => activityOf(question, model, log) ?? [])
    if (competencies.length === 0) {
      log.refused(files[0]?.path ?? 'the folder', 'holds no question with its activity and answers')
      return []
    }
    countModel(model, log)
    return [ladderOf(model, competencies, files.length, log)]
  },
}

function ladderOf(
  model: SammModel,
  competencies: CompetencyDraft[],
  files: number,
  log: ImportLog,
): LadderDraft {
  const levels = [...model.MaturityLevel.values()].toSorted((a, b) => a.entry.number - b.entry.number)
  return {
    id: 'owasp-samm',
    name: 'OWASP SAMM',
    summary:
      'How mature an organisation is in the practices of software assurance: one question for each activity.',
    source: `${files} files of the model`,
    assess: 'whole',
    rated: true,
    scales: [...model.AnswerSet.values()].map(({ entry, file }) =>
      answerScale(idFrom(`answers-${stemOf(file)}`), entry.values),
    ),
    levels: levelsInLine(
      levels.map(({ entry, file }) => {
        const summary = onePassage(entry.description ?? '', file.path, log)
        return {
          id: `maturity-${entry.number}`,
          name: `Maturity level ${entry.number}`,
          ...(summary === null ? {} : { summary }),
        }
      }),
    ),
    competencies,
    changes: [
      'An organisation is assessed, not a person: answer for the organisation that you lead.',
      "Points count quarters: an answer worth 0.25 in the model is 1, one worth 1 is 4. What each answer asks of evidence is Waymark's own.",
      'The quality criteria of a question are what good looks like: all of them must hold before any answer but the first.',
    ],
    extensions: { samm: rawModel(model) },
  }
}

function answerScale(
  id: string,
  values: readonly { readonly text: string; readonly value: number }[],
): ScaleDraft {
  const inOrder = values.toSorted((a, b) => a.value - b.value)
  return {
    id,
    points: inOrder.map(({ text, value }, index) => ({
      value: index,
      label: text,
      anchor: index === 0 ? text : `${text}, and all quality criteria hold.`,
      asks: [...(risingAsks[Math.min(index, 3)] ?? [])],
      points: Math.round(value * quarters),
    })),
  }
}

type Entry<K extends keyof SammModel> = SammModel[K] extends ReadonlyMap<string, infer E> ? E : never

function activityOf(question: Entry<'Question'>, model: SammModel, log: ImportLog): CompetencyDraft | null {
  const where = question.file.path
  const activity = model.Activity.get(question.entry.activity)
  const answers = model.AnswerSet.get(question.entry.answerSet)
  const stream = model.Stream.get(activity?.entry.stream ?? '')
  const level = model.PracticeLevel.get(activity?.entry.level ?? '')
  const maturity = model.MaturityLevel.get(level?.entry.maturityLevel ?? '')
  const practice = model.Practice.get(stream?.entry.practice ?? '')
  const missing = Object.entries({
    activity,
    'answer set': answers,
    stream,
    'practice level': level,
    'maturity level': maturity,
    practice,
  })
    .filter(([, found]) => found === undefined)
    .map(([name]) => name)
  if (
    activity === undefined ||
    answers === undefined ||
    stream === undefined ||
    maturity === undefined ||
    practice === undefined
  ) {
    log.refused(where, `this question leads to no ${missing.join(' and no ')}`)
    return null
  }
  const quality = (question.entry.quality ?? []).flatMap(passages)
  log.count('questions', 1, 'competencies')
  log.count('quality criteria', quality.length, 'good statements')
  const summary = onePassage(activity.entry.shortDescription ?? '', activity.file.path, log)
  return theme(idFrom(stemOf(activity.file)), activity.entry.title, {
    group: `${practice.entry.name}: ${stream.entry.name}`,
    question: question.entry.text,
    meaning: summary ?? activity.entry.title,
    scale: idFrom(`answers-${stemOf(answers.file)}`),
    good: quality,
    levels: [
      {
        level: `maturity-${maturity.entry.number}`,
        expects: summary === null ? [] : [summary],
        summary: onePassage(activity.entry.benefit ?? '', activity.file.path, log),
      },
    ],
    alignments: [{ scheme: 'SAMM', code: stemOf(activity.file), level: String(maturity.entry.number) }],
  })
}

function countModel(model: SammModel, log: ImportLog): void {
  log.count('answer sets', model.AnswerSet.size, 'scales')
  log.count('maturity levels', model.MaturityLevel.size, 'levels')
  log.count('activities', model.Activity.size, 'distinct codes')
  log.count('streams', model.Stream.size, 'groups')
  log.count('functions', model.Function.size, 'extension entries')
  log.count('practices', model.Practice.size, 'extension entries')
  log.count('objectives of practice levels', model.PracticeLevel.size, 'extension entries')
  const used = new Set([...model.Question.values()].map(({ entry }) => entry.activity))
  for (const { entry, file } of model.Activity.values())
    if (!used.has(entry.id))
      log.lost(placeIn(file, null), `no question asks for the activity "${entry.title}"`)
}

/** The objects that have no place of their own, as they stand in the source. */
function rawModel(model: SammModel): Record<string, unknown> {
  const id = createIds()
  const raw = (kind: keyof SammModel) =>
    Object.fromEntries(
      [...model[kind].values()].map(({ entry, file }) => [id(stemOf(file), `${kind} ${file.path}`), entry]),
    )
  return {
    functions: raw('Function'),
    practices: raw('Practice'),
    practiceLevels: raw('PracticeLevel'),
    streams: raw('Stream'),
    activities: raw('Activity'),
    questions: raw('Question'),
  }
}
