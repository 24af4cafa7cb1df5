import { listFrameworks, showFramework, validateFramework } from '@waymark/contracts/frameworks/operations.ts'
import type { Page } from '../terminal/page.ts'
import { clean } from '../terminal/text.ts'
import { viewOf } from '../views/view.ts'
import { count } from '../views/words.ts'
import { labelled } from './blocks.ts'
import type { Framework } from './framework.ts'
import { materialOf } from './material-view.ts'

export type { Framework }

/** The roles that can be assessed. */
export const list = viewOf(listFrameworks.output, ({ frameworks }, page) => {
  page.table(
    [
      { head: 'Framework' },
      { head: 'Name', flexible: true },
      { head: 'Competencies', side: 'right' },
      { head: 'Of', side: 'right' },
      { head: 'Minutes', side: 'right' },
      { head: 'Version' },
    ],
    frameworks.map((framework) => [
      framework.id,
      framework.name,
      String(framework.competencies),
      String(framework.of),
      String(framework.minutes),
      framework.version,
    ]),
  )
})

/** One role: scale, bands, competencies, and all that is told about it beside them. */
export const show = viewOf(showFramework.output, (framework, page) => {
  const { style } = page
  page.line(
    `${style.bold(clean(framework.name))} ${style.dim(`${framework.id} ${framework.version}, about ${count(framework.minutes, 'minute')}`)}`,
  )
  page.words(framework.summary)
  for (const scale of framework.scales) {
    page.heading(framework.scales.length === 1 ? 'Scale' : `Scale ${scale.id}`)
    for (const point of scale.points) {
      page.words(`${point.label}: ${point.anchor}`, { indent: 2, mark: String(point.value) })
    }
  }
  page.heading('Bands')
  page.table(
    [{ head: '' }, { head: '' }, { head: '', flexible: true }],
    framework.bands.map((band) => [
      band.from === band.to ? String(band.from) : `${band.from}${style.marks.dash}${band.to}`,
      band.label,
      band.meaning,
    ]),
    2,
  )
  if (framework.levels.length > 0) levelsOf(framework, page)
  for (const competency of framework.competencies) one(competency, framework, page)
  materialOf(framework, page)
  page.gap()
  page.words(
    `${framework.provenance.title}, ${framework.provenance.author}; licence ${framework.provenance.license}`,
    { paint: style.dim },
  )
})

/** A framework file that holds. */
export const validated = viewOf(validateFramework.output, ({ id, name, competencies, warnings }, page) => {
  page.words(`${name} (${id}) is valid: ${count(competencies, 'competency', 'competencies')}.`)
  for (const warning of warnings) page.words(warning, { mark: page.style.warn('!') })
})

/** The levels of a ladder, and under which id each is assessed. */
function levelsOf(framework: Framework, page: Page): void {
  page.heading('Levels')
  for (const level of framework.levels) {
    const id = framework.assess === 'levels' ? ` (${framework.id}-at-${level.id})` : ''
    page.words(`${level.name}${id}${level.scope === null ? '' : `: ${level.scope}`}`, {
      indent: 2,
      mark: String(level.rank),
    })
  }
}

/** What one level expects; a cell that is left open says so. */
function cell(
  statements: Framework['competencies'][number]['levels'][number],
  framework: Framework,
  page: Page,
): void {
  const name = framework.levels.find(({ id }) => id === statements.level)?.name ?? statements.level
  page.words(statements.defined ? `${name}:` : `${name}: left open by its authors`, {
    indent: 2,
    paint: page.style.dim,
  })
  for (const line of statements.expects) page.words(line, { indent: 4, mark: page.style.marks.point })
}

function one(competency: Framework['competencies'][number], framework: Framework, page: Page): void {
  const { style } = page
  page.heading(competency.name)
  page.words(competency.id, { indent: 2, paint: style.dim })
  page.words(competency.question, { indent: 2 })
  labelled(page, 'Good looks like', competency.good, 2)
  labelled(page, 'Weak looks like', competency.weak, 2)
  labelled(page, 'Proof', competency.proofPoints, 2)
  if (framework.levels.length > 1)
    for (const statements of competency.levels) cell(statements, framework, page)
  if (competency.kpis.length > 0) page.words(`Figures: ${competency.kpis.join('; ')}`, { indent: 2 })
}
