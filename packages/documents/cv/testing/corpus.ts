import type { StoredCv } from '@waymark/domain/cv/stored-cv.ts'
import { directorCv } from './director-cv.ts'

const names = [
  'Łukasz Żółć',
  'Nguyễn Thị Hồng',
  'Ørjan Åsgård',
  'Ana-María Núñez',
  'Ğülşen Çağlar',
  'Seán Ó Briain',
]
const employers = [
  'Süd-Chemie & Söhne',
  'Électricité d’Artois',
  'Škoda Transport',
  'Banco do Minho',
  'O’Neill Freight',
  'ČEZ Služby',
]
const titles = ['Head of Platform', 'VP Engineering', 'IT Director', 'Engineering Manager', 'CTO (interim)']
const lines = [
  'Cut first-response time from 6 h to 40 min – without more staff – by pairing two on-call rotas.',
  'Owned a €12.5m run/change budget (70/30) & returned 8 % in the first year.',
  'Chose to buy, not build, the fraud engine; decision log “D-41” shows the refused option.',
  'Reduced p95 latency 420 ms → 180 ms for ≈ 1.2 million sessions a day.',
  'Negotiated SLAs with 3 vendors; penalties < 0.5 % of spend since.',
  'Led the efficient offline office workflow; fi, ff, ffi and fl ligatures stay letters.',
]

const pick = <T>(list: readonly T[], at: number, otherwise: T) => list[at % list.length] ?? otherwise

/** One invented CV of a corpus: its number decides names, how long it is and how it looks. */
function invented(at: number): StoredCv {
  const roles = 1 + (at % 6)
  return {
    ...directorCv,
    design: pick(['plain', 'ruled', 'margin'] as const, at, 'plain'),
    order: at % 2 === 0 ? 'evidence-first' : 'classic',
    paper: at % 3 === 0 ? 'us-letter' : 'a4',
    resume: {
      basics: {
        name: pick(names, at, ''),
        label: `${pick(titles, at + 2, '')} for regulated industries`,
        email: `person${at}@example.org`,
        phone: `+44 20 7946 0${100 + at}`,
        location: { city: 'Tromsø', countryCode: 'NO' },
        summary: pick(lines, at + 1, ''),
      },
      work: Array.from({ length: roles }, (_, role) => ({
        name: pick(employers, at + role, ''),
        position: pick(titles, at * 3 + role, ''),
        location: 'Zürich',
        startDate: `${2020 - 2 * role}-0${1 + (role % 9)}`,
        ...(role === 0 ? {} : { endDate: `${2022 - 2 * role}` }),
        highlights: Array.from({ length: 2 + (role % 4) }, (__, line) => pick(lines, at + role + line, '')),
      })),
      projects: [{ name: `Migration ${at}`, highlights: [pick(lines, at + 3, '')] }],
      education: [
        { institution: 'Université de Liège', studyType: 'MSc', area: 'Informatique', endDate: '2004' },
      ],
      skills: [{ name: 'Service', keywords: ['ITIL 4', 'SRE', 'C#', 'Node.js'] }],
      languages: [{ language: 'Français', fluency: 'C2' }],
    },
  }
}

/** Invented CVs that vary in length, look, order, paper and script. */
export const cvCorpus: readonly StoredCv[] = [
  ...(['plain', 'ruled', 'margin'] as const).map((design) => ({ ...directorCv, design })),
  ...Array.from({ length: 21 }, (_, at) => invented(at)),
]
