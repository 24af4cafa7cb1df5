import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as z from 'zod'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { LintRule, type LintRules } from '@waymark/domain/lint/rule.ts'
import { LintWords } from '@waymark/domain/lint/words.ts'
import type { CompiledCache } from '../frameworks/compiled-cache.ts'
import { pathInWords, placeInWords } from '../frameworks/fault.ts'
import { readYaml } from '../frameworks/yaml-document.ts'
import { wordsFile } from './rule-files.ts'

/**
 * Reads the rules of a folder and the words that they look for. Rules come sorted by id.
 * @param cache compiled files, or null; see `createCompiledCache`
 * @throws OperationError FRAMEWORK_INVALID: a file is broken, with each fault by line
 */
export async function loadRules(folder: string, cache: CompiledCache | null = null): Promise<LintRules> {
  const names = await readdir(folder).catch(() => {
    throw new OperationError('FRAMEWORK_INVALID', 'The rules of the linter are missing.', {
      where: folder,
      mend: 'Install Waymark again.',
    })
  })
  const files = names.filter((name) => name.endsWith('.yaml') && name !== wordsFile).sort()
  const words = await loaded(join(folder, wordsFile), LintWords, cache)
  const rules = await Promise.all(files.map((file) => loaded(join(folder, file), LintRule, cache)))
  rules.forEach(({ id }, index) => {
    const file = files[index] ?? ''
    if (`${id}.yaml` !== file)
      throw broken(file, [{ where: file, reason: `the id "${id}" is not the name of the file` }])
  })
  return { words, rules }
}

async function loaded<T>(path: string, schema: z.ZodType<T>, cache: CompiledCache | null): Promise<T> {
  const name = basename(path)
  const bytes = await readFile(path).catch(() => {
    throw broken(name, [{ where: name, reason: 'the file cannot be read' }])
  })
  const compiled = schema.safeParse((await cache?.read(path, bytes)) ?? null)
  if (compiled.success) return compiled.data
  const yaml = readYaml(bytes)
  if ('faults' in yaml)
    throw broken(
      name,
      yaml.faults.map((fault) => ({ where: placeInWords(name, fault), reason: fault.message })),
    )
  const parsed = schema.safeParse(yaml.read.value)
  if (!parsed.success)
    throw broken(
      name,
      parsed.error.issues.map((issue) => {
        const steps = issue.path.filter((step) => typeof step !== 'symbol')
        const place = { ...yaml.read.positionOf(steps), message: issue.message, severity: 'error' as const }
        return { where: placeInWords(name, place), reason: `${pathInWords(steps)}: ${issue.message}` }
      }),
    )
  await cache?.write(path, bytes, yaml.read.value)
  return parsed.data
}

function broken(
  name: string,
  issues: readonly { readonly where: string; readonly reason: string }[],
): OperationError {
  const [first] = issues
  return new OperationError(
    'FRAMEWORK_INVALID',
    `${first?.where ?? name}: ${first?.reason ?? 'it cannot be read'}.`,
    {
      where: first?.where ?? name,
      mend: 'Mend the file, or install Waymark again.',
      issues,
    },
  )
}
