import { useFrameworks } from '../data/frameworks.ts'
import { kinds } from '../search.ts'
import { text } from '../text/text.ts'
import { Field, FieldRow } from '../ui/field.tsx'
import type { LogFaults, LogForm } from './log-form.ts'

const words = text.evidence.log

interface LogDetailsProps {
  readonly form: LogForm
  readonly faults: LogFaults
  readonly set: (change: Partial<LogForm>) => void
}

/** The optional half of the log form: outcome, measure, when, who, decision, competency. */
export function LogDetails({ form, faults, set }: LogDetailsProps) {
  const input = (name: keyof LogForm, label: string, extra: { hint?: string; placeholder?: string } = {}) => (
    <Field label={label} hint={extra.hint} error={faults[name]}>
      {(attributes) => (
        <input
          {...attributes}
          autoComplete="off"
          placeholder={extra.placeholder}
          value={form[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <FieldRow>
        <Field label={text.evidence.kind}>
          {(attributes) => (
            <select {...attributes} value={form.kind} onChange={(event) => set({ kind: event.target.value })}>
              <option value="">{text.evidence.item.notStated}</option>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {text.evidence.kinds[kind]}: {text.evidence.kindHints[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {input('on', words.on, { hint: words.onHint })}
      </FieldRow>
      <FieldRow>
        {input('metric', words.metric, { placeholder: words.metricPlaceholder })}
        {input('before', words.before)}
        {input('after', words.after)}
        {input('unit', words.unit, { placeholder: words.unitPlaceholder })}
      </FieldRow>
      <FieldRow>
        {input('decision', words.decision)}
        {input('insteadOf', words.insteadOf)}
      </FieldRow>
      <FieldRow>
        {input('result', words.result)}
        {input('stakeholder', words.stakeholder, { hint: words.stakeholderHint })}
      </FieldRow>
      <CompetencyField value={form.competency} onChange={(competency) => set({ competency })} />
    </>
  )
}

/** Chooses one competency of any framework, as `framework/competency`; empty for none. */
export function CompetencyField(props: {
  readonly value: string
  readonly onChange: (competency: string) => void
  readonly label?: string
}) {
  const frameworks = useFrameworks()
  return (
    <Field label={props.label ?? words.competency}>
      {(attributes) => (
        <select {...attributes} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
          <option value="">{words.noCompetency}</option>
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
      )}
    </Field>
  )
}
