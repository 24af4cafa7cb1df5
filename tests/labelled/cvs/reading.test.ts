import { describe, expect, it } from 'vitest'
import type { Cv } from '@waymark/domain/cv/cv.ts'
import { proportionInterval } from '@waymark/domain/delivery/statistics.ts'
import { cvFrom } from '@waymark/importers/testing/cv-reading.ts'
import { emptyTally, scores, told, type Tally } from '../score.ts'
import { knowable } from './designs/dates.ts'
import { labelledCvs, type LabelledCv } from './labelled-cvs.ts'

const cvs = await labelledCvs()

/** Letters and digits alone: designs write names in capitals. */
const plain = (text: string | undefined) => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

interface Measured {
  fields: number
  right: number
  /** Titles and employers that were told, and were not those of the label. */
  wrong: number
  readonly bullets: Tally
  readonly misses: string[]
}

const rolesOf = (cv: Cv) =>
  cv.employers.flatMap(({ name, roles }) => roles.map((role) => ({ employer: name?.text, ...role })))

/** Fields of a reading against their labels, role by role in the order of the CV. */
function measure({ name, person, dating }: LabelledCv, cv: Cv, into: Measured): void {
  const found = rolesOf(cv)
  const check = (field: string, right: boolean, isStated: boolean) => {
    into.fields += 1
    if (right) into.right += 1
    else if (isStated) into.wrong += 1
    if (!right) into.misses.push(`${name}: ${field}`)
  }
  check('name', plain(cv.name?.text) === plain(person.name), cv.name !== null)
  check('email', cv.contact.email === person.email, false)
  for (const role of person.roles) {
    const from = knowable(role.from, dating)
    const at = found.findIndex(({ dates }) => dates.from === from)
    const read = at < 0 ? undefined : found.splice(at, 1)[0]
    const told = `${read?.employer ?? '∅'} / ${read?.title?.text ?? '∅'}`
    check(
      `employer ${role.employer}: ${told}`,
      plain(read?.employer) === plain(role.employer),
      read?.employer !== undefined,
    )
    check(
      `title ${role.title}: ${told}`,
      plain(read?.title?.text) === plain(role.title),
      (read?.title ?? null) !== null,
    )
    check(`from ${role.from}`, read !== undefined, false)
    const end = read?.dates.ongoing === true ? null : read?.dates.to
    check(`to ${role.to ?? 'now'}`, end === knowable(role.to, dating), false)
    const told2 = (read?.bullets ?? []).map(({ text }) => plain(text))
    for (const bullet of role.bullets) {
      const place = told2.indexOf(plain(bullet))
      if (place < 0) into.misses.push(`${name}: bullet ${bullet}`)
      if (place < 0) into.bullets.missed += 1
      else {
        into.bullets.right += 1
        told2.splice(place, 1)
      }
    }
    into.bullets.wrong += told2.length
  }
  into.bullets.wrong += found.reduce((sum, { bullets }) => sum + bullets.length, 0)
}

const measured = (): Measured => ({ fields: 0, right: 0, wrong: 0, bullets: emptyTally(), misses: [] })

describe('labelled CVs', () => {
  it('are at least 24, in every format that people write', () => {
    expect(cvs.length).toBeGreaterThanOrEqual(24)
    expect(new Set(cvs.map(({ name }) => name)).size).toBe(cvs.length)
  })

  it.each([
    ['docx', 0.97],
    ['md', 0.97],
    ['txt', 0.97],
    ['pdf', 0.9],
  ] as const)(
    'of the format %s are read with an F1 of bullets and a share of right fields of at least %d',
    async (format, floor) => {
      const sum = measured()
      const group = cvs.filter(({ name }) => name.endsWith(`.${format}`))
      for (const labelled of group) measure(labelled, await cvFrom(labelled.name, labelled.content), sum)
      const interval = proportionInterval(sum.right, sum.fields)
      const share = `${(sum.right / sum.fields).toFixed(3)} (${interval?.low.toFixed(3)}–${interval?.high.toFixed(3)}, n ${sum.fields})`
      process.stdout.write(
        `${format}, ${group.length} CVs: fields ${share}, told wrongly ${sum.wrong}\n${told('  bullets', sum.bullets)}\n`,
      )
      if (process.env['CV_MISSES'] !== undefined) process.stdout.write(`${sum.misses.join('\n')}\n`)
      expect(scores(sum.bullets).f1).toBeGreaterThanOrEqual(floor)
      expect(sum.right / sum.fields).toBeGreaterThanOrEqual(floor)
      expect(sum.wrong / sum.fields).toBeLessThanOrEqual(0.02)
    },
  )
})
