import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import styles from './lint.module.css'
import { idOf, type Finding } from './marks.ts'

/** Findings that are silenced, with the reasons; those of this workspace can be heard again. */
export function SilencedFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const hear = useWrite('lint.unsuppress')
  if (findings.length === 0) return null
  return (
    <details className={styles.doubts}>
      <summary>{text.lint.silenced(findings.length)}</summary>
      <ul>
        {findings.map((finding) => (
          <li key={idOf(finding)}>
            {finding.name}: {finding.silenced?.reason}{' '}
            {finding.silenced?.by === 'workspace' ? (
              <Button
                look="quiet"
                onClick={() => hear.mutate({ rule: finding.rule, fingerprint: finding.fingerprint })}
              >
                {text.lint.unsilence}
              </Button>
            ) : (
              <span className={styles.small}>{text.lint.byFile}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
