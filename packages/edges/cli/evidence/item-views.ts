import type * as z from 'zod'
import { readAttachment } from '@waymark/contracts/evidence/attachment-operations.ts'
import { logEvidence } from '@waymark/contracts/evidence/operations.ts'
import { EvidenceDetail } from '@waymark/contracts/evidence/views.ts'
import { stillStands } from '@waymark/domain/evidence/attested-claim.ts'
import type { Page } from '../terminal/page.ts'
import { clean } from '../terminal/text.ts'
import { viewOf } from '../views/view.ts'
import { count, measure, moment, period, size } from '../views/words.ts'

type Item = z.output<typeof EvidenceDetail>['evidence']

/** What was logged, and the fact that would carry it further. */
export const log = viewOf(logEvidence.output, ({ evidence, added, lookalikes }, page) => {
  const { style } = page
  page.words(`${added ? 'Logged' : 'Already there, nothing added'}: ${evidence.title}`)
  page.line(style.dim(`  ${evidence.id} ${style.marks.point} ${period(evidence.happened, style)}`))
  for (const figure of evidence.measures) page.words(measure(figure, style), { indent: 2, paint: style.dim })
  if (lookalikes.length > 0) {
    page.words(`Looks like ${lookalikes.join(', ')}; "waymark evidence merge" makes one of them.`, {
      indent: 2,
    })
  }
  if (added && evidence.competencies.length === 0) {
    page.words('Tied to no competency yet; "waymark evidence suggest it-director" proposes some.', {
      indent: 2,
      paint: style.dim,
    })
  }
})

/** One item whole: facts with their provenance, strength, open questions. */
export const detail = viewOf(
  EvidenceDetail,
  ({ evidence, strength, grades, questions, lookalikes, sourceName }, page, { input }) => {
    const { style } = page
    page.line(style.bold(clean(evidence.title)))
    page.line(
      style.dim(
        `${evidence.id} ${style.marks.point} revision ${evidence.revision} ${style.marks.point} changed ${moment(evidence.updatedAt)}`,
      ),
    )
    page.gap()
    page.facts([
      ['When', period(evidence.happened, style)],
      ['Kind', evidence.outcome],
      ['Strength', strength.join(', ')],
      ...storyOf(evidence),
      ...contextOf(evidence, page),
      ['May be seen', evidence.confidentiality],
      ['Source', sourceName],
    ])
    if (input['explain'] === true) explained(grades, page)
    links(evidence, page)
    attestations(evidence, page)
    attachments(evidence, page)
    provenance(evidence, page)
    if (questions.length > 0) page.heading('Not stated yet')
    for (const question of questions) page.words(question, { indent: 2, mark: '?' })
    if (lookalikes.length > 0) page.heading('Looks like')
    for (const like of lookalikes) {
      page.words(`${like.title} (${like.reason})`, { indent: 2, mark: style.marks.point })
      page.words(like.id, { indent: 4, paint: style.dim })
    }
  },
)

/** The file that was fetched. */
export const attachment = viewOf(readAttachment.output, ({ name }, page, { written }) => {
  page.words(written === null ? name : `Wrote ${name} to ${written}`)
})

function storyOf(item: Item): readonly (readonly [string, string | null])[] {
  return [
    ['Situation', item.situation],
    ['Task', item.task],
    ['Action', item.action],
    ['Result', item.result],
  ]
}

function contextOf(item: Item, page: Page): readonly (readonly [string, string | null])[] {
  const { scope, decision, handover } = item
  const people = scope?.people ?? null
  return [
    ['Figures', item.measures.map((figure) => measure(figure, page.style)).join('\n')],
    [
      'Scope',
      scope === null
        ? null
        : [scope.level, people === null ? '' : `${people} people`, scope.note ?? '']
            .filter((part) => part !== '')
            .join(', '),
    ],
    [
      'Decision',
      decision === null
        ? null
        : `${decision.chosen}${decision.insteadOf === null ? '' : `, instead of ${decision.insteadOf}`}${decision.because === null ? '' : `, because ${decision.because}`}`,
    ],
    [
      'Stakeholders',
      item.stakeholders.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join(', '),
    ],
    [
      'Runs by',
      handover === null
        ? null
        : `${handover.owner}${handover.since === null ? '' : ` since ${handover.since}`}${handover.how === null ? '' : `: ${handover.how}`}`,
    ],
  ]
}

/** Each word of strength: a filled mark holds, an empty one is open, a dash was asked and cannot be confirmed. */
function explained(grades: z.output<typeof EvidenceDetail>['grades'], page: Page): void {
  const { marks } = page.style
  page.heading('What it carries, and why')
  for (const { name, state, reason } of grades) {
    const mark = { holds: marks.point, open: marks.empty, 'cannot-confirm': marks.dash }[state]
    page.words(`${name.replace('-', ' ')}: ${reason}`, { indent: 2, mark })
  }
}

function links(item: Item, page: Page): void {
  if (item.competencies.length === 0) return
  page.heading('Tied to')
  for (const { framework, competency, reason } of item.competencies) {
    page.words(`${framework}/${competency}: ${reason}`, { indent: 2, mark: page.style.marks.point })
  }
}

function attestations(item: Item, page: Page): void {
  if (item.attestations.length === 0) return
  page.heading(`Confirmed by ${count(item.attestations.length, 'person', 'people')}`)
  for (const attestation of item.attestations) {
    const { by, relation, on, statement, checkableAt } = attestation
    page.words(`${by}, ${relation}${on === null ? '' : `, ${on}`}: "${statement}"`, {
      indent: 2,
      mark: page.style.marks.point,
    })
    page.words(`can be checked: ${checkableAt}`, { indent: 4, paint: page.style.dim })
    if (!stillStands(item, attestation))
      page.words('confirmed another wording than the item has now; it does not count', {
        indent: 4,
        paint: page.style.warn,
      })
  }
}

function attachments(item: Item, page: Page): void {
  if (item.attachments.length === 0) return
  page.heading('Files')
  for (const file of item.attachments) {
    page.words(`${file.name}, ${size(file.size)}`, { indent: 2, mark: page.style.marks.point })
    page.words(file.sha256, { indent: 4, paint: page.style.dim })
  }
}

function provenance(item: Item, page: Page): void {
  if (item.provenance.length === 0) return
  page.heading('Where the facts come from')
  page.table(
    [{ head: '' }, { head: '', flexible: true }, { head: '', flexible: true }],
    item.provenance.map(({ origin, facts, place }) => [origin, facts.join(', '), place ?? '']),
    2,
  )
}
