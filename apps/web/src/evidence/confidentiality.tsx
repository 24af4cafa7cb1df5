import { Confidentiality, type Evidence } from '@waymark/domain/evidence/evidence.ts'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Field } from '../ui/field.tsx'

/** Who may see an item. Private until the user says otherwise. */
export function ConfidentialityField({ evidence }: { readonly evidence: Evidence }) {
  const edit = useWrite('evidence.edit')
  return (
    <Field label={text.evidence.item.confidentiality}>
      {(attributes) => (
        <select
          {...attributes}
          value={evidence.confidentiality}
          onChange={(event) =>
            edit.mutate({
              id: evidence.id,
              revision: evidence.revision,
              confidentiality: Confidentiality.parse(event.target.value),
            })
          }
        >
          {Confidentiality.options.map((level) => (
            <option key={level} value={level}>
              {text.evidence.item.confidentialities[level]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
