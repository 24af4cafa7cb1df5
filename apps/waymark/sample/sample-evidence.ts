import type { Commit } from '@waymark/application/ports/store.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import { factNames } from '@waymark/domain/evidence/evidence.ts'
import type {
  Attestation,
  Evidence,
  FactName,
  Handover,
  Provenance,
} from '@waymark/domain/evidence/evidence.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import type { Source } from '@waymark/domain/sources/source.ts'
import type { SampleItem, SampleSource } from './leader-file.ts'
import type { SampleContext } from './sample-leader.ts'

/** Items as imported or logged, then what was confirmed or handed over later, each at its time. */
export function evidenceCommits(context: SampleContext): readonly Commit[] {
  const { items, sources } = context.leader
  const imported = sources.map((source) => importOf(context, source))
  const logged = items.flatMap((item, index) => (item.source === null ? [logOf(context, item, index)] : []))
  const later = items.flatMap((item, index) => laterCommits(context, item, index))
  return [...imported, ...logged, ...later]
}

function importOf(context: SampleContext, source: SampleSource): Commit {
  const at = context.time.inMonth(source.monthsAgo, 28, 0)
  const items = context.leader.items.filter((item) => item.source === source.key)
  const document: Source = {
    id: sourceId(context, source.key),
    kind: source.kind,
    name: source.name,
    readAt: at,
    fingerprint: context.id('sample', at, source.key),
    added: items.length,
    updated: 0,
    duplicates: 0,
    refused: source.refused,
    revision: 1,
  }
  return {
    operation: 'sources.import',
    channel: 'import',
    at,
    summary: `Imported ${items.length} items from ${source.name}`,
    changes: [
      { kind: 'source', id: document.id, before: null, after: document },
      ...items.map((item) => creation(firstState(context, item, at))),
    ],
  }
}

function logOf(context: SampleContext, item: SampleItem, index: number): Commit {
  const at = loggedAt(context, item, index)
  return {
    operation: 'evidence.log',
    channel: index % 3 === 0 ? 'cli' : 'web',
    at,
    summary: `Logged “${item.title}”`,
    changes: [creation(firstState(context, item, at))],
  }
}

function creation(after: Evidence): Change {
  return { kind: 'evidence', id: after.id, before: null, after }
}

/** An item is logged late in the month in which it ended, or began when it still goes on. */
function loggedAt({ time }: SampleContext, item: SampleItem, index: number): Instant {
  return time.inMonth(item.to ?? item.from, 22 + (index % 6), index)
}

/** When an item came into the workspace. */
function enteredAt(context: SampleContext, item: SampleItem, index: number): Instant {
  const source = context.leader.sources.find((candidate) => candidate.key === item.source)
  return source === undefined ? loggedAt(context, item, index) : context.time.inMonth(source.monthsAgo, 28, 0)
}

/** The item as it was first known: confirmations and handovers of later months are still to come. */
function firstState(context: SampleContext, item: SampleItem, at: Instant): Evidence {
  const { time } = context
  const known = (monthsAgo: number): boolean => time.month(monthsAgo) <= at.slice(0, 7)
  const facts: Evidence = {
    id: context.evidenceId(item.key),
    title: item.title,
    situation: item.situation,
    task: item.task,
    action: item.action,
    result: item.result,
    outcome: item.outcome,
    measures: item.measures,
    scope: item.scope,
    decision: item.decision,
    stakeholders: item.stakeholders,
    happened: {
      from: time.month(item.from),
      to: item.to === null || item.to === item.from ? null : time.month(item.to),
      ongoing: item.ongoing,
    },
    handover:
      item.handover !== null && known(item.handover.monthsAgo) ? handoverOf(context, item.handover) : null,
    competencies: item.links.map((link) => ({ ...link, by: 'user' })),
    attestations: item.attestations
      .filter((attestation) => known(attestation.monthsAgo))
      .map((attestation) => attestationOf(context, attestation)),
    confidentiality: item.confidentiality,
    attachments: [],
    provenance: [],
    createdAt: at,
    updatedAt: at,
    revision: 1,
  }
  return { ...facts, provenance: provenanceOf(context, item, facts) }
}

function provenanceOf(context: SampleContext, item: SampleItem, facts: Evidence): Provenance[] {
  const source = context.leader.sources.find((candidate) => candidate.key === item.source)
  const stated = factNames.filter((name) => name !== 'attestations' && isStated(facts, name))
  const own: Provenance =
    source === undefined
      ? { facts: stated, origin: 'statement', source: null, place: null }
      : { facts: stated, origin: source.origin, source: sourceId(context, source.key), place: item.place }
  return [own, ...facts.attestations.map(spoken)]
}

function spoken(attestation: Attestation): Provenance {
  return { facts: ['attestations'], origin: 'person', source: null, place: attestation.checkableAt }
}

function isStated(facts: Evidence, name: FactName): boolean {
  const value = facts[name]
  return Array.isArray(value) ? value.length > 0 : value !== null
}

/** One commit for each confirmation and handover that came after the item was entered. */
function laterCommits(context: SampleContext, item: SampleItem, index: number): readonly Commit[] {
  const entered = enteredAt(context, item, index)
  let state = firstState(context, item, entered)
  const events = [
    ...(item.handover === null
      ? []
      : [{ monthsAgo: item.handover.monthsAgo, handover: item.handover, attestation: null }]),
    ...item.attestations.map((attestation) => ({
      monthsAgo: attestation.monthsAgo,
      handover: null,
      attestation,
    })),
  ].toSorted((a, b) => b.monthsAgo - a.monthsAgo)
  return events.flatMap(({ monthsAgo, handover, attestation }, order): Commit[] => {
    if (context.time.month(monthsAgo) <= entered.slice(0, 7)) return []
    const at = context.time.inMonth(monthsAgo, 12, index + order)
    const before = state
    const confirmed = attestation === null ? null : attestationOf(context, attestation)
    state = {
      ...before,
      ...(handover === null ? {} : { handover: handoverOf(context, handover) }),
      ...(confirmed === null ? {} : { attestations: [...before.attestations, confirmed] }),
      provenance: [
        ...before.provenance,
        confirmed === null
          ? { facts: ['handover'], origin: 'statement', source: null, place: null }
          : spoken(confirmed),
      ],
      updatedAt: at,
      revision: before.revision + 1,
    }
    return [
      {
        operation: confirmed === null ? 'evidence.edit' : 'evidence.attest',
        channel: 'web',
        at,
        summary:
          confirmed === null ? `Handed over “${item.title}”` : `${confirmed.by} confirmed “${item.title}”`,
        changes: [{ kind: 'evidence', id: state.id, before, after: state }],
      },
    ]
  })
}

function attestationOf(
  { time }: SampleContext,
  { monthsAgo, ...attestation }: SampleItem['attestations'][number],
): Attestation {
  return { ...attestation, on: time.month(monthsAgo) }
}

function handoverOf(
  { time }: SampleContext,
  { monthsAgo, ...handover }: NonNullable<SampleItem['handover']>,
): Handover {
  return { ...handover, since: time.month(monthsAgo) }
}

function sourceId(context: SampleContext, key: string): string {
  return context.id('src', context.time.inMonth(24, 1, 0), key)
}
