import { useState } from 'react'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { text } from '../text/text.ts'
import styles from './role-material.module.css'
import { SourcedBlock } from './sourced.tsx'

const words = text.frameworks

/** A checklist to go through on the page: tick what is true, and read what the number of yeses says. Nothing is kept. */
export function CheckList(props: { readonly check: Framework['checks'][number]; readonly model: Framework }) {
  const { check, model } = props
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
  }
  const verdict = check.verdicts.find(({ from, to }) => from <= ticked.size && ticked.size <= to)
  return (
    <SourcedBlock name={check.name} sources={check.sources} model={model}>
      <p>{check.purpose}</p>
      <ul className={styles.check}>
        {check.items.map(({ id, text: question, yes, no }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={ticked.has(id)} onChange={() => toggle(id)} />
              <span>{question}</span>
            </label>
            <Meaning word={words.yes} meaning={yes} />
            <Meaning word={words.no} meaning={no} />
          </li>
        ))}
      </ul>
      <output className={styles.verdict}>
        {ticked.size === 0
          ? words.tick
          : `${words.yeses(ticked.size, check.items.length)} ${verdict?.meaning ?? ''}`}
      </output>
    </SourcedBlock>
  )
}

function Meaning({ word, meaning }: { readonly word: string; readonly meaning: string | null }) {
  if (meaning === null) return null
  return (
    <small>
      {word}: {meaning}
    </small>
  )
}
