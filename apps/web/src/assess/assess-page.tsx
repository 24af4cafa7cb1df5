import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Competency, Framework } from '@waymark/domain/frameworks/framework.ts'
import type { CompetencyReadiness, Readiness } from '@waymark/domain/readiness/assessment.ts'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { buttonLook } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { AskedMaterial } from './asked-material.tsx'
import { AssessEvidence } from './assess-evidence.tsx'
import styles from './assess-page.module.css'
import { ClaimScale } from './claim-scale.tsx'
import { NotApplicable } from './not-applicable.tsx'
import { QuestionList } from './question-list.tsx'
import { Standing } from './standing.tsx'
import { useAssessment } from './use-assessment.ts'

const route = getRouteApi('/readiness/$framework/assess/$competency')

/** One question: the claim on its scale, what evidence supports, what is missing, and the evidence beside it. */
export function AssessPage() {
  const { framework, competency } = route.useParams()
  const readiness = useQuery(read('readiness.show', { framework }))
  const model = useQuery({ ...read('frameworks.show', { framework }), staleTime: Infinity })
  const error = readiness.error ?? model.error
  const asked = model.data?.competencies.find(({ id }) => id === competency)
  const standing = readiness.data?.competencies.find(({ id }) => id === competency)
  if (error) return <FailureNote error={error} />
  if (!readiness.data || !model.data) return <Waiting lines={8} />
  if (!asked || !standing) return <FailureNote error={new Error(competency)} />
  return (
    <Question
      key={competency}
      model={model.data}
      asked={asked}
      standing={standing}
      readiness={readiness.data}
    />
  )
}

interface QuestionProps {
  readonly model: Framework
  readonly asked: Competency
  readonly standing: CompetencyReadiness
  readonly readiness: Readiness
}

function Question({ model, asked, standing, readiness }: QuestionProps) {
  const assessment = useAssessment({ model, standing, readiness })
  return (
    <Page
      title={text.assess.title(model.name)}
      lede={text.assess.of(assessment.index + 1, readiness.competencies.length)}
      wide
      actions={
        <Link to="/readiness/$framework" params={{ framework: model.id }} className={buttonLook()}>
          {text.assess.done}
        </Link>
      }
    >
      <div className={styles.columns}>
        <QuestionList framework={model.id} competencies={readiness.competencies} current={asked.id} />
        <section className={styles.question} aria-label={asked.name}>
          <p className={styles.name}>{asked.name}</p>
          <h2>{asked.question}</h2>
          <Standing standing={assessment.standing} />
          <ClaimScale model={model} asked={asked} standing={assessment.standing} rate={assessment.rate} />
          <NotApplicable
            standing={assessment.standing}
            open={assessment.refusing}
            setOpen={assessment.setRefusing}
            keep={assessment.refuse}
          />
          <AskedMaterial asked={asked} />
        </section>
        <AssessEvidence evidence={assessment.evidence} />
      </div>
    </Page>
  )
}
