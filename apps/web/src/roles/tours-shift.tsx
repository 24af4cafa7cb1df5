import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import { Cite, FactList } from './roles-room.tsx'
import type { ToursTold } from './tours-page.tsx'
import styles from './roles.module.css'

const words = text.roles

/** What changes on the way to the top, how long it takes, how the calendar looks there, and what stalls people. */
export function ShiftAndTime({ told }: { readonly told: ToursTold }) {
  return (
    <>
      <Section title={words.shiftTitle(told.shift.around)}>
        <ul className={styles.list}>
          {told.shift.changes.map(({ before, after, sources }) => (
            <li key={before}>
              {before} → {after}
              <Cite ids={sources} all={told.sources} />
            </li>
          ))}
        </ul>
        <p className={styles.label}>{words.stop}</p>
        <FactList facts={told.shift.stop} all={told.sources} />
        <p className={styles.label}>{words.start}</p>
        <FactList facts={told.shift.start} all={told.sources} />
      </Section>
      <Section title={words.timeTitle}>
        <Times told={told} />
        {(['speeds', 'slows'] as const).map((effect) => (
          <div key={effect}>
            <p className={styles.label}>{words[effect]}</p>
            <FactList
              facts={told.drivers
                .filter((driver) => driver.effect === effect)
                .map(({ name, sources }) => ({ text: name, sources }))}
              all={told.sources}
            />
          </div>
        ))}
      </Section>
      <Section title={words.calendarTitle}>
        <ul className={styles.list}>
          {told.calendar.map(({ percent, name, means, sources }) => (
            <li key={name}>
              {words.percent(percent)} {name}: {means}
              <Cite ids={sources} all={told.sources} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.stallsTitle}>
        <ul className={styles.list}>
          {told.stalls.map(({ id, name, sign, instead, sources }) => (
            <li key={id}>
              <strong>{name}</strong>: {sign}. {words.instead}: {instead}.
              <Cite ids={sources} all={told.sources} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function Times({ told }: { readonly told: ToursTold }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.journey}</th>
          <th scope="col">{words.company}</th>
          <th scope="col">{words.time}</th>
        </tr>
      </thead>
      <tbody>
        {told.journeys.flatMap((journey) =>
          journey.durations.map(({ company, months, note, sources }) => (
            <tr key={`${journey.id} ${company}`}>
              <td>{journey.name}</td>
              <td>{told.companies.find(({ id }) => id === company)?.name ?? company}</td>
              <td>
                {words.months(months)}
                <Cite ids={sources} all={told.sources} />
                {note === null ? null : <span className={styles.small}> {note}</span>}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
