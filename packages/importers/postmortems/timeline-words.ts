import type { IncidentClock } from '@waymark/domain/records/record.ts'
import type { TimelineEntry } from './timeline.ts'

const thing = String.raw`(?:outage|incident|impact|downtime|disruption|degradation|service interruption)`
const trouble = String.raw`(?:issue|incident|problem|outage|disruption|errors?|failures?)`

/** What an entry has to say to tell a clock; whatever says less tells none. */
const forms: Readonly<Record<IncidentClock, RegExp>> = {
  started: new RegExp(
    String.raw`\b${thing}s? (?:begins?|began|starts?|started)\b|\bstart of (?:the )?${thing}\b|^(?:${thing} )?(?:starts?|start time|begins?|began|started)\W*$|\b${thing}[ -](?:start|begin)\b|^site is (?:hard )?down\b`,
    'i',
  ),
  detected: new RegExp(
    String.raw`\b(?:alerts?|alarms?|alerting|pager ?duty|pagers?|monitors?|monitoring|uptime check|health check|nagios|prometheus|datadog|pingdom|grafana|sentry)\b[^.;]{0,60}\b(?:fires?|fired|firing|triggers?|triggered|went off|goes off|detects?|detected|notif(?:y|ied|ies)|alerts?|alerted|pages?|paged|raised|received|reports?|reported|flag(?:s|ged)|opened)\b|\b(?:receives?d?|got|get) (?:an? |the |first |multiple |several )*(?:alerts?|alarms?|pages?)\b|\b(?:is|was|were|gets?|got) paged\b|\b${trouble}s? (?:(?:was|were|is|are|first|initially) )*(?:detected|noticed|discovered)\b|\b(?:detected|noticed|discovered) (?:that |an? |the |an increase |increased |elevated |high )*(?:${trouble}|spike|error|5\d\d|latency)|^(?:first|initial) (?:alert|alarm|page|user report|customer report|report)\b|\bdetected (?:by|via|through) (?:monitoring|an? alert|alerts|customers?|users?)|^(?:an? |the |several |multiple |our )*(?:end[- ]?)?(?:users?|customers?|developers?|clients?|students?)\b[^.;]{0,30}\b(?:reports?|reported|reporting|notif(?:y|ied)|alert(?:s|ed)|complain)|^alerted by\b|^(?:incoming |initial |customer |user )?reports? (?:of|that)\b`,
    'i',
  ),
  acknowledged: new RegExp(
    String.raw`\backnowledged? (?:the |an? |this )?(?:alert|page|alarm|incident|pagerduty|issue)|\b(?:alerts?|pages?|alarms?|incident|pagerduty)\b[^.;]{0,30} (?:is |was |were |has been )?(?:acknowledged|acked|ack'?d)\b|\bon-?call\b[^.;]{0,40} acknowledge[ds]\b|^(?:primary |on-?call )?acknowledged\b`,
    'i',
  ),
  mitigated: new RegExp(
    String.raw`\b(?:${trouble}|impact|attack|situation) (?:(?:was|were|is|are|has been|fully|now) )*mitigated\b|^(?:fully )?mitigated\b|\bmitigation (?:complete|completed|in place|successful|effective)\b|\bimpact (?:ends?|ended|is over|over)\b|\b(?:solved|fixed|mitigated) the (?:issue|problem|incident|outage)\b`,
    'i',
  ),
  resolved: new RegExp(
    String.raw`\b(?:${trouble}|outage|alerts?|alarm) (?:(?:was|were|is|are|has been|have been|had been|marked|marked as|fully|considered|declared|permanently|completely|confirmed|now|as|to be|officially) )*(?:resolved|closed|over|fixed)\b|\bservices? (?:(?:was|were|is|are|has been|have been|fully|completely|now) )*(?:restored|recovered|back (?:to normal|online|up)|operational)\b|\b(?:fully|completely) (?:restored|recovered|operational|resolved|functional)\b|^(?:resolved|all clear|incident (?:ends?|ended|over|closed|resolved)|outage (?:ends?|ended|over))\b|\b(?:outage|incident|disruption) (?:ends?|ended)\b|\ball (?:systems|services) (?:\w+ )?(?:normal|operational|restored|stable|recovered)\b|\bclosed the incident\b|\bissue permanently fixed\b|\(resolved\)\W*$|\bbring(?:s|ing) the (?:outage|incident) to an end\b|\b(?:back to normal|normal operations? (?:resumed|restored))\b`,
    'i',
  ),
}

/** Words by which an entry says that it did not come to that, or might. */
const not =
  /\b(?:not|n['’]t|never|no longer|partial(?:ly)?|temporar(?:y|ily)|attempt(?:s|ed|ing)?|try(?:ing)?|tried|should|would|could|might|may|hop(?:e|ing)|expect(?:s|ed|ing)?|if|until|before|once|believ(?:e|ed|ing)|seem(?:s|ed|ingly)?|appear(?:s|ed)?|assum(?:e|ed|ing)|thought|suspect(?:s|ed)?|looks like|almost|mostly|some|waiting|to be able|follow-?up|post-?mortem|retrospective|review|ready to|prepare[sd]?|preparing|plans? to|wants? to|claim(?:s|ed)?|another|again|still|previous|yesterday|last week|unrelated|different)\b|\?/i

/** Words of an entry in which somebody may have known already; a clock that begins things is not told after one. */
const knowing =
  /\b(?:report|alert|alarm|notic|discover|detect|identif|observ|investigat|incident|complain|aware|page[ds]?\b|monitor|troubleshoot|root cause|verif)/i
/** How far into an entry its telling begins at the latest; what stands behind explains. */
const within = 60

/** The entry by which each clock is told: the first for what begins, the last for what ends. */
export function clocksInTimeline(
  entries: readonly TimelineEntry[],
): ReadonlyMap<IncidentClock, TimelineEntry> {
  const found = new Map<IncidentClock, TimelineEntry>()
  const says = (clock: IncidentClock) => (entry: TimelineEntry) => {
    const sentence = firstSentence(entry.text)
    return forms[clock].test(sentence) && !not.test(sentence)
  }
  const known = entries.findIndex(({ text }) => knowing.test(firstSentence(text)))
  for (const clock of ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const) {
    const begins = clock === 'started' || clock === 'detected'
    const isEnd = clock === 'mitigated' || clock === 'resolved'
    const at = isEnd ? entries.findLastIndex(says(clock)) : entries.findIndex(says(clock))
    const entry = entries[at]
    if (entry === undefined || (begins && known !== -1 && at > known)) continue
    if (clock === 'resolved' && entries.slice(at + 1).some(({ text }) => moreTrouble.test(text))) continue
    if (
      clock === 'detected' &&
      (firstSentence(entry.text).search(forms.detected) > within || wellAgain.test(entry.text))
    )
      continue
    found.set(clock, entry)
  }
  return found
}

/** Words after which what was called resolved was not. */
const moreTrouble =
  /\b(?:crash(?:es|ed|ing)?|fail(?:s|ed|ing|ures?)?|errors?|outages?|down|unavailable|again|re-?occurr?\w*|alerts?)\b/i

/** An alert may also tell that all is well. */
const wellAgain = /\b(?:fine|recover(?:s|ed|ing)|resolved|normal|healthy|green|back (?:up|online)|cleared)\b/i

/** What an entry opens with is what happened then; the rest explains. */
function firstSentence(text: string): string {
  const end = /[.!](?:\s|$)/.exec(text)
  return (end === null ? text : text.slice(0, end.index + 1)).slice(0, 240)
}
