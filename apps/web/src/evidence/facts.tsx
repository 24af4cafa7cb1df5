import { useState, type ReactNode } from 'react'
import type { EvidenceDetail } from '@waymark/contracts/evidence/views.ts'
import type { EvidenceFacts, FactName } from '@waymark/domain/evidence/evidence.ts'
import { isUnconfirmable } from '@waymark/domain/evidence/strength.ts'
import { formatMeasure, formatPeriod } from '../format/evidence.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { ConfidentialityField } from './confidentiality.tsx'
import { FactForm } from './fact-form.tsx'
import styles from './item-view.module.css'
import { originOf } from './origin.ts'

/** Facts as they are listed, in order. */
export const shownFacts = [
  'title',
  'situation',
  'task',
  'action',
  'result',
  'measures',
  'outcome',
  'happened',
  'scope',
  'decision',
  'stakeholders',
  'handover',
] as const satisfies readonly FactName[]

/** All facts of an item, what is not stated, and under each where it is from. */
export function Facts({ detail }: { readonly detail: EvidenceDetail }) {
  const { evidence, sourceName } = detail
  const [editing, setEditing] = useState<FactName | null>(null)
  const rows = shownFacts.map((fact) => ({ fact, value: showFact(evidence, fact) }))
  const absent = rows.filter(({ value, fact }) => value === null && !isUnconfirmable(evidence, fact))
  return (
    <section aria-label={text.evidence.item.facts}>
      <h3>{text.evidence.item.facts}</h3>
      <dl>
        {rows
          .filter((row) => !absent.includes(row))
          .map(({ fact, value }) => (
            <Fact
              key={fact}
              name={text.evidence.facts[fact]}
              value={value}
              origin={originOf(evidence, fact, sourceName)}
              editing={editing === fact}
              edit={() => setEditing(editing === fact ? null : fact)}
            >
              <FactForm fact={fact} evidence={evidence} onDone={() => setEditing(null)} />
            </Fact>
          ))}
      </dl>
      {absent.length > 0 ? (
        <p className={styles.absentRow}>
          <span>{text.evidence.item.notStatedYet}</span>
          {absent.map(({ fact }) => (
            <Button
              key={fact}
              look="quiet"
              aria-label={`${text.evidence.item.add}: ${text.evidence.facts[fact]}`}
              aria-expanded={editing === fact}
              onClick={() => setEditing(editing === fact ? null : fact)}
            >
              {text.evidence.facts[fact]}
            </Button>
          ))}
        </p>
      ) : null}
      {absent.map(({ fact }) =>
        editing === fact ? (
          <FactForm key={fact} fact={fact} evidence={evidence} onDone={() => setEditing(null)} />
        ) : null,
      )}
      <ConfidentialityField evidence={evidence} />
    </section>
  )
}

interface FactProps {
  readonly name: string
  readonly value: ReactNode
  readonly origin: string | null
  readonly editing: boolean
  readonly edit: () => void
  /** The form that edits it. */
  readonly children: ReactNode
}

function Fact({ name, value, origin, editing, edit, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>
        {value ?? <span className={styles.absent}>{text.evidence.item.notStated}</span>}
        {origin ? <span className={styles.small}>{origin}</span> : null}
      </dd>
      <dd className={styles.factAct}>
        <Button
          look="quiet"
          aria-label={`${text.shell.edit}: ${name}`}
          aria-expanded={editing}
          onClick={edit}
        >
          {text.shell.edit}
        </Button>
      </dd>
      {editing ? <dd className={styles.factForm}>{children}</dd> : null}
    </div>
  )
}

/** A fact as it reads, or null when it is not stated. */
export function showFact(evidence: EvidenceFacts, fact: (typeof shownFacts)[number]): ReactNode {
  switch (fact) {
    case 'outcome':
      return evidence.outcome ? text.evidence.kinds[evidence.outcome] : null
    case 'measures':
      return evidence.measures.length === 0
        ? null
        : evidence.measures.map((measure) => <p key={measure.name}>{formatMeasure(measure)}</p>)
    case 'happened':
      return (evidence.happened.from ?? evidence.happened.to) ? formatPeriod(evidence.happened) : null
    case 'scope':
      return scopeWords(evidence)
    case 'decision':
      return decisionWords(evidence)
    case 'stakeholders':
      return evidence.stakeholders.length === 0
        ? null
        : evidence.stakeholders.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ')
    case 'handover':
      return handoverWords(evidence)
    default:
      return evidence[fact] ? <p className={styles.prose}>{evidence[fact]}</p> : null
  }
}

function scopeWords({ scope }: EvidenceFacts): string | null {
  if (!scope) return null
  const people = scope.people === null ? null : text.evidence.people(scope.people)
  return [text.evidence.form.scopes[scope.level], people, scope.note].filter(Boolean).join(', ')
}

function decisionWords({ decision }: EvidenceFacts): ReactNode {
  if (!decision) return null
  const { chosen, insteadOf, because } = decision
  return (
    <p className={styles.prose}>
      {[
        chosen,
        insteadOf ? text.evidence.insteadOf(insteadOf) : null,
        because ? text.evidence.because(because) : null,
      ]
        .filter(Boolean)
        .join(', ')}
    </p>
  )
}

function handoverWords({ handover }: EvidenceFacts): string | null {
  if (!handover) return null
  const since = handover.since ? text.evidence.since(formatDate(handover.since)) : null
  return [handover.owner, since, handover.how].filter(Boolean).join(', ')
}
