import type { ResumeContent } from '@waymark/domain/cv/master/pointers.ts'
import { periodForCv } from '@waymark/domain/cv/master/dates.ts'
import {
  readResume,
  type Resume,
  type ResumeEntry,
  type ResumeText,
} from '@waymark/domain/cv/master/read-resume.ts'
import type { StoredCv } from '@waymark/domain/cv/stored-cv.ts'

/** Words that may be linked; null: to nothing, also when the address is none that is safe to open. */
export interface Linked {
  readonly text: string
  readonly href: string | null
}

/** What stands in a section, in order. */
export type SheetPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'entry'
      readonly title: string
      readonly organisation: string
      readonly place: string
      readonly dates: string
      readonly link: Linked | null
      readonly paragraphs: readonly string[]
      readonly bullets: readonly string[]
    }
  /** A line with a word before it: `Languages: German, English`. */
  | { readonly kind: 'fact'; readonly label: string; readonly items: readonly Linked[] }

export interface SheetSection {
  readonly title: string
  readonly parts: readonly SheetPart[]
}

/** A CV as every format prints it, computed once so that all say the same. */
export interface Sheet {
  readonly name: string
  readonly headline: string
  readonly contact: readonly Linked[]
  readonly sections: readonly SheetSection[]
}

const titles = {
  summary: 'Profile',
  projects: 'Portfolio',
  work: 'Work experience',
  skills: 'Skills',
  personal: 'Personal information',
  education: 'Education',
  certificates: 'Certificates',
  languages: 'Languages',
  volunteer: 'Volunteering',
  awards: 'Awards',
  publications: 'Publications',
} as const
type SectionKind = keyof typeof titles

/** The order of seed 3, where proof comes before the person, and the one that most readers know. */
const orders: Readonly<Record<StoredCv['order'], readonly SectionKind[]>> = {
  'evidence-first': [
    'summary',
    'projects',
    'work',
    'skills',
    'personal',
    'education',
    'certificates',
    'awards',
    'publications',
    'volunteer',
  ],
  classic: [
    'summary',
    'work',
    'education',
    'skills',
    'projects',
    'certificates',
    'languages',
    'awards',
    'publications',
    'volunteer',
  ],
}

/** The sheet of a CV. Sections without content are left out. */
export function sheetOf({ resume: content, order }: Pick<StoredCv, 'resume' | 'order'>): Sheet {
  const resume = readResume(content)
  const whole = contactOf(resume)
  return {
    name: resume.name,
    headline: resume.headline?.text ?? '',
    // Proof first: the head says only how to answer, the rest stands with the personal information.
    contact: order === 'classic' ? whole : contactOf({ ...resume, location: '', links: [] }),
    sections: [
      ...orders[order].map((kind) => ({ title: titles[kind], parts: partsOf(kind, resume) })),
      ...resume.others.map(({ title, lines }) => ({
        title: title === '' ? 'Further' : title,
        parts: lines.map(({ text }): SheetPart => fact('', [plain(text)])),
      })),
    ].filter(({ parts }) => parts.length > 0),
  }
}

/** The head of a letter: the same person in the same words. */
export function headOf(content: ResumeContent): Pick<Sheet, 'name' | 'headline' | 'contact'> {
  const resume = readResume(content)
  return { name: resume.name, headline: resume.headline?.text ?? '', contact: contactOf(resume) }
}

const plain = (text: string): Linked => ({ text, href: null })
const fact = (label: string, items: readonly Linked[]): SheetPart => ({ kind: 'fact', label, items })

/** An address as it is read, and where it leads if it is one of the web. */
export function webLink(address: string): Linked {
  const isAddress = /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address)
  const bare = /^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(address)
  const href = isAddress ? address : bare ? `https://${address}` : null
  return { text: address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, ''), href }
}

function contactOf({ email, phone, location, links }: Resume): readonly Linked[] {
  return [
    ...(email === '' ? [] : [{ text: email, href: /^\S+@\S+$/.test(email) ? `mailto:${email}` : null }]),
    ...(phone === '' ? [] : [plain(phone)]),
    ...(location === '' ? [] : [plain(location)]),
    ...links.map(webLink),
  ]
}

function partsOf(kind: SectionKind, resume: Resume): readonly SheetPart[] {
  switch (kind) {
    case 'summary':
      return resume.summary.map(({ text }) => ({ kind: 'paragraph', text }))
    case 'skills':
      return resume.skills.map(({ name, level, keywords }) =>
        keywords.length === 0
          ? fact('', [plain([name, level].filter(Boolean).join(' – '))])
          : fact(
              [name, level === '' ? '' : `(${level})`].filter(Boolean).join(' '),
              name === ''
                ? [plain(keywords.map(({ text }) => text).join(', '))]
                : keywords.map(({ text }) => plain(text)),
            ),
      )
    case 'personal':
      return personalOf(resume)
    case 'languages':
      return resume.languages.length === 0 ? [] : [fact('', [plain(listed(resume.languages))])]
    default:
      return resume[kind].map(entryPart)
  }
}

const listed = (texts: readonly ResumeText[]) => texts.map(({ text }) => text).join(', ')

function personalOf({ location, links, languages }: Resume): readonly SheetPart[] {
  return [
    ...(location === '' ? [] : [fact('Based in', [plain(location)])]),
    ...(languages.length === 0 ? [] : [fact('Languages', [plain(listed(languages))])]),
    ...(links.length === 0 ? [] : [fact('Links', links.map(webLink))]),
  ]
}

function entryPart({ title, organisation, period, location, url, summary, bullets }: ResumeEntry): SheetPart {
  const [head, under] =
    title === null ? [organisation?.text ?? '', ''] : [title.text, organisation?.text ?? '']
  return {
    kind: 'entry',
    title: head,
    organisation: under,
    place: location,
    dates: periodForCv(period),
    link: url === '' ? null : webLink(url),
    paragraphs: summary.map(({ text }) => text),
    bullets: bullets.map(({ text }) => text),
  }
}
