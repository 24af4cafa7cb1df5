const labels = ['situation', 'task', 'action', 'result', 'decision', 'insteadOf', 'when', 'about'] as const

/** Fields that a labelled line can fill; `about` is what says nothing of the deed itself. */
export type Label = (typeof labels)[number]

const words: Readonly<Record<Label, string>> = {
  situation: 'situation|context|background|before',
  task: 'task|problem|challenge|objective|the problem|goal',
  action:
    'action|actions|approach|how|what i did|what we did|solution|my role|my contribution|contribution|details|what',
  result:
    'result|results|impact|outcome|outcomes|business impact|business outcome|benefit|benefits|effect|metrics|metric|why it mattered|why it matters|value',
  decision: 'decision|chosen|decided',
  insteadOf: 'instead of|alternative|alternatives|rejected|alternative refused|alternatives considered',
  when: 'date|when|period|dates|timeframe|time frame|timeline|month|year',
  about:
    'role|team|company|tags|tag|skills|skills demonstrated|stakeholders|links|link|evidence|scope|status|technologies|tech|tools|competency|competencies|feedback|category|type|proof|author|name|title|manager',
}

const byWord: ReadonlyMap<string, Label> = new Map(
  labels.flatMap((label) => words[label].split('|').map((word) => [word, label] as const)),
)

/** A line that begins with a known label and a colon: `**Impact:** halved the queue`. Null for any other line. */
export function labelledLine(text: string): { readonly label: Label; readonly text: string } | null {
  const match = /^([\p{L} ]{2,25}?)\s*(?::|\s[–—-]\s)\s*(.*)$/u.exec(text)
  const label = byWord.get(match?.[1]?.toLowerCase() ?? '')
  if (match === null || label === undefined) return null
  return { label, text: match[2] ?? '' }
}

/** The field that a table's column fills: the same words, and those that name the deed itself. */
export function columnLabel(
  header: string,
): Label | 'title' | 'measure' | 'before' | 'after' | 'unit' | null {
  const plain = header
    .toLowerCase()
    .replace(/[^\p{L} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (
    /^(?:wins?|achievements?|accomplishments?|projects?|titles?|what|what happened|description|items?|summary|deeds?|brags?|work|contributions?|activit(?:y|ies)|initiatives?|tasks?)$/u.test(
      plain,
    )
  )
    return 'title'
  if (/^(?:kpis?|metrics?|measures?|figure)$/u.test(plain)) return 'measure'
  if (plain === 'before' || plain === 'from' || plain === 'baseline') return 'before'
  if (plain === 'after' || plain === 'to' || plain === 'now') return 'after'
  if (plain === 'unit' || plain === 'units') return 'unit'
  return byWord.get(plain) ?? null
}
