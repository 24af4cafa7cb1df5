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

/**
 * Whether a text is a postmortem: its title or name says so and it has the parts of one, or it has many of them. A form to
 * fill in, a guide or a list of links is none.
 */
export function isPostmortem({ frontMatter, sections }: SectionedText, name: string): boolean {
  const first =
    sections.find(({ depth }) => depth === 1)?.title ?? sections.find(({ depth }) => depth > 0)?.title ?? ''
  const title = typeof frontMatter['title'] === 'string' ? frontMatter['title'] : first
  if (others.test(title) || /template|readme\.md$|^index\./i.test(name)) return false
  if (isStatusIssue(frontMatter)) return true
  const has = parts.filter((part) =>
    sections.some((section) => section.depth > 0 && part.test(section.title)),
  ).length
  const blanks = sections
    .flatMap(({ lines }) => lines)
    .filter(({ text }) =>
      /\bYYYY\b|HH:MM|\[(?:date|name|title|describe)[^\]]*\]|\{\{|<(?:date|name)>/i.test(text),
    ).length
  if (blanks > 3) return false
  const isNamed =
    says.test(name) || says.test(title) || ('severity' in frontMatter && 'start_time' in frontMatter)
  const hasCore = sections.some(({ title: heading }) => /timeline|root cause|chronolog/i.test(heading))
  if ('start_time' in frontMatter && 'end_time' in frontMatter) return true
  return isNamed
    ? has >= 2 || (has >= 1 && /post[- _]?mortem|incident report|outage/i.test(`${name} ${title}`))
    : has >= 3 && hasCore
}

/** An issue of a status page that is kept as files: `resolvedWhen`, `affected`, `severity`. */
export function isStatusIssue(frontMatter: Readonly<Record<string, unknown>>): boolean {
  return (
    'affected' in frontMatter &&
    'severity' in frontMatter &&
    ('resolved' in frontMatter || 'resolvedWhen' in frontMatter)
  )
}
