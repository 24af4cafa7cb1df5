import { theme } from '../draft.ts'
import type { CompetencyDraft, LadderDraft, LadderFormat, ScaleDraft } from '../draft.ts'
import type { ImportLog } from '../import-log.ts'
import { placeIn, stemOf } from '../ladder-file.ts'
import type { LadderFile } from '../ladder-file.ts'
import { sectionsOf, withoutEmphasis } from '../markdown.ts'
import type { Section } from '../markdown.ts'
import { createIds, longestFrameworkId } from '../names.ts'
import { risingAsks } from '../standing.ts'
import { atMost, onePassage, passages } from '../texts.ts'

const areaTitle = /^([A-Z]) - (.+)$/
const anchors = [
  'No credible example',
  'Weak or partial example',
  'Sound example',
  'Strong example',
  'Exceptional example',
]

/** eng-rubrics: a role with lettered areas, what to look for in each, scores of 1 to 5 and a pass mark of their sum. */
export const engRubrics: LadderFormat = {
  kind: 'eng-rubrics',
  name: 'eng-rubrics (Markdown)',
  takes: ({ text, path }) =>
    /\.md$/i.test(path) &&
    /^## [A-Z] - /m.test(text) &&
    (/^\*\*What to look for:\*\*/m.test(text) || / - Interview Questions\s*$/m.test(text.slice(0, 300))),
  read(files, log) {
    const questions = files.filter(({ text }) => !text.includes('**What to look for:**'))
    const id = createIds(longestFrameworkId)
    return files
      .filter((file) => !questions.includes(file) && !stemOf(file).startsWith('_'))
      .map((file) =>
        roleOf(
          file,
          questions.find((other) => stemOf(other) === stemOf(file)) ?? null,
          id(`eng-rubrics-${stemOf(file)}`),
          log,
        ),
      )
  },
}

function roleOf(file: LadderFile, questions: LadderFile | null, id: string, log: ImportLog): LadderDraft {
  const sections = sectionsOf(file.text)
  const head = sections.find(({ depth }) => depth === 1)
  const name = head?.title ?? stemOf(file)
  const areas = sections.flatMap((section, index) =>
    section.depth === 2 && areaTitle.test(section.title) ? [{ section, detail: sections[index + 1] }] : [],
  )
  const prompts = questions === null ? new Map<string, string[]>() : promptsOf(questions, log)
  const [opening, ...rest] = withoutEmphasis(head?.prose ?? '').split('\n')
  log.count('roles', 1, 'frameworks')
  const passes = [...(/\*\*Thresholds:\*\*(.*)$/m.exec(file.text)?.[1] ?? '').matchAll(/(\d+)\+/g)].map(
    (match) => Number(match[1]),
  )
  const ids = createIds()
  return {
    id,
    name: `${name} (eng-rubrics)`,
    summary: onePassage([opening, ...rest].join(' '), file.path, log) ?? `The role ${name}.`,
    source: file.path,
    assess: 'whole',
    rated: true,
    scales: [scoreScale],
    levels: [],
    competencies: areas.map(({ section, detail }) => areaOf(section, detail, prompts, ids, file, log)),
    ...(passes.length > 0
      ? {
          bands: bandsOf(
            passes.toSorted((a, b) => a - b),
            areas.length,
          ),
        }
      : {}),
    changes: [
      'Scores of 1 to 5 are counted from 0, so pass marks are lower by one for each area.',
      "What each score asks of evidence is Waymark's own.",
    ],
  }
}

const scoreScale: ScaleDraft = {
  id: 'scores',
  points: anchors.map((anchor, value) => ({
    value,
    label: `Score ${value + 1}`,
    anchor: `${anchor} (score ${value + 1} of 5).`,
    asks: [...(risingAsks[value] ?? [])],
  })),
}

function areaOf(
  section: Section,
  detail: Section | undefined,
  prompts: ReadonlyMap<string, readonly string[]>,
  ids: (text: string) => string,
  file: LadderFile,
  log: ImportLog,
): CompetencyDraft {
  const [, letter = '', name = section.title] = areaTitle.exec(section.title) ?? []
  const where = placeIn(file, section.line)
  const content = detail !== undefined && detail.depth > section.depth ? detail : section
  const signals = content.bullets.flatMap(({ text }) => passages(withoutEmphasis(text)))
  const time = /\d\d:\d\d/.exec(content === section ? '' : content.title)?.[0]
  log.count('competencies', 1, 'competencies')
  log.count('signals', signals.length, 'statements')
  const codes = codesIn(content === section ? '' : withoutEmphasis(content.title))
  log.count('codes of other schemes', codes.length, 'codes')
  const meaning = withoutEmphasis(content.prose)
    .split('\n')
    .filter((line) => !/^what to look for:?$/i.test(line))
    .join(' ')
  return theme(ids(name), name, {
    ...(time === undefined ? {} : { group: `${letter}, asked at ${time}` }),
    meaning: onePassage(meaning, where, log) ?? name,
    good: signals,
    interviewPrompts: atMost(prompts.get(letter) ?? [], 100, where, log),
    alignments: atMost(codes, 20, where, log),
  })
}

/** "UK-SPEC CEng C / SFIA ITMG Level 7 / FINM Level 6": codes only, each with its scheme and level. */
function codesIn(title: string): { scheme: string; code: string; level: string | null }[] {
  const text = title.replace(/^[\s\d:]+-?\s*/, '')
  let scheme = ''
  const codes = text.split(/\s+\/\s+/).flatMap((part) => {
    const match = /^(UK-SPEC|SFIA)?\s*(.+?)(?:\s+Level\s+(\S+))?$/.exec(part.trim())
    scheme = match?.[1] ?? scheme
    return match === null || scheme === '' ? [] : [{ scheme, code: match[2] ?? '', level: match[3] ?? null }]
  })
  const levels = codes.map(({ level }) => level)
  return codes.map((code, index) => ({
    ...code,
    level:
      code.level ??
      (code.scheme === 'SFIA' ? (levels.slice(index).find((level) => level !== null) ?? null) : null),
  }))
}

/** Opening questions by the letter of their area, each marked with its phrasing. */
function promptsOf(file: LadderFile, log: ImportLog): Map<string, string[]> {
  const prompts = new Map<string, string[]>()
  let letter = ''
  for (const section of sectionsOf(file.text)) {
    if (section.depth === 2) letter = areaTitle.exec(section.title)?.[1] ?? ''
    const texts = section.bullets.flatMap(({ text }) =>
      passages(`${section.title}: ${withoutEmphasis(text)}`),
    )
    if (letter === '' || section.depth < 3 || texts.length === 0) continue
    log.count('interview questions', texts.length, 'questions')
    prompts.set(letter, [...(prompts.get(letter) ?? []), ...texts])
  }
  return prompts
}

function bandsOf(passes: readonly number[], areas: number): NonNullable<LadderDraft['bands']> {
  const starts = [0, ...passes.map((pass) => pass - areas)].filter((from) => from >= 0 && from <= areas * 4)
  return starts.map((from, index) => {
    const label = ['Below the pass mark', 'Pass', 'Pass at senior level'][index] ?? `Pass ${index}`
    const mark = passes[index - 1]
    return {
      id: ['below', 'pass', 'senior-pass'][index] ?? `pass-${index}`,
      label,
      from,
      to: (starts[index + 1] ?? areas * 4 + 1) - 1,
      meaning:
        mark === undefined
          ? 'The sum of scores does not reach the pass mark.'
          : `The sum of scores reaches ${mark} of ${areas * 5}.`,
      action:
        mark === undefined
          ? 'Take the lowest area and find a sound example for it.'
          : 'Bring the strongest example of each area.',
    }
  })
}
