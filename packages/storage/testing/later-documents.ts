import { blankFacts } from '@waymark/domain/evidence/evidence.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import { instant } from './documents.ts'

const id = (prefix: string, number: number) => `${prefix}_${String(number).padStart(26, '0')}`
const stamps = { createdAt: instant(1), updatedAt: instant(1), revision: 1 }

/** The changes that add a document of each kind that came with schema version 3 or later. */
export function addingLaterKinds(number: number): readonly Change[] {
  return [
    ...addingWork(number),
    addingRequest(number),
    ...addingDocuments(number),
    ...addingPursuits(number),
    addingInvitation(number),
    addingSetting(number),
  ]
}

function addingWork(number: number): readonly Change[] {
  const proposal = {
    id: id('pr', number),
    key: `git/releases/${number}`,
    facts: blankFacts('Releases every two weeks'),
    why: '12 releases in 24 weeks.',
    questions: ['Who decided?'],
    records: ['v1'],
    recordCount: 1,
    sources: [id('src', 1)],
    state: 'open' as const,
    evidence: null,
    reason: null,
    ...stamps,
  }
  const batch = {
    id: id('rb', number),
    source: id('src', 1),
    kind: 'deployment' as const,
    month: '2026-01',
    part: 0,
    records: [
      {
        kind: 'deployment' as const,
        key: `v${number}`,
        where: `tag v${number}`,
        title: `v${number}`,
        service: null,
        doubts: [],
        basis: 'tag' as const,
        environment: null,
        at: instant(1),
        status: 'unknown' as const,
        revision: null,
        isPrerelease: false,
        isEmergency: false,
      },
    ],
    revision: 1,
  }
  return [
    { kind: 'proposal', id: proposal.id, before: null, after: proposal },
    { kind: 'record-batch', id: batch.id, before: null, after: batch },
  ]
}

function addingRequest(number: number): Change {
  const request = {
    id: id('ar', number),
    asked: { by: 'Ines Ruiz', relation: 'manager' as const },
    about: null,
    note: null,
    askedAt: instant(1),
    expires: '2026-02-01',
    items: [
      {
        evidence: id('ev', 1),
        claim: { title: 'Ended the outage', action: null, result: null, measures: [], happened: null },
      },
    ],
    seal: 'ab',
    withdrawnAt: null,
    answers: [],
    revision: 1,
  }
  return { kind: 'attestation-request', id: request.id, before: null, after: request }
}

function addingDocuments(number: number): readonly Change[] {
  const cv = {
    id: id('cv', number),
    name: 'Master',
    basedOn: null,
    basedOnRevision: null,
    posting: null,
    resume: { basics: { name: 'Ines Ruiz' }, 'x-own': [1, null] },
    order: 'classic' as const,
    design: 'plain' as const,
    paper: 'a4' as const,
    sources: { '/work/0/highlights/0': [id('ev', 1)] },
    ...stamps,
  }
  const letter = {
    id: id('cl', number),
    name: 'To Acme',
    posting: null,
    cv: null,
    paragraphs: [{ text: 'You look for order.', evidence: [] }],
    ...stamps,
  }
  const posting = {
    id: id('jp', number),
    title: 'Head of IT',
    employer: null,
    url: null,
    text: 'You lead IT.',
    closes: null,
    corrections: {},
    ...stamps,
  }
  return [
    { kind: 'cv', id: cv.id, before: null, after: cv },
    { kind: 'letter', id: letter.id, before: null, after: letter },
    { kind: 'posting', id: posting.id, before: null, after: posting },
  ]
}

function addingPursuits(number: number): readonly Change[] {
  const application = {
    id: id('ap', number),
    employer: 'Acme',
    role: 'Head of IT',
    posting: null,
    url: null,
    stage: 'saved' as const,
    outcome: null,
    history: [],
    sent: [],
    contacts: [],
    followUps: [],
    note: null,
    ...stamps,
  }
  const story = {
    id: id('st', number),
    title: 'The outage',
    evidence: [{ id: id('ev', 1), revision: 1 }],
    situation: null,
    task: null,
    action: null,
    result: null,
    reflection: null,
    prompts: [],
    practice: [],
    ...stamps,
  }
  const suppression = {
    id: id('ls', number),
    rule: 'no-scope',
    fingerprint: '0123456789abcdef',
    reason: 'The scope is confidential.',
    createdAt: instant(1),
    revision: 1,
  }
  return [
    { kind: 'application', id: application.id, before: null, after: application },
    { kind: 'story', id: story.id, before: null, after: story },
    { kind: 'suppression', id: suppression.id, before: null, after: suppression },
  ]
}

function addingInvitation(number: number): Change {
  const invitation = {
    id: id('in', number),
    framework: 'it-director',
    frameworkName: 'IT Director',
    frameworkVersion: '1.0.0',
    rater: { name: 'Ines Ruiz', relation: 'peer' as const },
    about: null,
    invitedAt: instant(1),
    questions: 9,
    shared: [id('ev', 1)],
    withdrawnAt: null,
    revision: 1,
  }
  return { kind: 'rating-invitation', id: invitation.id, before: null, after: invitation }
}

function addingSetting(number: number): Change {
  const setting = {
    id: `delivery.first-${number}`,
    value: { repeatDays: 90, production: ['live'] },
    updatedAt: instant(1),
    revision: 1,
  }
  return { kind: 'setting', id: setting.id, before: null, after: setting }
}
