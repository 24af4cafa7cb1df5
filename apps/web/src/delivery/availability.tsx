import type { DeliveryView } from '@waymark/contracts/delivery/operations.ts'
import { durationInWords } from '@waymark/domain/delivery/figure-words.ts'
import { formatNumber } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'

const words = text.delivery
const minute = 60_000
const percent = (share: number) => `${formatNumber(Math.round(share * 1e5) / 1e3)} %`

/** Availability of each service by its incidents, and what is left of error budgets. */
export function Availability({ view: { availability, budgets } }: { readonly view: DeliveryView }) {
  const known = availability.flatMap((row) => (row.share === null ? [] : [{ ...row, share: row.share }]))
  if (known.length === 0 && budgets.length === 0) return null
  const { service, up, down, measured, limits } = words.availabilityColumns
  return (
    <Section title={words.availability}>
      <ScrollRegion label={words.availability}>
        <table>
          <thead>
            <tr>
              {[service, up, down, measured, limits].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {known.map((row) => (
              <tr key={row.service ?? ''}>
                <th scope="row">{row.service ?? words.noService}</th>
                <td>{percent(row.share)}</td>
                <td>{durationInWords(row.downMinutes * minute)}</td>
                <td>{durationInWords(row.measuredMinutes * minute)}</td>
                <td>{row.says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ul>
        {budgets.map(({ slo, title, target, usedMinutes, budgetMinutes, leftMinutes }) => (
          <li key={slo}>
            {words.budget(title, percent(target), Math.round(usedMinutes), Math.round(budgetMinutes))},{' '}
            <b>{words.budgetLeft(Math.round(leftMinutes))}</b>
          </li>
        ))}
      </ul>
    </Section>
  )
}
