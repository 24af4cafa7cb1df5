import { useDebouncedCallback } from '@mantine/hooks'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useFrameworks } from '../data/frameworks.ts'
import { kinds, readEvidenceSearch, sorts, strengths, type EvidenceSearch } from '../search.ts'
import { text } from '../text/text.ts'
import styles from './evidence-filters.module.css'

/** Filters, kept in the address: a filtered list can be bookmarked, reloaded and gone back to. */
export function EvidenceFilters({ search }: { readonly search: EvidenceSearch }) {
  const navigate = useNavigate()
  const frameworks = useFrameworks()
  const set = (change: Record<string, unknown>) =>
    void navigate({
      to: '/evidence',
      search: (previous) => readEvidenceSearch({ ...previous, ...change }),
      replace: true,
    })
  const filtered = Object.keys(search).length > 0

  return (
    <search className={styles.filters} aria-label={text.evidence.filters}>
      <WordsFilter words={search.text ?? ''} onChange={(words) => set({ text: words })} />
      <select
        aria-label={text.evidence.kind}
        value={search.kind ?? ''}
        onChange={(event) => set({ kind: event.target.value })}
      >
        <option value="">{text.evidence.anyKind}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {text.evidence.kinds[kind]}
          </option>
        ))}
      </select>
      <select
        aria-label={text.evidence.competency}
        value={search.competency ?? ''}
        onChange={(event) => set({ competency: event.target.value })}
      >
        <option value="">{text.evidence.anyCompetency}</option>
        {frameworks.map((framework) => (
          <optgroup key={framework.id} label={framework.name}>
            {framework.competencies.map((competency) => (
              <option key={competency.id} value={`${framework.id}/${competency.id}`}>
                {competency.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <select
        aria-label={text.evidence.strength}
        value={search.strength ?? ''}
        onChange={(event) => set({ strength: event.target.value })}
      >
        <option value="">{text.evidence.anyStrength}</option>
        {strengths.map((strength) => (
          <option key={strength} value={strength}>
            {text.evidence.grades[strength]}
          </option>
        ))}
      </select>
      <select
        aria-label={text.evidence.sort}
        value={search.sort ?? 'newest'}
        onChange={(event) => set({ sort: event.target.value })}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {text.evidence.sorts[sort]}
          </option>
        ))}
      </select>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={search.unlinked ?? false}
          onChange={(event) => set({ unlinked: event.target.checked })}
        />
        {text.evidence.unlinked}
      </label>
      {filtered ? <Link to="/evidence">{text.evidence.clear}</Link> : null}
    </search>
  )
}

/** Types ahead of the address: the address follows shortly after the last key. */
function WordsFilter({
  words,
  onChange,
}: {
  readonly words: string
  readonly onChange: (words: string) => void
}) {
  const [typed, setTyped] = useState(words)
  const [told, setTold] = useState(words)
  const tell = useDebouncedCallback((next: string) => {
    setTold(next.trim())
    onChange(next.trim())
  }, 150)
  // The address moved by itself (back button, a link): follow it.
  if (words !== told) {
    setTold(words)
    setTyped(words)
  }
  return (
    <input
      type="search"
      aria-label={text.evidence.words}
      placeholder={text.evidence.wordsPlaceholder}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        tell(event.target.value)
      }}
    />
  )
}
