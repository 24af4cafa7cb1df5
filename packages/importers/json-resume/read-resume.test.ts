import { describe, expect, it } from 'vitest'
import { failureOf, itemTitled, readFileContent, titlesAndKeys } from '../testing/reading.ts'
import { resume } from '../testing/resume.ts'

const read = (value: unknown) => readFileContent('resume.json', JSON.stringify(value))

describe('a JSON Resume', () => {
  it('gives one item for each thing that it tells of', async () => {
    const { kind, items, refused, notRead } = await read(resume)
    expect(kind).toBe('json-resume')
    expect(items.map((item) => [item.where, item.facts.title])).toEqual([
      ['resume.json /work/0', 'Held the role of Head of Platform at Acme'],
      ['resume.json /work/0/highlights/0', 'Cut deploy time from 4 h to 30 min'],
      ['resume.json /work/0/highlights/2', 'Hired six engineers'],
      ['resume.json /work/1', 'Held the role of Engineer at Beta'],
      ['resume.json /volunteer/0', 'Volunteered as Mentor at CoderDojo'],
      ['resume.json /volunteer/0/highlights/0', 'Ran the robotics track'],
      ['resume.json /projects/0', 'Worked on the project Atlas'],
      ['resume.json /projects/0/description', 'Built the map of services'],
      ['resume.json /awards/0', 'Received the award Engineer of the Year from Acme'],
      ['resume.json /certificates/0', 'Earned the certificate CKA from CNCF'],
      ['resume.json /publications/0', 'Published “Calm platforms” (ACM Queue)'],
      ['resume.json /education/0', 'Studied for MSc in Informatics at TU Graz'],
      ['resume.json /references/0', 'Reference given by Grace Hopper'],
    ])
    expect(refused).toEqual([
      { where: 'resume.json /references/1/reference', reason: 'promises a reference and does not give one' },
    ])
    expect(notRead.join(' ')).toMatch(/basics.*skills/)
  })

  it('keeps what is no deed as the task of the role, and an open end as going on', async () => {
    const { facts } = itemTitled(await read(resume), 'Held the role of Head of Platform at Acme')
    expect(facts.task).toBe('Acme makes anvils.\nResponsible for on-call')
    expect(facts.happened).toEqual({ from: '2021-03', to: null, ongoing: true })
  })

  it('passes over keys outside the format and counts them', async () => {
    const { parts } = await read({ ...resume, theme: 'dark' })
    expect(parts).toContainEqual({ name: 'keys outside the format', read: 2, kept: 0 })
    expect(parts).toContainEqual({ name: 'work', read: 2, kept: 2 })
  })

  it('gives the same keys for the old spelling of the same content', async () => {
    const old = resume.work.map(({ name, url, ...rest }) => ({ company: name, website: url, ...rest }))
    expect(titlesAndKeys((await read({ ...resume, work: old })).items)).toEqual(
      titlesAndKeys((await read(resume)).items),
    )
  })

  it('refuses fields and entries that are wrong and keeps the rest', async () => {
    const { items, refused } = await read({
      work: [
        {
          name: 'Acme',
          position: 'Lead',
          startDate: 'last spring',
          endDate: ['x'],
          highlights: ['Built it', 7],
        },
        'not an entry',
        {},
        { name: 'Gamma', position: 'CTO', startDate: '2021', endDate: 'Present' },
      ],
      projects: 'none',
    })
    expect(refused).toMatchObject([
      { where: 'resume.json /work/0/endDate', reason: 'is not a text; the rest was kept' },
      { where: 'resume.json /work/0/startDate' },
      { where: 'resume.json /work/0/highlights/1' },
      { where: 'resume.json /work/1', reason: 'is not an object' },
      { where: 'resume.json /work/2/name' },
      { where: 'resume.json /projects', reason: 'is not a list' },
    ])
    expect(items.map((item) => item.facts.title)).toEqual([
      'Held the role of Lead at Acme',
      'Held the role of CTO at Gamma',
    ])
    expect(items[1]?.facts.happened).toEqual({ from: '2021', to: null, ongoing: true })
  })

  it.each([
    ['{"basics": {},\n "work": [}\n]}', 'line 2, column 11'],
    ['{"work": [', 'line 1, column 11'],
  ])('says where broken JSON is broken: %j', async (text, place) => {
    const failure = await failureOf({ from: 'bytes', name: 'resume.json', bytes: Buffer.from(text) })
    expect(failure.code).toBe('SOURCE_UNREADABLE')
    expect(failure.message).toBe(`resume.json is not valid JSON: the fault is at ${place}.`)
  })

  it.each(['{"name": "package", "version": "1.0.0"}', '[1, 2]', '"text"', '{"__proto__": {"work": []}}'])(
    'does not take other JSON for a resume: %s',
    async (text) => {
      const failure = await failureOf({ from: 'bytes', name: 'data.json', bytes: Buffer.from(text) })
      expect(failure.code).toBe('SOURCE_KIND_UNKNOWN')
    },
  )
})
