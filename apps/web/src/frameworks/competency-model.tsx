import type { Competency, Framework } from '@waymark/domain/frameworks/framework.ts'
import { text } from '../text/text.ts'
import styles from './framework-page.module.css'

const words = text.frameworks

/** One competency of a framework, folded: the question in sight, the material below. */
export function CompetencyModel(props: { readonly competency: Competency; readonly model: Framework }) {
  const { competency, model } = props
  const nameOf = (id: string) => model.competencies.find((other) => other.id === id)?.name ?? id
  return (
    <details className={styles.competency}>
      <summary>
        <h3>{competency.name}</h3>
        <p>{competency.question}</p>
      </summary>
      <div className={styles.material}>
        <p className={styles.serif}>{competency.meaning}</p>
        <Lines title={words.good} lines={competency.good} />
        <Lines title={words.weak} lines={competency.weak} />
        <Lines title={words.kpis} lines={competency.kpis} />
        <Lines title={words.proof} lines={competency.proofPoints} />
        <Lines
          title={words.traps}
          lines={competency.traps.map(({ name, sign, cost }) =>
            [`${name}:`, sign, cost].filter(Boolean).join(' '),
          )}
        />
        <Lines
          title={words.moves}
          lines={competency.fastMoves.map((move) => `${move.text} (${words.days(move.days)})`)}
        />
        <Lines title={words.interview} lines={competency.interviewPrompts} />
        <Lines
          title={words.drags}
          lines={competency.drags.map((drag) => `${nameOf(drag.competency)}: ${drag.because}`)}
        />
      </div>
    </details>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h4>{title}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
