import { createCvDocuments } from '@waymark/documents/cv/cv-documents.ts'
import { directorCv } from '@waymark/documents/cv/testing/director-cv.ts'
import { checkCv } from '@waymark/domain/fact-gate/check-cv.ts'
import { median, report, timesOf } from './figures.ts'

const documents = createCvDocuments()
const at = '2026-11-20T09:00:00.000Z'
let runs = 0
/** Never the same document twice, so that no cache answers. */
const another = () => ({ ...directorCv, resume: { ...directorCv.resume, meta: { run: ++runs } } })
const pdf = () => documents.cv(another(), { format: 'pdf', at })
await pdf()

report({
  what: 'CV of a director as PDF/UA with its data inside, warm',
  value: median(await timesOf(15, pdf)),
  unit: 'ms',
  aim: '< 50 ms',
  baseline: {
    what: 'the same as Markdown',
    value: median(await timesOf(15, () => documents.cv(another(), { format: 'md', at }))),
  },
})
report({
  what: 'every claim of that CV traced to its master',
  value: median(
    await timesOf(15, () =>
      checkCv(directorCv, { master: directorCv.resume, evidence: new Map(), names: null }),
    ),
  ),
  unit: 'ms',
  aim: '< 50 ms',
})
