import type { SectionedText } from './sections.ts'

const says =
  /post[- _]?mortem|incident|outage|root cause analysis|\brca\b|after[- ]action|disruption|downtime|service interruption/i
/** Parts that postmortems have, each told by its heading. */
const parts: readonly RegExp[] = [
  /timeline|chronolog|sequence of events|key events/i,
  /root cause|^causes?$|what caused|contributing (?:factors|causes)|^trigger$/i,
  /^(?:user |customer |business )?impact|what was affected/i,
  /action items?|corrective|preventat?ive|follow[- ]?up|^actions?$|next steps|remediation/i,
  /lessons? learn|what went|went (?:well|wrong)|where we got lucky|what we learned/i,
  /^detection|^resolution|^recovery|mitigation|resolution and recovery/i,
  /^(?:issue |incident |executive )?summary/i,
]
/** How to write one, or a form to fill in, or a list of others'. */
const others =
  /template|how to write|guide(?:lines)?\b|process\b|policy|playbook|runbook|checklist|handbook|awesome|collection of|list of post|index of|example post|training|course|tutorial/i

const blank = /\bYYYY\b|HH:MM|\[(?:date|name|title|describe)[^\]]*\]|\{\{|<(?:date|name)>/i

/**
 * What a text is: a `postmortem`, when its title or name says so and it has the parts of one, or when it has many of them;
 * a `form`, when it has the parts but is to be filled in or tells how to write one; null for everything else.
 */
export function postmortemOrForm(
  { frontMatter, sections }: SectionedText,
  name: string,
): 'postmortem' | 'form' | null {
  const first =
    sections.find(({ depth }) => depth === 1)?.title ?? sections.find(({ depth }) => depth > 0)?.title ?? ''
  const title = typeof frontMatter['title'] === 'string' ? frontMatter['title'] : first
  if (/readme\.md$|^index\./i.test(name)) return null
  if (isStatusIssue(frontMatter)) return 'postmortem'
  const has = parts.filter((part) =>
    sections.some((section) => section.depth > 0 && part.test(section.title)),
  ).length
  const hasCore = sections.some(({ title: heading }) => /timeline|root cause|chronolog/i.test(heading))
  if (others.test(title) || /template/i.test(name)) return has >= 2 && hasCore ? 'form' : null
  if ('start_time' in frontMatter && 'end_time' in frontMatter) return 'postmortem'
  const isNamed =
    says.test(name) || says.test(title) || ('severity' in frontMatter && 'start_time' in frontMatter)
  const isOne = isNamed
    ? has >= 2 || (has >= 1 && /post[- _]?mortem|incident report|outage/i.test(`${name} ${title}`))
    : has >= 3 && hasCore
  if (!isOne) return null
  const texts = [
    title,
    ...sections.flatMap(({ title: heading, lines }) => [heading, ...lines.map(({ text }) => text)]),
  ]
  const blanks = texts.filter((text) => blank.test(text)).length
  const isDated = texts.some((text) => /\b(?:19|20)\d\d\b/.test(text)) || /(?:19|20)\d\d/.test(name)
  return blanks > 3 && !isDated ? 'form' : 'postmortem'
}

/** An issue of a status page that is kept as files: `resolvedWhen`, `affected`, `severity`. */
export function isStatusIssue(frontMatter: Readonly<Record<string, unknown>>): boolean {
  return (
    'affected' in frontMatter &&
    'severity' in frontMatter &&
    ('resolved' in frontMatter || 'resolvedWhen' in frontMatter)
  )
}
