import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AskResult, CompetencyReadiness } from '@waymark/domain/readiness/assessment.ts'
import { ItemLink } from '../evidence/item-link.tsx'
import { read, useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { inWords } from './competency-rows.tsx'
import styles from './derivation.module.css'

const words = text.readiness.drawer

interface CompetencyDerivationProps {
  readonly framework: string
  readonly competency: CompetencyReadiness
}

/** One competency, point by point: what each asks of evidence, what was found, what is missing. */
export function CompetencyDerivation({ framework, competency }: CompetencyDerivationProps) {
  const titles = useTitles(framework, competency.id)
  return (
    <article className={styles.derivation}>
      <h2>{competency.name}</h2>
      <p>{inWords(competency)}</p>
      <Sentences title={words.reasons} lines={competency.reasons} />
      <ol className={styles.points}>
        {competency.points.map((point) => (
          <li key={point.value} data-met={point.met}>
            <h3>
              {words.point(point.value, point.label)}{' '}
              <span>{point.met ? words.reached : words.notReached}</span>
            </h3>
            {point.asks.length === 0 ? <p className={styles.soft}>{words.asksNothing}</p> : null}
            <ul>
              {point.asks.map((ask) => (
                <Ask key={ask.text} ask={ask} titles={titles} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <Sentences title={words.missing} lines={competency.missing} />
      <SetAside competency={competency} titles={titles} />
      <Suggested framework={framework} competency={competency} titles={titles} />
      <p className={styles.acts}>
        <Link
          to="/readiness/$framework/assess/$competency"
          params={{ framework, competency: competency.id }}
          className={buttonLook('main')}
        >
          {text.readiness.assessIt}
        </Link>
        <Link
          to="/evidence"
          search={{ competency: `${framework}/${competency.id}` }}
          className={buttonLook()}
        >
          {words.inRoom}
        </Link>
      </p>
    </article>
  )
}

function Sentences({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}

type Titles = ReadonlyMap<string, string>

function Ask({ ask, titles }: { readonly ask: AskResult; readonly titles: Titles }) {
  return (
    <li>
      <p className={styles.ask} data-met={ask.met}>
        {ask.text} <span className={styles.soft}>{words.found(ask.found, ask.needed)}</span>
      </p>
      <Items ids={ask.evidence} titles={titles} />
      {ask.missing ? <p className={styles.missing}>{ask.missing}</p> : null}
    </li>
  )
}

function Items({ ids, titles }: { readonly ids: readonly string[]; readonly titles: Titles }) {
  if (ids.length === 0) return null
  return (
    <ul className={styles.items}>
      {ids.map((id) => (
        <li key={id}>
          <ItemLink id={id}>{titles.get(id) ?? id}</ItemLink>
        </li>
      ))}
    </ul>
  )
}

function SetAside({
  competency,
  titles,
}: {
  readonly competency: CompetencyReadiness
  readonly titles: Titles
}) {
  if (competency.setAside.length === 0) return null
  return (
    <section>
      <h3>{words.setAside}</h3>
      <ul className={styles.items}>
        {competency.setAside.map(({ evidence, reason }) => (
          <li key={evidence}>
            <ItemLink id={evidence}>{titles.get(evidence) ?? evidence}</ItemLink>{' '}
            <span className={styles.soft}>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Suggested(props: CompetencyDerivationProps & { readonly titles: Titles }) {
  const { framework, competency, titles } = props
  const link = useWrite('evidence.link')
  if (competency.suggested.length === 0) return null
  return (
    <section>
      <h3>{words.suggested}</h3>
      <ul className={styles.items}>
        {competency.suggested.slice(0, 12).map(({ evidence, reason }) => (
          <li key={evidence} className={styles.suggested}>
            <span>
              <ItemLink id={evidence}>{titles.get(evidence) ?? evidence}</ItemLink>{' '}
              <span className={styles.soft}>{reason}</span>
            </span>
            <Button
              look="quiet"
              onClick={() => link.mutate({ competency: `${framework}/${competency.id}`, id: [evidence] })}
            >
              {words.accept}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Titles of the items that are linked to a competency or may support it. */
function useTitles(framework: string, competency: string): Titles {
  const linked = useQuery(read('evidence.list', { competency: `${framework}/${competency}`, limit: 1000 }))
  const suggested = useQuery(read('evidence.suggest', { framework }))
  return new Map([
    ...(suggested.data?.suggestions ?? []).map(({ evidence, title }) => [evidence, title] as const),
    ...(linked.data?.items ?? []).map(({ id, title }) => [id, title] as const),
  ])
}
