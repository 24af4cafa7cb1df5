import { useNavigate } from '@tanstack/react-router'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import { text } from '../text/text.ts'
import { SidePanel } from '../ui/side-panel.tsx'
import { CompetencyDerivation } from './competency-derivation.tsx'
import { claimWords } from './competency-table.tsx'
import styles from './derivation.module.css'

const words = text.readiness.drawer

interface DerivationProps {
  /** A competency's id, or `supported`, `claimed`, `coverage`. */
  readonly why: string
  readonly readiness: Readiness
  readonly model: Framework
}

/** How a number came about, in a drawer at its own address. */
export function Derivation({ why, readiness, model }: DerivationProps) {
  const navigate = useNavigate()
  const close = () => void navigate({ to: '.', search: ({ why: _why, ...rest }) => rest, resetScroll: false })
  const competency = readiness.competencies.find(({ id }) => id === why)
  return (
    <SidePanel key={why} label={words.label} onClose={close}>
      {competency ? (
        <CompetencyDerivation framework={model.id} competency={competency} />
      ) : (
        <TotalDerivation why={why} readiness={readiness} model={model} />
      )}
    </SidePanel>
  )
}

function TotalDerivation({ why, readiness, model }: DerivationProps) {
  const kind = why === 'claimed' || why === 'coverage' ? why : 'supported'
  const { supported, claimed } = readiness
  const total = kind === 'claimed' ? claimed : supported
  const band = model.bands.find(({ id }) => id === total?.bandId)
  const rule = { supported: words.supportedSum, claimed: words.claimedSum, coverage: words.coverageSum }[kind]
  return (
    <article className={styles.derivation}>
      <h2>{text.readiness[kind]}</h2>
      <p>{rule}</p>
      <table>
        <tbody>
          {readiness.competencies.map((competency) => (
            <tr key={competency.id}>
              <th scope="row">{competency.name}</th>
              <td>{lineOf(kind, competency)}</td>
            </tr>
          ))}
          <tr className={styles.sum}>
            <th scope="row">{text.readiness[kind]}</th>
            <td>
              {kind === 'coverage'
                ? text.readiness.total(supported.covered, supported.applicable)
                : text.readiness.total(total?.total ?? 0, total?.of ?? 0)}
            </td>
          </tr>
        </tbody>
      </table>
      {band && kind !== 'coverage' ? (
        <p>
          {words.band(band.label, band.from, band.to)} {band.meaning} {band.action}
        </p>
      ) : null}
    </article>
  )
}

function lineOf(
  kind: 'supported' | 'claimed' | 'coverage',
  competency: Readiness['competencies'][number],
): string {
  if (competency.supported === null) return text.readiness.notApplicable
  if (kind === 'claimed') return claimWords(competency)
  if (kind === 'coverage') {
    return competency.evidence.length === 0
      ? text.readiness.noEvidence
      : text.readiness.itemsLinked(competency.evidence.length)
  }
  return text.readiness.total(competency.supported, competency.of)
}
