import { Link } from '@tanstack/react-router'
import type { CareerMapView } from '@waymark/contracts/career/operations.ts'
import { formatList } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './career-page.module.css'

const words = text.career

type Step = CareerMapView['steps'][number]

/** The chosen way in words: what each step asks, and what evidence shows of it. */
export function WaySteps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <Section title={words.steps}>
      <ol>
        {steps.map((step) => (
          <li key={`${step.from} ${step.to}`} className={styles.step}>
            <h3>{words.stepOf(step.fromName, step.toName)}</h3>
            {step.shift === null ? null : <p className={styles.shift}>{step.shift}</p>}
            {step.readiness === null ? null : <Standing readiness={step.readiness} />}
            <div className={styles.columns}>
              <Skills skills={step.skills} />
              <Proof proof={step.proof} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Standing({ readiness }: { readonly readiness: NonNullable<Step['readiness']> }) {
  const { framework, total, of, band, gaps } = readiness
  return (
    <p>
      <Link to="/readiness/$framework" params={{ framework }}>
        {words.readiness(total, of, band)}
      </Link>{' '}
      {gaps.length > 0 ? words.gaps(formatList(gaps)) : null}
    </p>
  )
}

function Skills({ skills }: { readonly skills: Step['skills'] }) {
  if (skills.length === 0) return null
  return (
    <div>
      <h4>{words.skills}</h4>
      <ul>
        {skills.map(({ id, text: says, state, competencies }) => (
          <li key={id} className={styles.need}>
            {says}
            <small className={styles[state]}>
              {words.states[state]}
              {competencies.map(({ framework, competency, name, supported, of }) => (
                <span key={`${framework} ${competency}`}>
                  {' · '}
                  <Link to="/readiness/$framework" params={{ framework }} search={{ why: competency }}>
                    {name} {supported ?? '–'}/{of}
                  </Link>
                </span>
              ))}
            </small>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Proof({ proof }: { readonly proof: Step['proof'] }) {
  if (proof.length === 0) return null
  return (
    <div>
      <h4>{words.proof}</h4>
      <ul>
        {proof.map(({ text: says }) => (
          <li key={says} className={styles.need}>
            {says}
          </li>
        ))}
      </ul>
    </div>
  )
}
