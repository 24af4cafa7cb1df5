import { useDebouncedValue } from '@mantine/hooks'
import { useId, useState, type KeyboardEvent } from 'react'
import { takeTyping } from '../keys/type-ahead.ts'
import { text } from '../text/text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { inOrder, matchEntries, type PaletteEntry } from './entries.ts'
import styles from './palette.module.css'
import { useFixedEntries, useFoundEvidence } from './use-entries.ts'

interface PaletteProps {
  readonly onClose: () => void
  readonly onKeys: () => void
}

/** Finds any evidence, action, framework, competency, page or command; arrows choose, Enter opens. */
export function Palette({ onClose, onKeys }: PaletteProps) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [words] = useDebouncedValue(query, 60)
  const id = useId()
  const found = useFoundEvidence(words)
  // Answers to what was typed before are never offered: Enter would open the wrong thing.
  const entries = inOrder(matchEntries(useFixedEntries(onKeys), query), words === query ? found : [])
  const active = Math.max(
    0,
    entries.findIndex((entry) => entry.id === chosen),
  )

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    onClose()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setChosen(entries.at((active + step) % entries.length)?.id ?? null)
    else if (event.key === 'Enter') choose(entries[active])
    else return
    event.preventDefault()
  }

  return (
    <Dialog open onClose={onClose} title={text.shell.paletteTitle} titleHidden>
      <input
        className={styles.input}
        role="combobox"
        aria-label={text.shell.paletteTitle}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={entries[active] ? `${id}-${active}` : undefined}
        placeholder={text.shell.palettePlaceholder}
        value={query}
        data-autofocus
        onFocus={() => {
          const early = takeTyping()
          if (early !== '') setQuery((typed) => typed + early)
        }}
        onChange={(event) => {
          setQuery(event.target.value)
          setChosen(null)
        }}
        onKeyDown={onKeyDown}
      />
      <Options id={id} entries={entries} active={active} choose={choose} />
      <p className={styles.hint}>{text.shell.paletteHint}</p>
    </Dialog>
  )
}

interface OptionsProps {
  readonly id: string
  readonly entries: readonly PaletteEntry[]
  readonly active: number
  readonly choose: (entry: PaletteEntry) => void
}

function Options({ id, entries, active, choose }: OptionsProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a listbox under a combobox (ARIA APG), which select cannot be
    <div id={`${id}-list`} role="listbox" aria-label={text.shell.paletteTitle} className={styles.list}>
      {entries.length === 0 ? <p className={styles.nothing}>{text.shell.paletteNothing}</p> : null}
      {entries.map((entry, index) => (
        <div
          key={entry.id}
          id={`${id}-${index}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option of that listbox
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.option}
          ref={index === active ? (node) => node?.scrollIntoView({ block: 'nearest' }) : null}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(entry)}
          onKeyDown={(event) => (event.key === 'Enter' ? choose(entry) : undefined)}
        >
          <span className={styles.group}>{entry.group === entries[index - 1]?.group ? '' : entry.group}</span>
          <span className={styles.label}>{entry.label}</span>
          <span className={styles.note}>{entry.note}</span>
        </div>
      ))}
    </div>
  )
}
