import type { Day } from '@waymark/domain/evidence/dates.ts'
import type { FollowUpAction } from '@waymark/domain/records/record.ts'
import { clip } from '../evidence/clean-text.ts'
import { readClock, type ClockRules } from '../incidents/clock-reader.ts'
import type { Line, Section } from './sections.ts'

const titles =
  /\baction(?:s| items?| points?| plan)?\b|corrective|preventat?ive|follow[- ]?ups?|next steps|remediation|to-?dos?\b|improvements?$/i
const notActions =
  /actions? taken|what (?:went|actions)|immediate action|resolution|lessons?|improvements? to (?:the )?response/i
const placeholders =
  /^(?:tbd|todo|n\/?a|none|none\.|action \d*|\.\.\.|…|-+|no action(?:s| items?)?.{0,30}|<.*>|\[.*\]|\{.*\})$/i
const done = /^(?:done|completed?|closed|resolved|fixed|finished|yes|✅|✓|☑|x|merged|implemented)$/i
const open =
  /^(?:open|todo|to do|in progress|pending|not started|planned|wip|ongoing|new|backlog|scheduled|❌|no)$/i
/** Someone who is not the user: that somebody owns it is kept, who it is not. */
export const someoneElse = 'someone else'

/** Actions that a document lists, with line; owners are told apart from the user and then dropped. */
export function actionsOf(
  sections: readonly Section[],
  rules: ClockRules,
  isOwn: (name: string) => boolean,
): readonly FollowUpAction[] {
  const found: FollowUpAction[] = []
  let within: number | null = null
  for (const section of sections) {
    const isTitle = titles.test(section.title) && !notActions.test(section.title)
    if (within === null || section.depth <= within) within = isTitle ? section.depth : null
    if (within !== null) found.push(...actionsIn(section.lines, rules, isOwn))
  }
  const seen = new Set<string>()
  return found.filter(({ text }) => !seen.has(text) && seen.add(text).has(text)).slice(0, 200)
}

function actionsIn(
  lines: readonly Line[],
  rules: ClockRules,
  isOwn: (name: string) => boolean,
): FollowUpAction[] {
  const rows = lines.filter(({ kind }) => kind === 'row')
  const [head, ...body] = rows
  const table =
    head === undefined ? [] : body.flatMap((row) => rowAction(head.cells, row.cells, rules, isOwn) ?? [])
  const bullets = lines.filter(({ kind }) => kind === 'bullet')
  const least = Math.min(...bullets.map(({ indent }) => indent))
  return [
    ...table,
    ...bullets.flatMap((line, at) => {
      const isGroup =
        line.text.endsWith(':') ||
        (line.indent === least && (bullets[at + 1]?.indent ?? least) > least && line.text.length < 40)
      const parent = bullets.slice(0, at).findLast(({ indent }) => indent < line.indent)
      const isDetail = parent !== undefined && !parent.text.endsWith(':') && parent.text.length >= 40
      return isGroup || isDetail ? [] : (bulletAction(line, rules, isOwn) ?? [])
    }),
  ]
}

const columnNames = {
  text: /^(?:action|action items?|actions|item|description|task|what|todo|follow[- ]?up|improvement|title|summary|corrective action)$/i,
  owner: /^(?:owner|owners|assignee|assigned(?: to)?|who|responsible|dri|owner\(s\)|person)$/i,
  due: /^(?:due|due date|deadline|eta|by when|target(?: date)?|when|date)$/i,
  state: /^(?:status|state|done|completed\??|progress)$/i,
  finished: /^(?:completed|completed on|done on|closed|closed on|completion date|finished)$/i,
} as const

function rowAction(
  head: readonly string[],
  cells: readonly string[],
  rules: ClockRules,
  isOwn: (name: string) => boolean,
): FollowUpAction | null {
  const cell = (column: keyof typeof columnNames) => {
    const at = head.findIndex((name) => columnNames[column].test(name))
    return at === -1 ? '' : (cells[at] ?? '')
  }
  const text = cell('text')
  if (text.length < 4 || placeholders.test(text)) return null
  const finished = dayIn(cell('finished'), rules)
  const owner = cell('owner')
  return {
    text: clip(text, 2000),
    owner: ownerOf(owner, isOwn),
    due: dayIn(cell('due'), rules),
    done: finished,
    state: finished !== null ? 'done' : stateOf(cell('state')),
  }
}

function ownerOf(text: string, isOwn: (name: string) => boolean): string | null {
  const name = text.trim().replace(/^@/, '')
  if (name === '' || /^(?:tbd|tba|n\/?a|none|unassigned|\?+|-+|—)$/i.test(name)) return null
  return isOwn(name) ? clip(name, 500) : someoneElse
}

const stateOf = (text: string): FollowUpAction['state'] => {
  const word = text.trim().replace(/[.!]$/, '')
  return done.test(word) ? 'done' : open.test(word) ? 'open' : 'unknown'
}

const dayIn = (text: string, rules: ClockRules): Day | null =>
  text.trim() === '' ? null : readClock(text, rules).day

function bulletAction(
  line: Line,
  rules: ClockRules,
  isOwn: (name: string) => boolean,
): FollowUpAction | null {
  const tick = /^\[([ xX])\]\s*(.*)$/.exec(line.text)
  const body = tick?.[2] ?? line.text
  if (body.length < 8 || placeholders.test(body)) return null
  const owner =
    /\b(?:owner|assignee|assigned to|dri)\s*[:=]\s*@?([^,;()|]{2,60})|\(@([\w-]{2,40})\)|\s@([\w-]{2,40})\s*$/i.exec(
      body,
    )
  const due = /\b(?:due|deadline|eta|target)(?:\s+(?:date|by|on))?\s*[:=]?\s*([^,;()|]{4,30})/i.exec(
    body,
  )?.[1]
  const finished = /\b(?:done|completed|closed)(?:\s+on)?\s*[:=]?\s*(\d{4}-\d{2}-\d{2})/i.exec(body)?.[1]
  const says =
    /^(?:\[?done\]?|✅|☑|✓)[\s:–-]|[([](?:done|completed|fixed|merged)!?[)\]]|(?:^|\s)✅|\bdone\.?$/i.test(
      body,
    )
  const isDone = tick?.[1]?.toLowerCase() === 'x' || finished !== undefined || says
  return {
    text: clip(withoutOwner(body, owner?.[0]), 2000),
    owner: owner === null ? null : ownerOf(owner[1] ?? owner[2] ?? owner[3] ?? '', isOwn),
    due: due === undefined ? null : dayIn(due.trim(), rules),
    done: finished ?? null,
    state: isDone ? 'done' : tick === null ? 'unknown' : 'open',
  }
}

/** Other people's names are not kept, so they leave the text of an action too. */
function withoutOwner(text: string, owner: string | undefined): string {
  const cut = owner === undefined ? text : text.replace(owner, ' ')
  return (
    cut
      .replace(/\(\s*[,;]?\s*/g, '(')
      .replace(/\(\s*\)/g, '')
      .replace(/\s+/g, ' ')
      .trim() || text
  )
}
