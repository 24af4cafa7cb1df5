import { join } from 'node:path'
import { createLinter } from '@waymark/domain/lint/lint.ts'
import { loadRules } from '@waymark/importers/rules/load-rules.ts'
import { labelledCvs } from '../tests/labelled/cv/labelled-cv.ts'
import { buildCv } from '@waymark/domain/testing/cv-builder.ts'
import { median, report, timesOf } from './figures.ts'

// Three pages hold some 60 bullets: five labelled CVs as one.
const cvs = labelledCvs('development')
const long = buildCv({
  headline: cvs[0]?.headline.text ?? null,
  summary: cvs[0]?.summary?.text ?? null,
  roles: cvs.slice(0, 5).flatMap(({ roles }) =>
    roles.map(({ title, employer, dates, bullets }) => ({
      title,
      employer,
      dates,
      bullets: bullets.map(({ text }) => text),
    })),
  ),
})

const begun = performance.now()
const lint = createLinter(await loadRules(join(import.meta.dirname, '..', 'rules', 'cv')))
lint(long)
report({ what: 'rules read and a first CV, cold', value: performance.now() - begun, unit: 'ms' })

const baseline = {
  what: 'splitting its text into words by Intl.Segmenter',
  value: median(
    await timesOf(
      25,
      () => Array.from(new Intl.Segmenter('en', { granularity: 'word' }).segment(long.text)).length,
    ),
  ),
}
report({
  what: `a CV of three pages (${long.text.length.toLocaleString('en')} characters), warm`,
  value: median(await timesOf(51, () => lint(long))),
  unit: 'ms',
  aim: '< 20 ms',
  baseline,
})
