import { Link } from '@tanstack/react-router'
import type { CompetencyReadiness } from '@waymark/domain/readiness/assessment.ts'
import { inWords } from '../readiness/competency-rows.tsx'
import { text } from '../text/text.ts'
import styles from './assess-page.module.css'

interface QuestionListProps {
  readonly framework: string
  readonly competencies: readonly CompetencyReadiness[]
  readonly current: string
}

/** All questions with their answers so far, to see how far one is and to jump. */
export function QuestionList({ framework, competencies, current }: QuestionListProps) {
  return (
    <nav className={styles.list} aria-label={text.assess.list}>
      <ol>
        {competencies.map((competency, index) => (
          <li key={competency.id}>
            <Link
              to="/readiness/$framework/assess/$competency"
              params={{ framework, competency: competency.id }}
              aria-current={competency.id === current ? 'step' : undefined}
            >
              <span>{index + 1}</span>
              <span>
                {competency.name}
                <small>{inWords(competency)}</small>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
