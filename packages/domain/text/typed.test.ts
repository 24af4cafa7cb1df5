import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Evidence, blankFacts, EvidenceFacts } from '../evidence/evidence.ts'
import { itemOf } from '../testing/generated-evidence.ts'
import { typed, withoutDirectionControls } from './typed.ts'

/** All of Unicode's `Bidi_Control`. */
const controls = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter((sign) =>
  /\p{Bidi_Control}/u.test(sign),
)

describe('typed text', () => {
  it('loses every direction control of Unicode, wherever it stands', () => {
    expect(controls).toHaveLength(12)
    for (const sign of controls) expect(typed().parse(`${sign}Cut ${sign}costs${sign}`)).toBe('Cut costs')
  })

  it.each([
    ['Arabic', 'خفضت التكاليف بنسبة 40٪'],
    ['Hebrew', 'צמצמתי את זמן הבנייה ל־12 דקות'],
    ['Persian with a joiner', 'می\u200Cخواهم'],
    ['Hindi with a joiner', 'क्\u200Dष'],
    ['joined emoji', '👩\u200D💻'],
    ['accents', 'Überführte Verträge'],
  ])('keeps %s as it is', (_, text) => {
    expect(typed().parse(text)).toBe(text)
  })

  it('is empty when nothing but controls was typed', () => {
    expect(typed().min(1).safeParse(' \u202E\u2066 ').success).toBe(false)
  })

  it('never holds one, and stays the same when it is read again', () => {
    const text = fc.array(fc.oneof(fc.string(), fc.constantFrom(...controls))).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (said) => {
        const kept = typed().parse(said)
        expect(kept).not.toMatch(/\p{Bidi_Control}/u)
        expect(typed().parse(kept)).toBe(kept)
        expect(withoutDirectionControls(kept)).toBe(kept)
      }),
    )
  })
})

it('an item holds none in any of its texts', () => {
  const turned = '\u202Egnihtyna'
  const facts: EvidenceFacts = {
    ...blankFacts(turned),
    result: turned,
    decision: { chosen: turned, insteadOf: turned, because: turned },
    stakeholders: [{ name: turned, role: turned }],
    measures: [{ name: turned, before: 1, after: 2, unit: turned }],
    attestations: [{ by: turned, relation: 'peer', on: null, statement: turned, checkableAt: turned }],
  }
  expect(JSON.stringify(Evidence.parse(itemOf(facts, 1)))).not.toContain('\u202E')
})
