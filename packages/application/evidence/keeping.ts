import {
  editEvidence,
  listEvidence,
  logEvidence,
  removeEvidence,
  searchEvidence,
  showEvidence,
} from '@waymark/contracts/evidence/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { InputOf } from '@waymark/contracts/operation/operation.ts'
import { applyEdit, factsFromLog } from '@waymark/domain/evidence/edit.ts'
import type { CompetencyLink, Evidence, EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import { byStrength, carriesGrade } from '@waymark/domain/evidence/grades.ts'
import { lookalikeReason, signatureOf } from '@waymark/domain/evidence/likeness.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import { commitChanges, revised } from '../commit.ts'
import { frameworkNamed, locateCompetency } from '../frameworks/lookup.ts'
import { handle, type Services } from '../handlers.ts'
import { allEvidenceNamed, detailOf, evidenceNamed, sourcesById, summaryOf } from './views.ts'

/** A revision that the caller saw must still be the newest. @throws OperationError REVISION_CONFLICT */
export function requireRevision(
  document: { readonly revision: number },
  seen: number | null,
  what: string,
): void {
  if (seen === null || seen === document.revision) return
  throw new OperationError(
    'REVISION_CONFLICT',
    `${what} was changed meanwhile (you saw version ${seen}, it is ${document.revision}).`,
    {
      field: 'revision',
      mend: 'Load it again and repeat your change; nothing of yours was written.',
    },
  )
}

async function linksFor(services: Services, references: readonly string[]): Promise<CompetencyLink[]> {
  const located = await Promise.all(
    references.map((reference) => locateCompetency(services.frameworks, reference)),
  )
  return located.map(({ framework, competency }) => ({
    framework: framework.id,
    competency: competency.id,
    reason: 'Named when it was logged',
    by: 'user',
  }))
}

/** The stored item that states the same, found through its words rather than by reading everything. */
async function sameAs(
  services: Services,
  facts: EvidenceFacts,
): Promise<{ same: Evidence | null; alike: Evidence[] }> {
  const hits = await services.store.searchEvidence(facts.title, 20)
  const signature = signatureOf(facts)
  const items = hits.map((hit) => hit.evidence)
  return {
    same: items.find((item) => signatureOf(item) === signature) ?? null,
    alike: items.filter((item) => lookalikeReason(facts, item) !== null),
  }
}

const hasLink = (evidence: Evidence, link: CompetencyLink) =>
  evidence.competencies.some((own) => own.framework === link.framework && own.competency === link.competency)

const log = handle(logEvidence, async (services, input, call) => {
  const at = services.clock.now()
  const competencies = await linksFor(services, input.competency)
  const facts: EvidenceFacts = { ...factsFromLog(input, services.clock.today()), competencies }
  const { same, alike } = await sameAs(services, facts)
  const lookalikes = alike.map((item) => item.id)
  if (same !== null) {
    const added = competencies.filter((link) => !hasLink(same, link))
    if (added.length === 0) return { output: { evidence: same, added: false, lookalikes } }
    const after = revised(same, { competencies: [...same.competencies, ...added] }, at)
    const changes: Change[] = [{ kind: 'evidence', id: same.id, before: same, after }]
    await commitChanges(services, call, {
      operation: logEvidence.name,
      summary: `Linked “${same.title}”`,
      at,
      changes,
    })
    return { output: { evidence: after, added: false, lookalikes } }
  }
  const evidence: Evidence = {
    ...facts,
    id: services.ids.next('ev'),
    createdAt: at,
    updatedAt: at,
    revision: 1,
  }
  const stands = await commitChanges(services, call, {
    operation: logEvidence.name,
    summary: `Logged “${evidence.title}”`,
    at,
    changes: [{ kind: 'evidence', id: evidence.id, before: null, after: evidence }],
  })
  const [first] = stands
  const kept = first?.kind === 'evidence' && first.after !== null ? first.after : evidence
  return { output: { evidence: kept, added: true, lookalikes } }
})

/** A page of a list. What items carry is computed from their facts, so a list by it is made of all that match. */
async function pageOf(
  services: Services,
  { strength, sort, ...input }: InputOf<typeof listEvidence>,
  located: { readonly framework: string | null; readonly competency: string | null },
): Promise<{ readonly items: readonly Evidence[]; readonly total: number }> {
  const stored = { ...input, ...located, sort: sort === 'strength' ? 'newest' : sort } as const
  if (strength.length === 0 && sort !== 'strength') return services.store.evidencePage(stored)
  const all = await services.store.evidencePage({ ...stored, limit: Number.MAX_SAFE_INTEGER, offset: 0 })
  const carrying = all.items.filter((item) => strength.every((name) => carriesGrade(item, name)))
  const sorted = sort === 'strength' ? carrying.toSorted(byStrength) : carrying
  return { items: sorted.slice(input.offset, input.offset + input.limit), total: sorted.length }
}

const list = handle(listEvidence, async (services, input) => {
  if (input.framework !== null) await frameworkNamed(services.frameworks, input.framework)
  const located =
    input.competency === null ? null : await locateCompetency(services.frameworks, input.competency)
  const page = await pageOf(services, input, {
    framework: located?.framework.id ?? input.framework,
    competency: located?.competency.id ?? null,
  })
  const sources = await sourcesById(services)
  return { output: { items: page.items.map((item) => summaryOf(item, sources)), total: page.total } }
})

const show = handle(showEvidence, async (services, { id }) => ({
  output: await detailOf(services, await evidenceNamed(services, id)),
}))

const search = handle(searchEvidence, async (services, { query, limit }) => {
  const [hits, sources] = await Promise.all([
    services.store.searchEvidence(query, limit),
    sourcesById(services),
  ])
  return {
    output: {
      items: hits.map((hit) => Object.assign(summaryOf(hit.evidence, sources), { excerpt: hit.excerpt })),
    },
  }
})

const edit = handle(editEvidence, async (services, { id, revision, ...facts }, call) => {
  const before = await evidenceNamed(services, id)
  requireRevision(before, revision, `“${before.title}”`)
  const at = services.clock.now()
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, revision: _revision, ...stored } = before
  const after = revised(before, applyEdit(stored, facts), at)
  await commitChanges(services, call, {
    operation: editEvidence.name,
    summary: `Edited “${after.title}”`,
    at,
    changes: [{ kind: 'evidence', id, before, after }],
  })
  return { output: await detailOf(services, after) }
})

const remove = handle(removeEvidence, async (services, { id }, call) => {
  const items = await allEvidenceNamed(services, id)
  const [first] = items
  await commitChanges(services, call, {
    operation: removeEvidence.name,
    summary:
      items.length === 1 && first !== undefined
        ? `Removed “${first.title}”`
        : `Removed ${items.length} items`,
    at: services.clock.now(),
    changes: items.map((before) => ({ kind: 'evidence', id: before.id, before, after: null })),
  })
  return { output: { removed: items.map((item) => item.id) } }
})

/** Logging, finding, editing and removing evidence. */
export const keepingHandlers = {
  'evidence.log': log,
  'evidence.list': list,
  'evidence.show': show,
  'evidence.search': search,
  'evidence.edit': edit,
  'evidence.remove': remove,
} as const
