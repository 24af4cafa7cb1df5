import type { FileFinding, LintedFile, LintReport, RuleAbout } from '@waymark/contracts/lint/report.ts'

/** SARIF's words for the linter's levels. */
const levels = { error: 'error', warning: 'warning', hint: 'note' } as const

/**
 * A lint report as SARIF 2.1.0 (OASIS, 2020): one run, every rule with its help, every finding with its place, a
 * fingerprint that outlives moves, and suppressions with their reasons.
 * @param version of the program, for `tool.driver`
 */
export function writeSarif(report: LintReport, rules: readonly RuleAbout[], version: string): Uint8Array {
  const ids = rules.map(({ id }) => id)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Waymark CV linter', semanticVersion: version, rules: rules.map(ruleOf) },
        },
        // Columns and offsets count as JavaScript strings do.
        columnKind: 'utf16CodeUnits',
        artifacts: report.files.map(({ name }) => ({ location: { uri: uriOf(name) } })),
        results: report.files.flatMap((file, index) =>
          file.findings.map((finding) => resultOf(finding, file, index, ids)),
        ),
      },
    ],
  }
  return new TextEncoder().encode(`${JSON.stringify(log, null, 2)}\n`)
}

function ruleOf({ id, name, level, from, why, bad, good }: RuleAbout) {
  const examples = [...bad.map((text) => `Speaks: ${text}`), ...good.map((text) => `Is silent: ${text}`)]
  return {
    id,
    name: pascal(id),
    shortDescription: { text: name },
    fullDescription: { text: why },
    help: {
      text: `${why}\n\n${examples.join('\n')}`,
      markdown: `${why}\n\n${examples.map((text) => `- ${text.replaceAll('\n', '<br>')}`).join('\n')}`,
    },
    defaultConfiguration: { level: levels[level] },
    properties: { tags: ['cv', from] },
  }
}

const pascal = (id: string) =>
  id.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

function resultOf(finding: FileFinding, file: LintedFile, index: number, ids: readonly string[]) {
  const asks = finding.fix?.parts.flatMap(({ asks: question }) => (question === null ? [] : [question])) ?? []
  return {
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: levels[finding.level],
    message: { text: [finding.message, finding.why, ...asks].join(' ') },
    locations: [locationOf(finding, file, index)],
    partialFingerprints: { 'waymarkLine/v1': finding.fingerprint },
    // An empty list says that it was looked for suppressions and none was found.
    suppressions: finding.silenced === null ? [] : [suppressionOf(finding.silenced)],
    ...(finding.silenced?.by === 'baseline' ? { baselineState: 'unchanged' } : {}),
  }
}

function suppressionOf({ by, reason }: NonNullable<FileFinding['silenced']>) {
  return { kind: 'external', status: 'accepted', justification: reason, properties: { by } }
}

function locationOf({ source, place, role, words }: FileFinding, { name }: LintedFile, index: number) {
  const region =
    source === null
      ? {}
      : {
          region: {
            startLine: source.line,
            startColumn: source.column,
            ...(words === '' ? {} : { snippet: { text: words } }),
          },
        }
  const fullyQualifiedName = [role, place.where].filter((part) => part !== null && part !== '').join(' · ')
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(name), index }, ...region },
    logicalLocations: [{ fullyQualifiedName: fullyQualifiedName || name, kind: 'element' }],
  }
}

/** A path as a relative or file URI; spaces and the like are escaped. */
function uriOf(path: string): string {
  const slashed = path.replaceAll('\\', '/')
  const escaped = slashed.split('/').map(encodeURIComponent).join('/')
  if (/^[a-z]:\//iu.test(slashed)) return `file:///${escaped.replace('%3A', ':')}`
  return slashed.startsWith('/') ? `file://${escaped}` : escaped.replace(/^\.\//, '')
}
