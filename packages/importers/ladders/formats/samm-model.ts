import * as z from 'zod'
import type { ImportLog } from '../import-log.ts'
import { placeIn } from '../ladder-file.ts'
import type { LadderFile } from '../ladder-file.ts'
import { readSourceYaml } from '../source-yaml.ts'

const Key = z.string().min(1)
const Text = z.string().nullish()
const Described = { id: Key, name: Key, description: Text, shortDescription: Text, longDescription: Text }

const schemas = {
  Function: z.looseObject({ ...Described }),
  Practice: z.looseObject({ ...Described, function: Key, shortName: Text }),
  Stream: z.looseObject({ ...Described, practice: Key, letter: Text }),
  MaturityLevel: z.looseObject({ id: Key, number: z.number().int().min(1).max(20), description: Text }),
  PracticeLevel: z.looseObject({ id: Key, practice: Key, maturityLevel: Key, objective: Text }),
  Activity: z.looseObject({
    id: Key,
    stream: Key,
    level: Key,
    title: Key,
    benefit: Text,
    shortDescription: Text,
    longDescription: Text,
  }),
  Question: z.looseObject({
    id: Key,
    activity: Key,
    answerSet: Key,
    text: Key,
    quality: z.array(z.string()).nullish(),
  }),
  AnswerSet: z.looseObject({
    id: Key,
    values: z
      .array(z.looseObject({ text: z.coerce.string(), value: z.number().min(0).max(1) }))
      .min(2)
      .max(20),
  }),
} as const

type Kind = keyof typeof schemas
/** Objects of the model by kind and id, each with the file it was read in. */
export type SammModel = {
  readonly [K in Kind]: ReadonlyMap<
    string,
    { readonly entry: z.infer<(typeof schemas)[K]>; readonly file: LadderFile }
  >
}

/** Reads one object a file; what is broken or of an unknown type is told by file and line. */
export function sammModel(files: readonly LadderFile[], log: ImportLog): SammModel {
  const model = {
    Function: new Map(),
    Practice: new Map(),
    Stream: new Map(),
    MaturityLevel: new Map(),
    PracticeLevel: new Map(),
    Activity: new Map(),
    Question: new Map(),
    AnswerSet: new Map(),
  } satisfies { [K in Kind]: Map<string, { entry: z.infer<(typeof schemas)[K]>; file: LadderFile }> }
  for (const file of files) {
    const yaml = readSourceYaml(file.text)
    if ('fault' in yaml) {
      log.refused(placeIn(file, yaml.fault.line), yaml.fault.message)
      continue
    }
    const kind = z.looseObject({ type: z.enum(kinds) }).safeParse(yaml.read.value)
    if (!kind.success) continue
    const parsed = schemas[kind.data.type].safeParse(yaml.read.value)
    if (parsed.success) model[kind.data.type].set(parsed.data.id, { entry: parsed.data, file })
    else {
      const [issue] = parsed.error.issues
      const path = (issue?.path ?? []).filter((step) => typeof step !== 'symbol')
      log.refused(
        placeIn(file, yaml.lineOf(path)),
        `${path.join('.')}: ${issue?.message ?? 'cannot be read'}`,
      )
    }
  }
  return model
}

const kinds = [
  'Function',
  'Practice',
  'Stream',
  'MaturityLevel',
  'PracticeLevel',
  'Activity',
  'Question',
  'AnswerSet',
] as const

/** True for a text that is one object of the model. */
export function isSammObject(text: string): boolean {
  return new RegExp(`^type:\\s*(?:${kinds.join('|')})\\s*$`, 'm').test(text) && /^id:\s*\S+/m.test(text)
}
