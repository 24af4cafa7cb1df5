import { useState } from 'react'
import type { Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
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
}

/** What was understood and what was not, before anything is kept. */
export function Preview({ preview, keep, leave }: PreviewProps) {
  const { candidates, sources } = preview
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
      {candidates.length === 0 && !archive ? <p>{words.nothing}</p> : null}
      {candidates.length > 0 ? (
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
      ) : null}
      <div className={styles.decide}>
        <Button onClick={leave}>{words.discard}</Button>
        {archive ? (
          <Button look="main" onClick={() => keep(null)}>
            {words.takeArchive}
          </Button>
        ) : (
          <Button look="main" disabled={chosen.size === 0} onClick={() => keep([...chosen])}>
            {words.take(chosen.size)}
          </Button>
        )}
      </div>
      {sources.map((source) => (
        <SourceDoubts key={source.source} source={source} />
      ))}
    </Section>
  )
}
