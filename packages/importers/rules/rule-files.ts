import * as z from 'zod'
import { LintRule } from '@waymark/domain/lint/rule.ts'
import { LintWords } from '@waymark/domain/lint/words.ts'

/** The file of words beside the rules. */
export const wordsFile = 'words.yaml'

/** JSON Schemas (2020-12) of the files in `rules/cv`, as their authors write them. */
export function ruleSchemas(): Readonly<Record<string, string>> {
  const text = (title: string, schema: z.ZodType) =>
    `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`
  return {
    'rule.schema.json': text('A rule of the CV linter', LintRule),
    'words.schema.json': text('Words by which a line of a CV shows what it says', LintWords),
  }
}
