import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { read, type Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import { Cite, RolesRoom } from './roles-room.tsx'
import styles from './roles.module.css'

const route = getRouteApi('/roles/ai')
const words = text.roles
type Told = Answer<'roles.ai'>

/** What a level is expected to do with AI, area by area, beside the person's evidence. */
export function AiPage() {
  const { level } = route.useSearch()
  const navigate = route.useNavigate()
  const told = useQuery({ ...read('roles.ai', { level: level ?? null }), placeholderData: keepPreviousData })
  return (
    <RolesRoom page="ai" asked={told} sources={told.data?.sources}>
      {told.data ? (
        <>
          <fieldset className={styles.choices}>
            <legend>{words.levelTitle}</legend>
            {told.data.levels.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="radio"
                  name="level"
                  checked={told.data.level.id === id}
                  onChange={() =>
                    void navigate({ search: (search) => ({ ...search, level: id }), replace: true })
                  }
                />
                {name}
              </label>
            ))}
          </fieldset>
          <p className={styles.verdict}>
            {told.data.level.stance.text}
            <Cite ids={told.data.level.stance.sources} all={told.data.sources} />
          </p>
          <p className={styles.small}>{words.foundByWords}</p>
          {told.data.areas.map((area) => (
            <Section key={area.id} title={area.name} note={area.means}>
              <ul>
                {told.data.findings
                  .filter((finding) => finding.area === area.id)
                  .map((finding) => (
                    <Finding key={finding.id} finding={finding} told={told.data} />
                  ))}
              </ul>
            </Section>
          ))}
        </>
      ) : null}
    </RolesRoom>
  )
}

function Finding({ finding, told }: { readonly finding: Told['findings'][number]; readonly told: Told }) {
  return (
    <li className={styles.item}>
      <p>
        {finding.text}
        <Cite ids={finding.sources} all={told.sources} />{' '}
        <span className={styles[finding.state]}>{words.findings[finding.state]}</span>
      </p>
      {finding.state === 'unknown' ? (
        <p className={styles.small}>
          {words.wouldShow}: {finding.proof}
        </p>
      ) : null}
      <ul className={styles.list}>
        {finding.items.map(({ evidence, title, words: matched, strength }) => (
          <li key={evidence}>
            <Link to="/evidence/$id" params={{ id: evidence }}>
              {title}
            </Link>{' '}
            <span className={styles.small}>
              <q>{matched}</q> {strength.join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}
