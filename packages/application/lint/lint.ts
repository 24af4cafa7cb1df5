import {
  lintBaseline,
  lintCv,
  lintSarif,
  listRules,
  listSuppressions,
  suppressFinding,
  unsuppressFinding,
} from '@waymark/contracts/lint/operations.ts'
import type { RuleAbout } from '@waymark/contracts/lint/report.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { LintRule, LintRules } from '@waymark/domain/lint/rule.ts'
import { nearest } from '@waymark/domain/text/nearest.ts'
import { commitChanges } from '../commit.ts'
import { handle, type Services } from '../handlers.ts'
import { cvsGiven } from './given.ts'
import { lintAll } from './linting.ts'

const lint = handle(lintCv, async (services, input, call) => {
  const given = await cvsGiven(services, input, call)
  return { output: await lintAll(services, given, input, call) }
})

const sarif = handle(lintSarif, async (services, input, call) => {
  const given = await cvsGiven(services, input, call)
  const report = await lintAll(services, given, { ...input, failOn: 'never' }, call)
  const { rules } = await services.lintFiles.rules()
  const bytes = await services.sarif.write(report, rules.map(aboutRule), services.version)
  return { output: { name: 'waymark-lint.sarif', mediaType: 'application/sarif+json' }, bytes }
})

const baseline = handle(lintBaseline, async (services, input, call) => {
  const given = await cvsGiven(services, { ...input, file: null, text: null }, call)
  const [first = '.'] = input.paths
  const near = input.sideFile === null ? await services.lintFiles.sideFileNear(first) : null
  const path = input.sideFile ?? near?.path ?? (await services.lintFiles.sideFileFor(first))
  const report = await lintAll(
    services,
    given,
    { paths: input.paths, sideFile: near?.path ?? null, alone: true, failOn: 'never' },
    call,
  )
  const open = report.files
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.silenced === null || finding.silenced.by === 'baseline')
  const keys = new Map(open.map(({ rule, fingerprint }) => [`${rule} ${fingerprint}`, { rule, fingerprint }]))
  await services.lintFiles.writeBaseline(path, [...keys.values()])
  return { output: { sideFile: path, findings: keys.size } }
})

const suppress = handle(suppressFinding, async (services, { rule, fingerprint, reason }, call) => {
  await knownRule(services, rule)
  const id = services.ids.derive('ls', `${rule}\n${fingerprint}`)
  const before = await services.store.get('suppression', id)
  const at = services.clock.now()
  const after = {
    id,
    rule,
    fingerprint,
    reason,
    createdAt: before?.createdAt ?? at,
    revision: (before?.revision ?? 0) + 1,
  }
  await commitChanges(services, call, {
    operation: suppressFinding.name,
    summary: `Silenced a finding of ${rule}`,
    at,
    changes: [{ kind: 'suppression', id, before, after }],
  })
  return { output: { suppression: after } }
})

const unsuppress = handle(unsuppressFinding, async (services, { rule, fingerprint }, call) => {
  const id = services.ids.derive('ls', `${rule}\n${fingerprint}`)
  const before = await services.store.get('suppression', id)
  if (before === null) return { output: { removed: false } }
  await commitChanges(services, call, {
    operation: unsuppressFinding.name,
    summary: `Heard a finding of ${rule} again`,
    at: services.clock.now(),
    changes: [{ kind: 'suppression', id, before, after: null }],
  })
  return { output: { removed: true } }
})

const suppressions = handle(listSuppressions, async (services) => ({
  output: { suppressions: [...(await services.store.list('suppression'))] },
}))

const rules = handle(listRules, async (services) => ({
  output: { rules: (await services.lintFiles.rules()).rules.map(aboutRule) },
}))

function aboutRule({ id, name, level, scope, from, message, why, examples }: LintRule): RuleAbout {
  const told = (list: LintRule['examples']['bad']) =>
    list.map((example) => (typeof example === 'string' ? example : exampleText(example)))
  return { id, name, level, scope, from, message, why, bad: told(examples.bad), good: told(examples.good) }
}

/** A small CV as lines. */
function exampleText({
  headline,
  summary,
  roles,
}: Exclude<LintRule['examples']['bad'][number], string>): string {
  return [
    headline,
    summary,
    ...roles.flatMap(({ title, bullets }) => [title, ...bullets.map((bullet) => `- ${bullet}`)]),
  ]
    .filter((line) => line !== null)
    .join('\n')
}

async function knownRule(services: Services, wanted: string): Promise<void> {
  const known: LintRules = await services.lintFiles.rules()
  const ids = known.rules.map(({ id }) => id)
  if (ids.includes(wanted)) return
  const near = nearest(wanted, ids)
  throw new OperationError('INPUT_INVALID', `The linter has no rule "${wanted}".`, {
    field: 'rule',
    mend: near === null ? '"lint rules" lists them.' : `Did you mean "${near}"?`,
  })
}

/** The CV linter. */
export const lintHandlers = {
  'lint.cv': lint,
  'lint.sarif': sarif,
  'lint.baseline': baseline,
  'lint.suppress': suppress,
  'lint.unsuppress': unsuppress,
  'lint.suppressions': suppressions,
  'lint.rules': rules,
} as const
