import { useState } from 'react'
import type { Candidate } from '@waymark/contracts/sources/operations.ts'
import type { Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import { ColumnForm, type ColumnsSaid } from './column-form.tsx'
import { CandidateList } from './candidate-list.tsx'
import { countStates, filterCandidates, startingChoice } from './selection.ts'
import { SourceDoubts } from './source-doubts.tsx'
import styles from './sources-page.module.css'

const words = text.sources

interface PreviewProps {
  readonly preview: Answer<'sources.import'>
  /** Null keeps all. */
  readonly keep: (accept: string[] | null) => void
  readonly leave: () => void
  /** Looks again with what is said about the columns of a table. */
  readonly say: (said: ColumnsSaid) => void
}

/** What was understood and what was not, before anything is kept. */
export function Preview({ preview, keep, leave, say }: PreviewProps) {
  const { candidates, sources, inbox, left } = preview
  const tables = sources.flatMap(({ columns }) => columns ?? [])
  const isOpen = tables.some(({ state }) => state === 'proposed')
  const records = sources.reduce((sum, source) => sum + source.records, 0)
  const [chosen, setChosen] = useState(() => startingChoice(candidates))
  const [filter, setFilter] = useState('')
  const shown = filterCandidates(candidates, filter)
  const counts = countStates(candidates)
  const archive = sources.some(({ kind }) => kind === 'waymark-archive')
  const choose = (ids: readonly string[], take: boolean) =>
    setChosen((now) => {
      const next = new Set(now)
      for (const id of ids) {
        if (take) next.add(id)
        else next.delete(id)
      }
      return next
    })

  return (
    <Section
      title={words.understood}
      note={`${sources.map(({ source, kind }) => `${source} (${words.kinds[kind]})`).join(', ')}. ${
        archive ? words.archiveNote : words.counts(counts.new, counts.changed, counts.known, counts.removed)
      }`}
    >
      {candidates.length === 0 && records === 0 && inbox.proposals.length === 0 && !archive ? (
        <p>{words.nothing}</p>
      ) : null}
      {tables.map((reading) => (
        <ColumnForm key={`${reading.signature} ${reading.state}`} reading={reading} say={say} />
      ))}
      <Proposed inbox={inbox} />
      <Candidates
        shown={shown}
        all={candidates.length}
        chosen={chosen}
        choose={choose}
        filter={filter}
        setFilter={setFilter}
      />
      <div className={styles.decide}>
        <Button onClick={leave}>{words.discard}</Button>
        {archive ? (
          <Button look="main" onClick={() => keep(null)}>
            {words.takeArchive}
          </Button>
        ) : (
          <Button
            look="main"
            disabled={isOpen || (chosen.size === 0 && records === 0 && inbox.proposals.length === 0)}
            onClick={() => keep([...chosen])}
          >
            {records === 0 ? words.take(chosen.size) : words.takeRecords(chosen.size, records)}
          </Button>
        )}
      </div>
      <Left left={left} />
      {sources.map((source) => (
        <SourceDoubts key={source.source} source={source} />
      ))}
    </Section>
  )
}

/** What would wait in the inbox. */
function Proposed({ inbox }: { readonly inbox: Answer<'sources.import'>['inbox'] }) {
  const fresh = inbox.proposals.filter(({ state }) => state === 'new' || state === 'changed')
  if (fresh.length === 0) return null
  return (
    <section aria-label={words.proposedTitle(fresh.length)} className={styles.proposed}>
      <h3>{words.proposedTitle(fresh.length)}</h3>
      <p className={styles.note}>{words.proposedNote}</p>
      <ul>
        {fresh.map(({ id, title, why }) => (
          <li key={id}>
            {title}
            <span className={styles.small}>{why}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was passed over. */
function Left({ left }: Pick<PreviewProps['preview'], 'left'>) {
  if (left.length === 0) return null
  return (
    <section aria-label={words.leftTitle}>
      <h3>{words.leftTitle}</h3>
      <ul className={styles.note}>
        {left.map(({ where, reason }) => (
          <li key={`${where} ${reason}`}>
            {where}: {reason}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CandidatesProps {
  readonly shown: readonly Candidate[]
  readonly all: number
  readonly chosen: ReadonlySet<string>
  readonly choose: (ids: readonly string[], take: boolean) => void
  readonly filter: string
  readonly setFilter: (words: string) => void
}

/** Items that would become evidence at once, with a box for each. */
function Candidates({ shown, all, chosen, choose, filter, setFilter }: CandidatesProps) {
  if (all === 0) return null
  return (
    <>
      <div className={styles.tools}>
        <input
          type="search"
          aria-label={words.filter}
          placeholder={words.filterPlaceholder}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <Button
          look="quiet"
          onClick={() =>
            choose(
              shown.map(({ id }) => id),
              true,
            )
          }
        >
          {words.all}
        </Button>
        <Button
          look="quiet"
          onClick={() =>
            choose(
              shown.map(({ id }) => id),
              false,
            )
          }
        >
          {words.none}
        </Button>
      </div>
      <CandidateList candidates={shown} chosen={chosen} choose={(id, take) => choose([id], take)} />
    </>
  )
}
