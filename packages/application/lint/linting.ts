import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { FileFinding, LintedFile, LintReport } from '@waymark/contracts/lint/report.ts'
import type { Cv, CvFormat } from '@waymark/domain/cv/cv.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import type { Finding } from '@waymark/domain/lint/finding.ts'
import { createLinter, type Linter } from '@waymark/domain/lint/lint.ts'
import type { LintRules } from '@waymark/domain/lint/rule.ts'
import { silenced, silencesOf, unusedSilences, type Silence } from '@waymark/domain/lint/silence.ts'
import { createPositions } from '@waymark/domain/lint/source-position.ts'
import type { Call, Services } from '../handlers.ts'
import type { GivenCv } from './given.ts'

/** What one run of the linter rests on. */
interface Ground {
  readonly lint: Linter
  readonly evidence: readonly Evidence[]
  readonly silences: readonly Silence[]
  readonly sideFile: string | null
}

interface Wish {
  readonly paths: readonly string[]
  readonly alone: boolean
  readonly sideFile: string | null
  readonly failOn: LintReport['failOn']
}

const linters = new WeakMap<LintRules, Linter>()

/** Lints CVs. @throws OperationError of the reader, for a CV that was named itself; FRAMEWORK_INVALID; CANCELLED */
export async function lintAll(
  services: Services,
  given: readonly GivenCv[],
  wish: Wish,
  call: Call,
): Promise<LintReport> {
  const ground = await groundFor(services, wish)
  const files: LintedFile[] = []
  const passedOver: { name: string; reason: string }[] = []
  for (const one of given) {
    if (call.signal.aborted) throw new OperationError('CANCELLED', 'Stopped; nothing was changed.')
    if (given.length > 1) call.progress(`Reading ${one.name}`)
    const cv = await readOne(services, one, call)
    if ('reason' in cv) passedOver.push({ name: one.name, reason: cv.reason })
    else files.push(lintedFile(one, cv.cv, ground))
  }
  return reportOf(files, passedOver, ground, wish)
}

async function groundFor(services: Services, wish: Wish): Promise<Ground> {
  const rules = await services.lintFiles.rules()
  const lint = linters.get(rules) ?? createLinter(rules)
  linters.set(rules, lint)
  const near = await sideFileFor(services, wish)
  const own = near === null ? [] : silencesOf(near.file)
  if (wish.alone) return { lint, evidence: [], silences: own, sideFile: near?.path ?? null }
  const [evidence, suppressions] = await Promise.all([
    services.store.evidence(),
    services.store.list('suppression'),
  ])
  const kept = suppressions.map(({ rule, fingerprint, reason }) => ({
    rule,
    fingerprint,
    reason,
    by: 'workspace' as const,
  }))
  return { lint, evidence, silences: [...kept, ...own], sideFile: near?.path ?? null }
}

async function sideFileFor(services: Services, { sideFile, paths }: Wish) {
  if (sideFile !== null) return { path: sideFile, file: await services.lintFiles.sideFile(sideFile) }
  const [first] = paths
  return first === undefined ? null : services.lintFiles.sideFileNear(first)
}

async function readOne(
  services: Services,
  { name, bytes, isFound }: GivenCv,
  call: Call,
): Promise<{ readonly cv: Cv } | { readonly reason: string }> {
  try {
    const cv = await services.cvReader.read({ name, bytes }, { signal: call.signal })
    const isEmpty = cv.employers.length === 0 && cv.summary.length === 0
    return isFound && isEmpty ? { reason: 'it holds no employer, no role and no summary' } : { cv }
  } catch (error) {
    if (isFound && error instanceof OperationError && error.code !== 'CANCELLED')
      return { reason: error.message }
    throw error
  }
}

/** Formats whose files are text with lines. */
const textual: ReadonlySet<CvFormat> = new Set(['markdown', 'text', 'json-resume', 'rendercv'])

function lintedFile({ name, bytes }: GivenCv, cv: Cv, ground: Ground): LintedFile {
  const { findings, teardown } = ground.lint(cv, { evidence: ground.evidence })
  const hasLines = textual.has(cv.format)
  const position = hasLines ? createPositions(new TextDecoder().decode(bytes)) : () => null
  // What holds of the whole CV is told at its first line.
  const top = hasLines ? { line: 1, column: 1 } : null
  const placed = (finding: Finding): FileFinding => ({
    ...finding,
    source: finding.words === '' ? top : position(finding.words, finding.place.where),
  })
  return {
    name,
    format: cv.format,
    pages: cv.pages,
    text: cv.text,
    findings: silenced(findings, ground.silences).map(placed),
    teardown,
    doubts: cv.doubts.map(({ where, text, reason }) => ({ where, text, reason })),
  }
}

const severity = { error: 3, warning: 2, hint: 1, never: 4 } as const

function reportOf(
  files: LintedFile[],
  passedOver: LintReport['passedOver'],
  { silences, sideFile }: Ground,
  { failOn }: Wish,
): LintReport {
  const all = files.flatMap(({ findings }) => findings)
  const heard = all.filter((finding) => finding.silenced === null)
  const count = (level: 'error' | 'warning' | 'hint') =>
    heard.filter((finding) => finding.level === level).length
  // A workspace silences findings of every CV it ever saw; only what a side file says must match here and now.
  const stale = unusedSilences(
    all,
    silences.filter(({ by }) => by !== 'workspace'),
  )
  return {
    files,
    passedOver,
    counts: {
      error: count('error'),
      warning: count('warning'),
      hint: count('hint'),
      silenced: all.length - heard.length,
    },
    unused: stale.map(({ rule, fingerprint, by, reason }) => ({ rule, fingerprint, by, reason })),
    sideFile,
    failOn,
    failed: heard.some(({ level }) => severity[level] >= severity[failOn]),
  }
}
