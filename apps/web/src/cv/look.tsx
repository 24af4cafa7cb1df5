import { cvDesigns, cvOrders, type StoredCv } from '@waymark/domain/cv/stored-cv.ts'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Field, FieldRow } from '../ui/field.tsx'

const words = text.cv
const papers = ['a4', 'us-letter'] as const

/** Look, order and paper of a CV; the preview follows. */
export function Look({ cv }: { readonly cv: StoredCv }) {
  const { mutate } = useWrite('cv.edit', { says: 'none' })
  return (
    <FieldRow>
      <Field label={words.design}>
        {(attributes) => (
          <select
            {...attributes}
            value={cv.design}
            onChange={({ target }) =>
              mutate({ cv: cv.id, design: cvDesigns.find((known) => known === target.value) })
            }
          >
            {cvDesigns.map((known) => (
              <option key={known} value={known}>
                {words.designs[known]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.order}>
        {(attributes) => (
          <select
            {...attributes}
            value={cv.order}
            onChange={({ target }) =>
              mutate({ cv: cv.id, order: cvOrders.find((known) => known === target.value) })
            }
          >
            {cvOrders.map((known) => (
              <option key={known} value={known}>
                {words.orders[known]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.paper}>
        {(attributes) => (
          <select
            {...attributes}
            value={cv.paper}
            onChange={({ target }) =>
              mutate({ cv: cv.id, paper: papers.find((known) => known === target.value) })
            }
          >
            {papers.map((known) => (
              <option key={known} value={known}>
                {words.papers[known]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </FieldRow>
  )
}
