import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { ProposalDetail } from '@waymark/contracts/proposals/views.ts'
import { factAsked } from '@waymark/domain/proposals/asked-fact.ts'
import type { EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import type { Edit } from '../evidence/fact-draft.ts'
import styles from '../evidence/item-view.module.css'
import { Strength } from '../evidence/strength.tsx'
import { formatPeriod } from '../format/evidence.ts'
import { useKeys } from '../keys/keys.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Field } from '../ui/field.tsx'
import { MergeInto } from './merge-into.tsx'
import { ProposedFacts } from './proposed-facts.tsx'
import { RecordsBehind } from './records-behind.tsx'
import { Support } from './support.tsx'
import { useDeciding } from './use-deciding.ts'
import { AnswerForm } from './answer-form.tsx'
import own from './inbox.module.css'

const words = text.proposals

interface ProposalViewProps {
  readonly detail: ProposalDetail
  /** Ids of the list beside it, in order. */
  readonly rows: readonly string[]
}

/** Why it is proposed, what it would state, what only the user knows, the records behind it, and the decision. */
export function ProposalView({ detail, rows }: ProposalViewProps) {
  const { proposal } = detail
  const [answers, setAnswers] = useState<Edit>({})
  const [supports, setSupports] = useState<readonly string[]>([])
  const [asking, setAsking] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const mergeField = useRef<HTMLInputElement>(null)
  const deciding = useDeciding(rows)
  const isOpen = proposal.state === 'open'
  const given = Object.keys(answers).length
  const accept = () => deciding.accept(proposal.id, { ...answers, competency: [...supports] })
  const refuse = () => deciding.refuse(proposal.id, reason.trim() === '' ? null : reason.trim())
  const answer = (edit: Edit) => {
    setAnswers((now) => ({ ...now, ...edit }))
    setAsking(null)
  }
  useKeys(
    words.label,
    isOpen
      ? [
          { key: 'a', does: words.keys.accept, run: accept },
          { key: 'e', does: words.keys.edit, run: () => setAsking(proposal.questions[0] ?? 'title') },
          { key: 'm', does: words.keys.merge, run: () => mergeField.current?.focus() },
          { key: 'r', does: words.keys.refuse, run: refuse },
        ]
      : [],
  )
  const facts = { ...proposal.facts, ...definedOf(answers) }
  return (
    <article className={classes(styles.item, own.view)}>
      <Heading
        detail={detail}
        facts={facts}
        answers={given}
        isBusy={deciding.isBusy}
        accept={accept}
        refuse={refuse}
        reopen={() => deciding.reopen(proposal.id)}
      />
      <section aria-label={words.why}>
        <h3>{words.why}</h3>
        <p>{proposal.why}</p>
      </section>
      {isOpen && proposal.questions.length > 0 ? (
        <Questions
          questions={proposal.questions}
          asking={asking}
          ask={setAsking}
          answers={answers}
          facts={facts}
          onAnswer={answer}
        />
      ) : null}
      <ProposedFacts
        facts={facts}
        answers={answers}
        editing={asking}
        edit={isOpen ? setAsking : null}
        onAnswer={answer}
      />
      <RecordsBehind detail={detail} />
      {isOpen ? (
        <>
          <Support detail={detail} supports={supports} setSupports={setSupports} />
          <MergeInto
            detail={detail}
            field={mergeField}
            isBusy={deciding.isBusy}
            merge={(into) => deciding.merge(proposal.id, into)}
          />
          <Reason value={reason} set={setReason} />
        </>
      ) : null}
    </article>
  )
}

function Reason({ value, set }: { readonly value: string; readonly set: (reason: string) => void }) {
  return (
    <Field label={words.reason}>
      {(attributes) => (
        <input {...attributes} maxLength={1000} value={value} onChange={(event) => set(event.target.value)} />
      )}
    </Field>
  )
}

/** An edit without what it leaves open. */
function definedOf({ cannotConfirm: _asked, ...edit }: Edit): Partial<ProposalDetail['proposal']['facts']> {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined))
}

interface HeadingProps {
  readonly detail: ProposalDetail
  readonly facts: EvidenceFacts
  /** How many answers go with it. */
  readonly answers: number
  readonly isBusy: boolean
  readonly accept: () => void
  readonly refuse: () => void
  readonly reopen: () => void
}

function Heading({ detail, facts, answers, isBusy, accept, refuse, reopen }: HeadingProps) {
  const { proposal, sources } = detail
  const told = [
    words.states[proposal.state],
    formatPeriod(facts.happened),
    sources.map(({ name }) => name).join(', '),
  ]
  return (
    <header>
      <p className={styles.overline}>{told.filter(Boolean).join(' · ')}</p>
      <h2 className={styles.title}>{facts.title}</h2>
      <Strength words={detail.strength} />
      {proposal.state === 'open' ? (
        <p className={own.acts}>
          <Button look="main" disabled={isBusy} onClick={accept}>
            {answers === 0 ? words.accept : words.acceptWith(answers)} <kbd>a</kbd>
          </Button>
          <Button disabled={isBusy} onClick={refuse}>
            {words.refuse} <kbd>r</kbd>
          </Button>
        </p>
      ) : (
        <Decided detail={detail} reopen={reopen} />
      )}
    </header>
  )
}

function Decided({ detail, reopen }: { readonly detail: ProposalDetail; readonly reopen: () => void }) {
  const { proposal } = detail
  return (
    <div className={own.acts}>
      {proposal.reason ? <p className={styles.note}>{words.refusedBecause(proposal.reason)}</p> : null}
      {proposal.evidence && proposal.state !== 'refused' ? (
        <Link to="/evidence/$id" params={{ id: proposal.evidence }}>
          {words.becameItem}
        </Link>
      ) : (
        <Button onClick={reopen}>{words.reopen}</Button>
      )}
    </div>
  )
}

interface QuestionsProps {
  readonly questions: readonly string[]
  readonly asking: string | null
  readonly ask: (question: string | null) => void
  readonly answers: Edit
  readonly facts: EvidenceFacts
  readonly onAnswer: (edit: Edit) => void
}

/** What records cannot know, answered here and taken along when the proposal is accepted. */
function Questions({ questions, asking, ask, answers, facts, onAnswer }: QuestionsProps) {
  return (
    <section aria-label={words.questions}>
      <h3>{words.questions}</h3>
      <p className={styles.note}>{words.questionsNote}</p>
      <ul className={styles.rows}>
        {questions.map((question) => {
          const fact = factAsked(question)
          const open = asking === question
          return (
            <li key={question}>
              <span className={styles.grow}>
                {question}
                {fact in answers ? <span className={styles.small}>{words.answered}</span> : null}
              </span>
              <Button
                look="quiet"
                aria-expanded={open}
                aria-label={`${words.answer}: ${question}`}
                onClick={() => ask(open ? null : question)}
              >
                {words.answer}
              </Button>
              {open ? (
                <AnswerForm fact={fact} facts={facts} onAnswer={onAnswer} onDone={() => ask(null)} />
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
