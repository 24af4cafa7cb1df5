import { blankFacts } from '@waymark/domain/evidence/evidence.ts'
import type { Evidence, EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import type { Plan, PlanAction } from '@waymark/domain/plans/plan.ts'
import type { RoadmapPlan } from '@waymark/domain/plans/roadmap-plan.ts'
import type { Rating } from '@waymark/domain/readiness/rating.ts'
import type { Source } from '@waymark/domain/sources/source.ts'
import type { Clock } from '@waymark/application/ports/services.ts'
import type { Commit } from '@waymark/application/ports/store.ts'

/** A moment; later ones have larger numbers. */
export function instant(second: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString()
}

/** Twenty-six characters after a prefix, in the order of the numbers. */
export function idOf<P extends string>(prefix: P, number: number): `${P}_${string}` {
  return `${prefix}_${String(number).padStart(26, '0')}`
}

export function anItem(number: number, facts: Partial<EvidenceFacts> = {}): Evidence {
  return {
    ...blankFacts(`Win ${number}`),
    ...facts,
    id: idOf('ev', number),
    createdAt: instant(number),
    updatedAt: instant(number),
    revision: 1,
  }
}

export function aRating(number: number, competency = 'delivery'): Rating {
  return {
    id: idOf('rt', number),
    framework: 'it-director',
    frameworkVersion: '1',
    competency,
    value: 2,
    reason: null,
    evidence: [],
    rater: 'self',
    at: instant(number),
    revision: 1,
  }
}

export function aPlan(framework = 'it-director'): Plan {
  return {
    id: `pl_${framework}`,
    framework,
    startsOn: '2026-01-01',
    gaps: ['delivery'],
    createdAt: instant(1),
    updatedAt: instant(1),
    revision: 1,
  }
}

export function anAction(number: number, plan = 'pl_it-director'): PlanAction {
  return {
    id: idOf('pa', number),
    plan,
    competency: 'delivery',
    phase: 30,
    due: '2026-01-31',
    text: 'Write the investment case',
    artifact: null,
    conversation: null,
    outcome: null,
    status: 'todo',
    evidence: [],
    material: null,
    edited: false,
    position: number,
    createdAt: instant(1),
    updatedAt: instant(1),
    revision: 1,
  }
}

export function aSource(number: number): Source {
  return {
    id: idOf('src', number),
    kind: 'git',
    name: 'waymark',
    readAt: instant(number),
    fingerprint: 'abc',
    added: 1,
    updated: 0,
    duplicates: 0,
    refused: [],
    revision: 1,
  }
}

export function aRoadmap(number: number): RoadmapPlan {
  return {
    id: `rm_cto.first-${number}`,
    framework: 'cto',
    roadmap: `first-${number}`,
    name: 'First 90 days',
    startsOn: '2026-01-01',
    steps: [
      {
        key: 'listen/deliverable-1',
        kind: 'deliverable',
        phase: 'listen',
        text: 'Map of systems, money and people',
        due: '2026-01-31',
        competencies: ['delivery'],
        artifacts: [],
        status: 'todo',
        evidence: [],
        edited: false,
        moved: false,
        placed: false,
        position: 1,
      },
    ],
    createdAt: instant(1),
    updatedAt: instant(1),
    revision: 1,
  }
}

/** A commit of some changes at a moment. */
export function aCommit(changes: readonly Change[], facts: Partial<Commit> = {}): Commit {
  return { operation: 'test', channel: 'cli', at: instant(1), summary: 'A test', changes, ...facts }
}

/** The change that adds an item. */
export function adding(item: Evidence): Change {
  return { kind: 'evidence', id: item.id, before: null, after: item }
}

/** The change from one version of an item to another. */
export function changing(
  before: Evidence,
  facts: Partial<Evidence>,
): Change & { readonly kind: 'evidence'; readonly after: Evidence } {
  return {
    kind: 'evidence',
    id: before.id,
    before,
    after: { ...before, revision: before.revision + 1, ...facts },
  }
}

/** The change that removes an item. */
export function removing(item: Evidence): Change {
  return { kind: 'evidence', id: item.id, before: item, after: null }
}

/** A clock that starts two minutes after the first moment and moves on by a second at each look. */
export function tickingClock(): Clock {
  let second = 120
  return { now: () => instant((second += 1)) }
}
