import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { EvidenceSummary } from '@waymark/contracts/evidence/views.ts'
import { attestationRelations } from '@waymark/domain/evidence/evidence.ts'
import { read, refresh, saveFile } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import styles from './raters.module.css'

const words = text.raters

type Relation = (typeof attestationRelations)[number]

/** Items that may be shown to a person of that relation; the server refuses the others as well. */
function mayBeShown({ confidentiality }: EvidenceSummary, relation: Relation): boolean {
  return confidentiality === 'internal' ? relation !== 'customer' : confidentiality !== 'private'
}

/** Writes a form for someone else. Nothing is shared that is not ticked here. */
export function InviteForm({ framework }: { readonly framework: string }) {
  const [name, setName] = useState('')
  const [about, setAbout] = useState('')
  const [relation, setRelation] = useState<Relation>('manager')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const queries = useQueryClient()
  const items = useQuery(read('evidence.list', { framework, limit: 200 }))
  const linked = items.data?.items ?? []
  const open = linked.filter((item) => mayBeShown(item, relation))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const evidence = open.flatMap(({ id }) => (ticked.has(id) ? [id] : []))
    void saveFile('raters.invite', {
      framework,
      name,
      relation,
      evidence,
      ...(about.trim() === '' ? {} : { about }),
    }).then(() => refresh(queries))
  }
  const toggle = (id: string) =>
    setTicked((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  return (
    <Section title={words.inviteTitle} note={words.inviteNote}>
      <form onSubmit={submit} className={styles.form}>
        <FieldRow>
          <Field label={words.name}>
            {(attributes) => (
              <input
                {...attributes}
                required
                maxLength={200}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Field label={words.relation}>
            {(attributes) => (
              <select
                {...attributes}
                value={relation}
                onChange={(event) =>
                  setRelation(attestationRelations.find((known) => known === event.target.value) ?? relation)
                }
              >
                {attestationRelations.map((known) => (
                  <option key={known} value={known}>
                    {words.relations[known]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={words.about}>
            {(attributes) => (
              <input
                {...attributes}
                maxLength={200}
                value={about}
                onChange={(event) => setAbout(event.target.value)}
              />
            )}
          </Field>
        </FieldRow>
        <Shared items={open} hidden={linked.length - open.length} ticked={ticked} toggle={toggle} />
        <div>
          <Button look="main" type="submit">
            {words.write}
          </Button>
        </div>
      </form>
    </Section>
  )
}

function Shared(props: {
  readonly items: readonly EvidenceSummary[]
  readonly hidden: number
  readonly ticked: ReadonlySet<string>
  readonly toggle: (id: string) => void
}) {
  const { items, hidden, ticked, toggle } = props
  return (
    <fieldset className={styles.shared}>
      <legend>{words.share}</legend>
      {items.length === 0 ? <p>{words.shareNone}</p> : null}
      <ul>
        {items.map(({ id, title }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={ticked.has(id)} onChange={() => toggle(id)} /> {title}
            </label>
          </li>
        ))}
      </ul>
      {items.length > 0 && hidden > 0 ? <p>{words.shareHint(hidden)}</p> : null}
    </fieldset>
  )
}
