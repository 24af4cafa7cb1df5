import type { ReactNode } from 'react'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { Entry } from './entries.tsx'
import styles from './role-material.module.css'
import { Cites } from './sources.tsx'

interface SourcedProps {
  readonly name: string
  readonly sources: readonly string[]
  readonly model: Framework
  readonly children: ReactNode
}

/** A block of its own under a heading, with the works that it rests on. */
export function SourcedBlock({ name, sources, model, children }: SourcedProps) {
  return (
    <div className={styles.block}>
      <h3>
        {name} <Cites sources={sources} model={model} />
      </h3>
      {children}
    </div>
  )
}

/** One entry among others, with the works that it rests on behind its name and a small note under it. */
export function SourcedEntry(props: SourcedProps & { readonly note?: string }) {
  const { name, note, sources, model, children } = props
  return (
    <Entry
      name={
        <>
          {name} <Cites sources={sources} model={model} />
        </>
      }
      note={note}
    >
      {children}
    </Entry>
  )
}
