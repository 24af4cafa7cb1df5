import { outcomeKinds, scopeLevels, type FactName } from '@waymark/domain/evidence/evidence.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { withBlankMeasure, type FactDraft, type MeasureDraft } from './fact-draft.ts'

const words = text.evidence.form

interface FactInputsProps {
  readonly fact: FactName
  readonly draft: FactDraft
  readonly fault: string | null
  readonly set: (change: Partial<FactDraft>) => void
}

/** The fields of one fact. */
export function FactInputs(props: FactInputsProps) {
  const { fact, draft, set, fault } = props
  switch (fact) {
    case 'attestations':
      return null
    case 'outcome':
      return (
        <Choice
          {...props}
          name="outcome"
          label={text.evidence.facts.outcome}
          options={outcomeKinds.map((kind) => [
            kind,
            `${text.evidence.kinds[kind]}: ${text.evidence.kindHints[kind]}`,
          ])}
        />
      )
    case 'measures':
      return <MeasureInputs {...props} />
    case 'happened':
      return <PeriodInputs {...props} />
    case 'scope':
      return <ScopeInputs {...props} />
    case 'decision':
      return (
        <>
          <Prose {...props} name="chosen" label={words.chosen} />
          <Prose {...props} name="insteadOf" label={words.insteadOf} />
          <Prose {...props} name="because" label={words.because} />
        </>
      )
    case 'stakeholders':
      return (
        <Field label={text.evidence.facts.stakeholders} hint={words.stakeholdersHint} error={fault}>
          {(attributes) => (
            <textarea
              {...attributes}
              value={draft.stakeholders}
              onChange={(event) => set({ stakeholders: event.target.value })}
            />
          )}
        </Field>
      )
    case 'handover':
      return (
        <>
          <FieldRow>
            <Line {...props} name="owner" label={words.owner} />
            <Line {...props} name="since" label={words.since} error={fault} />
          </FieldRow>
          <Prose {...props} name="how" label={words.how} />
        </>
      )
    default:
      return <Prose {...props} name={fact} label={text.evidence.facts[fact]} error={fault} />
  }
}

type TextName = Exclude<keyof FactDraft, 'measures' | 'ongoing'>
type InputProps = Pick<FactInputsProps, 'draft' | 'set'> & {
  readonly name: TextName
  readonly label: string
  readonly error?: string | null
  readonly hint?: string
}

function Line({ draft, set, name, label, error, hint }: InputProps) {
  return (
    <Field label={label} error={error} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          value={draft[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
}

function Prose({ draft, set, name, label, error }: InputProps) {
  return (
    <Field label={label} error={error} wide>
      {(attributes) => (
        <textarea
          {...attributes}
          value={draft[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
}

function Choice({
  draft,
  set,
  name,
  label,
  options,
}: InputProps & { readonly options: readonly (readonly [string, string])[] }) {
  return (
    <Field label={label}>
      {(attributes) => (
        <select {...attributes} value={draft[name]} onChange={(event) => set({ [name]: event.target.value })}>
          <option value="">{text.evidence.item.notStated}</option>
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function MeasureInputs({ draft, set, fault }: FactInputsProps) {
  const change = (index: number, next: Partial<MeasureDraft>) =>
    set({ measures: draft.measures.map((row, at) => (at === index ? { ...row, ...next } : row)) })
  const columns = [
    ['name', words.metric],
    ['before', text.evidence.log.before],
    ['after', text.evidence.log.after],
    ['unit', text.evidence.log.unit],
  ] as const
  return (
    <>
      {draft.measures.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no identity but their place
        <FieldRow key={index}>
          {columns.map(([name, label]) => (
            <Field key={name} label={label} error={name === 'name' && index === 0 ? fault : null}>
              {(attributes) => (
                <input
                  {...attributes}
                  value={row[name]}
                  onChange={(event) => change(index, { [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </FieldRow>
      ))}
      <Button look="quiet" onClick={() => set({ measures: withBlankMeasure(draft.measures) })}>
        {words.addMeasure}
      </Button>
    </>
  )
}

function PeriodInputs(props: FactInputsProps) {
  const { draft, set, fault } = props
  return (
    <>
      <FieldRow>
        <Line
          {...props}
          name="from"
          label={text.evidence.from}
          hint={text.evidence.log.onHint}
          error={fault}
        />
        {draft.ongoing ? null : <Line {...props} name="to" label={text.evidence.to} />}
      </FieldRow>
      <label>
        <input
          type="checkbox"
          checked={draft.ongoing}
          onChange={(event) => set({ ongoing: event.target.checked })}
        />{' '}
        {words.ongoing}
      </label>
    </>
  )
}

function ScopeInputs(props: FactInputsProps) {
  return (
    <>
      <FieldRow>
        <Choice
          {...props}
          name="scope"
          label={words.scope}
          options={scopeLevels.map((level) => [level, words.scopes[level]])}
        />
        <Line {...props} name="people" label={words.people} error={props.fault} />
      </FieldRow>
      <Line {...props} name="scopeNote" label={words.note} />
    </>
  )
}
