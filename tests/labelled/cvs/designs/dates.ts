import type { LabelledPerson, LabelledRole } from '../people.ts'

/** How a CV writes its dates: "Mar 2019 – Jun 2022", "03/2019 - 06/2022", "2019–2022", "March 2019 to June 2022". */
export type Dating = 'short' | 'numbers' | 'years' | 'long'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

function written(month: string, dating: Dating): string {
  const [year = '', number = ''] = month.split('-')
  const name = months[Number(number) - 1] ?? ''
  if (dating === 'years') return year
  if (dating === 'numbers') return `${number}/${year}`
  return `${dating === 'short' ? name.slice(0, 3) : name} ${year}`
}

const between = { short: ' – ', numbers: ' - ', years: '–', long: ' to ' } as const

/** A role's dates as its CV writes them. */
export const stretch = ({ from, to }: LabelledRole, dating: Dating) =>
  `${written(from, dating)}${between[dating]}${to === null ? 'Present' : written(to, dating)}`

/** What a reader can know of a month after it was written so. */
export const knowable = (month: string | null, dating: Dating) =>
  month !== null && dating === 'years' ? month.slice(0, 4) : month

/** The person with dates as words, for templates. */
export const datedPerson = (person: LabelledPerson, dating: Dating) => ({
  ...person,
  roles: person.roles.map((role) => ({ ...role, dates: stretch(role, dating) })),
})
