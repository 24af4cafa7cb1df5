import { listFrameworks, showFramework, validateFramework } from '@waymark/contracts/frameworks/operations.ts'
import { openedBy } from '@waymark/domain/frameworks/parts.ts'
import { clean } from '../terminal/text.ts'
import { viewOf } from '../views/view.ts'
import { count } from '../views/words.ts'
import { competencyOf } from './competency-view.ts'
import { overview } from './overview-view.ts'
import { showEverything, showPart } from './parts-view.ts'

/** The roles that can be assessed. */
export const list = viewOf(listFrameworks.output, ({ frameworks, broken }, page) => {
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
  if (broken.length === 0) return
  page.heading('Cannot be used')
  for (const { path, reason } of broken) {
    page.words(reason, { indent: 2, mark: page.style.warn('!') })
    page.words(`waymark frameworks validate ${path}`, { indent: 4, paint: page.style.dim })
  }
})

/** One role: an overview of what there is, or the part, the competency or the whole that was asked for. */
export const show = viewOf(showFramework.output, (framework, page, { input }) => {
  const { style } = page
  page.line(
    `${style.bold(clean(framework.name))} ${style.dim(`${framework.id} ${framework.version}, about ${count(framework.minutes, 'minute')}`)}`,
  )
  const asked = input['part']
  const opened = typeof asked === 'string' ? openedBy(framework, asked) : null
  if (opened === null || opened.kind === 'all') page.words(framework.summary)
  if (opened === null) overview(framework, page)
  else if (opened.kind === 'part') showPart(framework, opened.part, page)
  else if (opened.kind === 'competency') competencyOf(framework, opened.competency, page)
  else showEverything(framework, page)
})

/** A framework file that holds. */
export const validated = viewOf(validateFramework.output, ({ id, name, competencies, warnings }, page) => {
  page.words(`${name} (${id}) is valid: ${count(competencies, 'competency', 'competencies')}.`)
  for (const warning of warnings) page.words(warning, { mark: page.style.warn('!') })
})
