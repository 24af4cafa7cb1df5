import type { CountingRules } from '@waymark/domain/delivery/counting-rules.ts'
import { useState, type SubmitEvent } from 'react'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'

const words = text.delivery
const numbers = ['repeatDays', 'postmortemDays', 'postmortemRank', 'downtimeRank'] as const

/** What the team counts where published definitions leave it open. */
export function CountingForm({ rules }: { readonly rules: CountingRules }) {
  const [draft, setDraft] = useState(rules)
  const [production, setProduction] = useState(rules.production.join(', '))
  const keep = useWrite('delivery.count')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const names = production
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    keep.mutate({ ...draft, production: names })
  }
  return (
    <Section title={words.rules} note={words.rulesNote}>
      <form onSubmit={submit}>
        <FieldRow>
          <Field label={words.production} hint={words.productionHint}>
            {(attributes) => (
              <input
                {...attributes}
                value={production}
                onChange={(event) => setProduction(event.target.value)}
              />
            )}
          </Field>
          {numbers.map((name) => (
            <Field key={name} label={words[name]}>
              {(attributes) => (
                <input
                  {...attributes}
                  type="number"
                  required
                  min={1}
                  max={name.endsWith('Rank') ? 5 : 365}
                  value={draft[name]}
                  onChange={(event) => setDraft({ ...draft, [name]: Number(event.target.value) })}
                />
              )}
            </Field>
          ))}
        </FieldRow>
        <Button type="submit">{words.keepRules}</Button>
      </form>
    </Section>
  )
}
