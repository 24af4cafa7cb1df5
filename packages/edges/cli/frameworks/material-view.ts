import type { Page } from '../terminal/page.ts'
import { entry, labelled, part, points, sentence } from './blocks.ts'
import type { Framework } from './framework.ts'
import { waysOf } from './ways-view.ts'

/** What a framework tells about its role beside the rated competencies, each part under its heading. */
export function materialOf(framework: Framework, page: Page): void {
  for (const matrix of framework.matrices) showMatrix(matrix, page)
  showQuestions(framework, page)
  part(page, 'Shifts on the way', framework.shifts, (shift) => {
    entry(page, `${shift.before} ${page.style.marks.arrow} ${shift.after}`, null, shift.sources)
    points(page, shift.changes)
    labelled(page, 'It did not happen when', shift.failure)
  })
  part(page, 'Traps', framework.traps, (trap) => {
    entry(page, trap.name, null, trap.sources)
    sentence(page, trap.sign)
    sentence(page, trap.cost)
    labelled(page, 'Way out', trap.wayOut)
  })
  part(page, 'What the role answers for', framework.ownership, (layer) => {
    entry(page, layer.name, layer.hold, layer.sources)
    sentence(page, layer.meaning)
    points(
      page,
      layer.areas.map(({ name, means }) => (means === null ? name : `${name}: ${means}`)),
    )
  })
  part(page, 'What decision makers look for', framework.lookedFor, (wanted) => {
    entry(page, wanted.name, wanted.by, wanted.sources)
    sentence(page, wanted.meaning)
    points(page, wanted.signs)
    labelled(page, 'What makes them doubt', wanted.doubts)
  })
  part(page, 'Kinds of the role', framework.kinds, (kind) => showKind(framework, kind, page))
  part(page, 'Checks', framework.checks, (check) => showCheck(check, page))
  part(page, 'Scoreboards', framework.scoreboards, (board) => {
    entry(page, board.name, null, board.sources)
    for (const { name, kpis } of board.groups)
      labelled(
        page,
        name,
        kpis.map((kpi) => (kpi.definition === null ? kpi.name : `${kpi.name}: ${kpi.definition}`)),
      )
  })
  waysOf(framework, page)
  part(page, 'Artifacts that prove it', framework.artifacts, ({ name, contents }) =>
    page.words(`${name}: ${contents.join('; ')}`, { indent: 2, mark: page.style.marks.point }),
  )
  part(page, 'Worth knowing', framework.notes, ({ topic, text, sources }) =>
    page.words(`${topic}: ${text}${sources.length === 0 ? '' : ` [${sources.join(', ')}]`}`, {
      indent: 2,
      mark: page.style.marks.point,
    }),
  )
  showSources(framework, page)
}

/** A table of sentences has no room in a terminal: row by row, each cell behind the name of its column. */
function showMatrix(matrix: Framework['matrices'][number], page: Page): void {
  page.heading(matrix.sources.length === 0 ? matrix.name : `${matrix.name} [${matrix.sources.join(', ')}]`)
  for (const row of matrix.rows) {
    entry(page, row.name, null, [])
    for (const [index, cell] of row.cells.entries()) {
      const column = matrix.columns[index]?.name ?? ''
      if (cell.length > 0)
        page.words(`${column}: ${cell.join(' ')}`, { indent: 4, mark: page.style.marks.point })
    }
  }
  labelled(page, 'How to read it', matrix.reading, 2)
}

function showQuestions(framework: Framework, page: Page): void {
  const groups = Map.groupBy(framework.questions, ({ group }) => group ?? 'Questions')
  for (const [group, questions] of groups) {
    page.heading(`${group}: questions to put to yourself`)
    for (const [index, { text }] of questions.entries())
      page.words(text, { indent: 2, mark: `${index + 1}.` })
  }
}

function showKind(framework: Framework, kind: Framework['kinds'][number], page: Page): void {
  entry(page, kind.name, null, kind.sources)
  sentence(page, kind.focus)
  points(page, kind.notes)
  for (const { competency, weight, because } of kind.emphasis) {
    const name = framework.competencies.find(({ id }) => id === competency)?.name ?? competency
    page.words(`${name} weighs ${weight}: ${because}`, { indent: 4, mark: weight === 'more' ? '+' : '-' })
  }
}

function showCheck(check: Framework['checks'][number], page: Page): void {
  entry(page, check.name, null, check.sources)
  sentence(page, check.purpose)
  for (const { text, yes, no } of check.items) {
    page.words(text, { indent: 4, mark: '[ ]' })
    if (yes !== null) page.words(`Yes: ${yes}`, { indent: 8, paint: page.style.dim })
    if (no !== null) page.words(`No: ${no}`, { indent: 8, paint: page.style.dim })
  }
  for (const { from, to, meaning } of check.verdicts)
    page.words(meaning, { indent: 4, mark: `${from === to ? from : `${from}-${to}`} yes:` })
}

function showSources({ provenance }: Framework, page: Page): void {
  part(page, 'Sources', provenance.sources, ({ id, title, author, note }) =>
    page.words([author === null ? title : `${title}, ${author}`, note].filter(Boolean).join('. '), {
      indent: 2,
      mark: `[${id}]`,
    }),
  )
}
