import type { Attestation } from '@waymark/domain/evidence/evidence.ts'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import { cleanLine } from '../evidence/clean-text.ts'
import { contentKey, itemOf, type Outcome, type Reading } from '../evidence/item.ts'
import { onDate, readDateField } from '../evidence/period.ts'
import type { TableRow } from './table.ts'

/**
 * A recommendation that stands on the profile becomes an item that this person attests. One that is hidden or
 * pending is refused: nobody could check it where it claims to stand.
 */
export function readRecommendation(
  row: TableRow,
  reading: Reading,
  refuse: (refusal: Refusal) => void,
): Outcome[] {
  const name = cleanLine(`${row.get('First Name')} ${row.get('Last Name')}`)
  const [text, status] = [row.get('Text', 'Body'), row.get('Status')]
  const refused = (field: string, reason: string): Outcome[] => [
    { refusal: { where: `${reading.place}, ${field}`, reason } },
  ]
  if (status.toUpperCase() !== 'VISIBLE') {
    const told = status === '' ? 'is empty' : `is ${status}`
    return refused('Status', `${told}: only recommendations that are visible on the profile can be checked`)
  }
  if (name === '') return refused('First Name', 'is empty, so nobody stands behind the recommendation')
  if (text === '') return refused('Text', 'is empty, so the recommendation says nothing')
  const date = readDateField(
    { text: row.get('Creation Date', 'Created Date'), where: `${reading.place}, Creation Date` },
    refuse,
  )
  const attestation: Attestation = {
    by: name,
    relation: relationIn(text),
    on: date,
    statement: text,
    checkableAt: `LinkedIn recommendation, ${reading.place}`,
  }
  const role = [row.get('Job Title'), row.get('Company')].filter((part) => part !== '').join(' at ')
  const title = `Recommended by ${name}${role === '' ? '' : `, ${role}`}`
  const facts = { title, happened: onDate(date), attestations: [attestation] }
  return [itemOf(contentKey('recommendation', name, text), facts, { ...reading, origin: 'person' })]
}

const them = String.raw`(?:him|her|them|\p{Lu}[\p{L}'’-]+)`
const stated: readonly (readonly [RegExp, Attestation['relation']])[] = [
  [
    new RegExp(
      String.raw`\breported (?:directly )?to me\b|\bI (?:directly )?(?:managed|supervised|hired) ${them}|\bwas (?:a member of|on|part of|in) my team\b|\bworked (?:directly )?for me\b|\bwas (?:one of )?my direct reports?\b|\bas (?:his|her|their) (?:direct )?(?:manager|boss|supervisor)\b|\bunder my (?:direct )?(?:supervision|management)\b`,
      'u',
    ),
    'manager',
  ],
  [
    new RegExp(
      String.raw`\b(?:was|is|as|been) my (?:\w+ )?(?:manager|boss|supervisor)\b|\bI (?:directly )?reported (?:directly )?to ${them}|\b[Rr]eporting to (?:him|her|them)\b|\bI worked (?:directly )?(?:for|under) (?:him|her|them)\b`,
      'u',
    ),
    'report',
  ],
  [
    /\bas (?:a|his|her|their|one of (?:his|her|their)) (?:client|customer)s?\b|\b(?:was|were|am|are) (?:his|her|their) (?:client|customer)s?\b/u,
    'customer',
  ],
]

/** The relation that the recommender states; a peer when none is stated, which claims least. */
function relationIn(text: string): Attestation['relation'] {
  const found = new Set(stated.filter(([pattern]) => pattern.test(text)).map(([, relation]) => relation))
  const [only] = found
  return found.size === 1 && only !== undefined ? only : 'peer'
}
