import { join } from 'node:path'
import { createFrameworkCatalog } from '@waymark/importers/frameworks/catalog.ts'
import { createLexiconLibrary } from '@waymark/importers/postings/lexicon-library.ts'
import { matchPosting } from '@waymark/domain/matching/match.ts'
import { readPosting } from '@waymark/domain/postings/read-posting.ts'
import { median, report, timesOf } from './figures.ts'
import { sampleItems } from './sample-evidence.ts'

const repository = join(import.meta.dirname, '..')
const catalog = createFrameworkCatalog({ folders: [join(repository, 'frameworks')] })
const framework = await catalog.get('it-director')
if (framework === null) throw new Error('it-director is missing')
const evidence = sampleItems(10_000, framework)
const lexicon = await createLexiconLibrary(join(repository, 'lexicon')).lexicon()
const asked = [
  'Experience negotiating contracts with suppliers against SLAs',
  'ITIL change and problem management',
  'Ten years in IT, five of them leading a department of 50 people or more',
  'AWS, GCP or Azure',
  'Responsibility for a budget of £5m',
  'Experience replacing an ERP in several countries',
  'A track record of shorter lead times through continuous delivery',
  'Kubernetes, Terraform and observability',
  'Experience reporting cyber risk to a board',
  "Bachelor's degree in computer science",
  'Excellent communication skills',
  'Experience with identity providers and billing systems',
]
const at = '2026-11-20T00:00:00.000Z'
const posting = {
  id: `jp_${'0'.repeat(26)}`,
  title: 'Head of IT',
  employer: null,
  url: null,
  text: `Head of IT\n\nRequirements\n${asked.map((line) => `- ${line}`).join('\n')}`,
  closes: null,
  corrections: {},
  createdAt: at,
  updatedAt: at,
  revision: 1,
}
const match = () => matchPosting(posting, evidence, lexicon, '2026-11-20')

const cold = performance.now()
match()
report({ what: '12 requirements over 10,000 items, first time', value: performance.now() - cold, unit: 'ms' })
report({
  what: '12 requirements over 10,000 items, warm',
  value: median(await timesOf(15, match)),
  unit: 'ms',
  aim: '< 50 ms',
})
report({
  what: 'reading a posting of 12 requirements',
  value: median(await timesOf(15, () => readPosting(posting.text, lexicon))),
  unit: 'ms',
})
