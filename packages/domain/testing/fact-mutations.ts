import type { ResumeContent } from '../cv/master/pointers.ts'

/** A text with one fact changed: what kind of fact, and the text after. */
export interface Mutation {
  readonly kind: string
  readonly text: string
}

interface Rule {
  readonly kind: string
  readonly find: RegExp
  readonly change: (found: string, at: number) => string
}

const otherNames = ['Tableau', 'Globex', 'Snowflake', 'Umbrella', 'Terraform', 'Initech']
const nextOf = (list: readonly string[], found: string, at: number) =>
  list.filter((name) => name !== found)[at % (list.length - 1)] ?? 'Globex'
const words = 'two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Ways to change one fact of a sentence, each of which makes it untrue. */
const rules: readonly Rule[] = [
  { kind: 'figure', find: /\d+/g, change: (found, at) => String(Number(found) + 1 + (at % 7)) },
  {
    kind: 'number word',
    find: new RegExp(`\\b(?:${words.join('|')})\\b`, 'g'),
    change: (found, at) => nextOf(words, found, at),
  },
  {
    kind: 'magnitude',
    find: /(?<=\d)[km]\b|\bmillion\b/g,
    change: (found) => ({ k: 'm', m: 'bn', million: 'billion' })[found] ?? 'bn',
  },
  {
    kind: 'unit',
    find: /(?<=\d )(?:days|weeks|months|hours|minutes|min)\b/g,
    change: (found) => (found === 'hours' ? 'minutes' : 'hours'),
  },
  { kind: 'currency', find: /[€$£](?=\d)/g, change: (found) => (found === '€' ? '£' : '€') },
  { kind: 'percent', find: /(?<=\d) ?%/g, change: () => ' points' },
  {
    kind: 'head count',
    find: /(?<=\d )(?:people|engineers|managers|vendors|plants)\b/g,
    change: (found) => (found === 'people' ? 'departments' : 'countries'),
  },
  {
    kind: 'name',
    find: /(?<=[a-z,] )\p{Lu}[\p{L}]{2,}/gu,
    change: (found, at) => nextOf(otherNames, found, at),
  },
  { kind: 'hedge', find: /\b(?:about|nearly) (?=[\d€])/g, change: () => '' },
  {
    kind: 'verb',
    find: /\b(?:Helped build|Contributed to|Supported|Assisted with|Worked on)\b/g,
    change: (_, at) => ['Built', 'Led', 'Owned'][at % 3] ?? 'Led',
  },
  {
    kind: 'verb',
    find: /\b(?:Built|Designed|Wrote|Delivered)\b/g,
    change: (_, at) => ['Led', 'Owned', 'Headed'][at % 3] ?? 'Led',
  },
  { kind: 'verb', find: /\b(?:Led|Managed|Directed)\b/g, change: () => 'Owned' },
]

/** All single changes of a text. */
export function mutationsOf(text: string): readonly Mutation[] {
  return rules.flatMap(({ kind, find, change }) =>
    Array.from(text.matchAll(find), (match, at) => ({
      kind,
      text:
        text.slice(0, match.index) +
        change(match[0], at + text.length) +
        text.slice(match.index + match[0].length),
    })),
  )
}

const verbs = [
  'Led',
  'Helped build',
  'Contributed to',
  'Built',
  'Managed',
  'Supported',
  'Designed',
  'Worked on',
  'Delivered',
  'Directed',
]
const things = [
  'the settlement ledger',
  'the metering platform',
  'the on-call rota',
  'the vendor board',
  'the data catalogue',
  'the claims portal',
  'the pricing engine',
]
const names = [
  'Kafka',
  'Oracle',
  'Vienna',
  'Finance',
  'Legal',
  'Porto',
  'Kubernetes',
  'Security',
  'SAP',
  'Singapore',
  'Salesforce',
]

const pick = (list: readonly string[], at: number) => list[at % list.length] ?? ''

/** A sentence of a CV with figures and names that its number decides. */
function sentence(seed: number): string {
  const [a, b, c] = [3 + (seed % 41), 2 + ((seed * 7) % 89), 11 + ((seed * 13) % 77)]
  const head = `${pick(verbs, seed)} ${pick(things, seed * 3)}`
  const tails = [
    `with ${a} people in ${pick(words, seed)} teams, which cut waiting from ${c + 40} to ${c} days`,
    `for about ${a}k users on ${pick(names, seed)}; errors fell by ${b} %`,
    `in ${pick(names, seed)} and ${pick(names, seed + 1)}, saving €${a}.${b % 10}m a year`,
    `across ${a} plants within ${b} weeks, agreed with ${pick(names, seed)} and ${pick(names, seed + 4)}`,
    `with ${pick(words, seed + 2)} vendors and a budget of $${c}m; renewals took ${a} hours instead of ${a + b}`,
    `on ${pick(names, seed)} for nearly ${c} million meters, and hired ${a} engineers`,
  ]
  return `${head} ${pick(tails, seed * 5 + (seed % 3))}.`
}

const employers = [
  'Brightwater Pay',
  'Fjällräv Energi',
  'Přístav Software',
  'Kärnten Energie',
  'O’Neill Freight',
  'Banco do Minho',
]
const titles = [
  'Head of Platform',
  'IT Director',
  'Engineering Manager',
  'VP Engineering',
  'CTO',
  'Team Lead',
]

/** A CV with some roles of some sentences, all different. */
export function generatedResume(seed: number): ResumeContent {
  const roles = 2 + (seed % 4)
  return {
    basics: {
      name: `Person ${seed}`,
      label: `${pick(titles, seed)} for regulated industries`,
      summary: sentence(seed * 31),
    },
    work: Array.from({ length: roles }, (_, at) => ({
      name: pick(employers, seed + at),
      position: pick(titles, seed * 2 + at),
      startDate: `${2022 - 2 * at}-0${1 + ((seed + at) % 9)}`,
      ...(at === 0 ? {} : { endDate: `${2024 - 2 * at}-0${1 + ((seed + at) % 8)}` }),
      highlights: Array.from({ length: 2 + ((seed + at) % 4) }, (__, line) =>
        sentence(seed * 101 + at * 17 + line),
      ),
    })),
    skills: [{ name: 'Service', keywords: ['ITIL 4', 'ISO 27001', 'SRE'] }],
    education: [
      { institution: 'Masarykova univerzita', studyType: 'MSc', area: 'Informatics', endDate: '2004' },
    ],
    certificates: [{ name: 'CISM', issuer: 'ISACA', date: '2020-05' }],
    languages: [{ language: 'German', fluency: 'C1' }],
  }
}
