import type { Page } from '../terminal/page.ts'
import { competencyName } from './basics-view.ts'
import { cited, entry, labelled, points, sentence } from './blocks.ts'
import type { Framework } from './framework.ts'

/** What a framework tells about its role beside the rated competencies, entry by entry. */

/** A table of sentences has no room in a terminal: row by row, each cell behind the name of its column. */
export function tables({ matrices }: Framework, page: Page): void {
  for (const matrix of matrices) {
    entry(page, matrix.name, null, matrix.sources)
    for (const row of matrix.rows) {
      page.words(row.name, { indent: 4, paint: page.style.accent })
      for (const [index, cell] of row.cells.entries())
        if (cell.length > 0) points(page, [`${matrix.columns[index]?.name ?? ''}: ${cell.join(' ')}`], 6)
    }
    labelled(page, 'How to read it', matrix.reading)
  }
}

/** Questions to put to oneself, by group. */
export function questions(framework: Framework, page: Page): void {
  const groups = Map.groupBy(framework.questions, ({ group }) => group)
  for (const [group, asked] of groups) {
    if (group !== null) entry(page, group, null, [...new Set(asked.flatMap(({ sources }) => sources))])
    for (const [index, { text }] of asked.entries())
      page.words(text, { indent: group === null ? 2 : 4, mark: `${index + 1}.` })
  }
}

/** How the work changes, and how one notices that it did not. */
export function shifts(framework: Framework, page: Page): void {
  for (const { before, after, changes, failure, sources } of framework.shifts) {
    entry(page, `${before} ${page.style.marks.arrow} ${after}`, null, sources)
    points(page, changes)
    labelled(page, 'It did not happen when', failure)
  }
}

/** Habits that stall people on the way to the role. */
export function traps(framework: Framework, page: Page): void {
  for (const { name, sign, cost, wayOut, sources } of framework.traps) {
    entry(page, name, null, sources)
    sentence(page, sign)
    sentence(page, cost)
    labelled(page, 'Way out', wayOut)
  }
}

/** What the role answers for, layer by layer. */
export function ownership(framework: Framework, page: Page): void {
  for (const { name, hold, meaning, areas, sources } of framework.ownership) {
    entry(page, name, hold, sources)
    sentence(page, meaning)
    points(
      page,
      areas.map((area) => (area.means === null ? area.name : `${area.name}: ${area.means}`)),
    )
  }
}

/** What those who decide look for. */
export function lookedFor(framework: Framework, page: Page): void {
  for (const { name, by, meaning, signs, doubts, sources } of framework.lookedFor) {
    entry(page, name, by, sources)
    sentence(page, meaning)
    points(page, signs)
    labelled(page, 'What makes them doubt', doubts)
  }
}

/** Variants of the role, and how the emphasis moves with them. */
export function kinds(framework: Framework, page: Page): void {
  for (const { name, focus, notes, emphasis, sources } of framework.kinds) {
    entry(page, name, null, sources)
    sentence(page, focus)
    points(page, notes)
    for (const { competency, weight, because } of emphasis)
      page.words(`${competencyName(framework, competency)} weighs ${weight}: ${because}`, {
        indent: 4,
        mark: weight === 'more' ? '+' : '-',
      })
  }
}

/** Checklists with what their answers mean. */
export function checks(framework: Framework, page: Page): void {
  for (const { name, purpose, items, verdicts, sources } of framework.checks) {
    entry(page, name, null, sources)
    sentence(page, purpose)
    for (const { text, yes, no } of items) {
      page.words(text, { indent: 4, mark: '[ ]' })
      if (yes !== null) page.words(`Yes: ${yes}`, { indent: 8, paint: page.style.dim })
      if (no !== null) page.words(`No: ${no}`, { indent: 8, paint: page.style.dim })
    }
    for (const { from, to, meaning } of verdicts)
      page.words(meaning, { indent: 4, mark: `${from === to ? from : `${from}-${to}`} yes:` })
  }
}

/** The figures that a kind of business judges the role by. */
export function scoreboards(framework: Framework, page: Page): void {
  for (const { name, groups, sources } of framework.scoreboards) {
    entry(page, name, null, sources)
    for (const group of groups)
      labelled(
        page,
        group.name,
        group.kpis.map((kpi) => (kpi.definition === null ? kpi.name : `${kpi.name}: ${kpi.definition}`)),
      )
  }
}

/** Documents that prove readiness, with how to introduce them. */
export function artifacts(framework: Framework, page: Page): void {
  for (const { name, contents, say, sources } of framework.artifacts) {
    points(page, [`${name}: ${contents.join('; ')}${cited(sources)}`], 2)
    if (say !== null) page.words(`Say: ${say}`, { indent: 4, paint: page.style.dim })
  }
}

/** What is worth knowing and has no place of its own, by topic. */
export function notes(framework: Framework, page: Page): void {
  for (const [topic, told] of Map.groupBy(framework.notes, (note) => note.topic)) {
    entry(page, topic, null, [])
    points(
      page,
      told.map(({ text, sources: works }) => `${text}${cited(works)}`),
    )
  }
}

/** The works that entries name. */
export function sources({ provenance }: Framework, page: Page): void {
  for (const { id, title, author, note } of provenance.sources)
    page.words([author === null ? title : `${title}, ${author}`, note].filter(Boolean).join('. '), {
      indent: 2,
      mark: `[${id}]`,
    })
}

/** Whose the content is, and what was altered, added or inferred. */
export function provenance(framework: Framework, page: Page): void {
  const { title, author, license, source, attribution, changes } = framework.provenance
  page.words(`${title}, ${author}; licence ${license}`, { indent: 2 })
  sentence(page, source, 2)
  sentence(page, attribution, 2)
  labelled(page, 'Altered, added or inferred', changes, 2)
}
