import { describe, expect, it } from 'vitest'
import type { CvLine } from '../cv.ts'
import { blocksOf } from './blocks.ts'
import { employersOf } from './roles.ts'

const line = (text: string): CvLine => ({
  text,
  where: 'page 1',
  heading: null,
  isBullet: false,
  size: 1,
  isBold: false,
  isItalic: false,
  indent: 0,
  gapBefore: false,
  continues: false,
})
const read = (...texts: readonly string[]) =>
  employersOf(blocksOf({ format: 'pdf', pages: 1, lines: texts.map(line), links: [], doubts: [] }).blocks)

describe('a form with labels', () => {
  it('tells each role by them, and leaves open what stands beside none', () => {
    const { employers, doubts } = read(
      'Dates\tMarch 2002 – July 2004',
      'Occupation or position held\tResearcher',
      'Main activities and responsibilities\tEvaluated training',
      'in nine countries',
      'Name and address of employer\tTallgrass, 12 Long Road, Utrecht',
      'Type of business or sector\tPublic',
      'Dates\t2001',
      'Occupation or position held',
      'Name and address of employer\tQuillmark',
    )
    expect(
      employers.map(({ name, roles }) => [name?.text, roles[0]?.title?.text, roles[0]?.dates.from]),
    ).toEqual([
      ['Tallgrass', 'Researcher', '2002-03'],
      ['Quillmark', undefined, '2001'],
    ])
    expect(employers[0]?.roles[0]?.summary.map(({ text }) => text)).toEqual([
      'Evaluated training',
      'in nine countries',
      'Public',
    ])
    expect(doubts.map(({ text }) => text)).toEqual(['Occupation or position held'])
  })
})

describe('a name alone', () => {
  it('is doubted when nothing tells that it is an employer', () => {
    const { employers, doubts } = read('Sabbatical, 2014 – 2015')
    expect(employers.map(({ name }) => name)).toEqual([null])
    expect(doubts.map(({ text }) => text)).toEqual(['Sabbatical'])
  })

  it('is an employer with a place beside it, or with roles below', () => {
    expect(read('Tallgrass, Vienna\t2014 – 2015').employers.map(({ name }) => name?.text)).toEqual([
      'Tallgrass',
    ])
    expect(read('Tallgrass', 'Team Lead, 2014 – 2015').employers.map(({ name }) => name?.text)).toEqual([
      'Tallgrass',
    ])
  })

  it('is none when it is a link’s label or the kind of employment', () => {
    expect(read('Github Link\t2014 – 2015').employers.map(({ name }) => name)).toEqual([null])
    expect(
      read('Tallgrass, Vienna', 'Part-time, 2014 – 2015').employers.map(({ name }) => name?.text),
    ).toEqual(['Tallgrass'])
  })
})
