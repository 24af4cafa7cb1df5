import type { EvidenceSummary } from '@waymark/contracts/evidence/views.ts'
import type { Style } from '../terminal/style.ts'

/** `1 item`, `2 items`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

/** When something happened, at the precision that is known. */
export function period(happened: EvidenceSummary['happened'], style: Style): string {
  const { from, to, ongoing } = happened
  if (from === null) return to ?? (ongoing ? 'ongoing' : 'undated')
  if (ongoing) return `${from} ${style.marks.dash} now`
  return to === null || to === from ? from : `${from} ${style.marks.dash} ${to}`
}

/** `support cost 120 → 84 kEUR/year`; what is not stated is told as "not stated". */
export function measure(figure: EvidenceSummary['measures'][number], style: Style): string {
  const value = (number: number | null): string => (number === null ? 'not stated' : String(number))
  const unit = figure.unit === null ? '' : ` ${figure.unit}`
  return `${figure.name} ${value(figure.before)} ${style.marks.arrow} ${value(figure.after)}${unit}`
}

/** An instant as day and minute, in UTC as stored. */
export function moment(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)}`
}

/** Bytes for people. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** `linkedin` → `LinkedIn export`. */
export function sourceKind(kind: string): string {
  return kindNames[kind] ?? kind
}

const kindNames: Readonly<Record<string, string>> = {
  linkedin: 'LinkedIn export',
  'json-resume': 'JSON Resume',
  'brag-markdown': 'Markdown brag document',
  cv: 'CV',
  notes: 'notes',
  github: 'GitHub export',
  gitlab: 'GitLab export',
  incidents: 'incident records',
  postmortem: 'postmortem',
  tracker: 'tracker export',
  'decision-record': 'decision record',
  changelog: 'changelog',
  calendar: 'calendar',
  slo: 'service-level objectives',
  git: 'git repository',
  'waymark-archive': 'Waymark archive',
}
