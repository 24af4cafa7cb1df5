import { describe, expect, it } from 'vitest'
import { buildPdf } from '../testing/pdf-builder.ts'
import { rolesTold } from '../testing/cv-reading.ts'
import { createCvReader } from './cv-reader.ts'

const page = (text: string) => ({
  texts: [
    { text: 'Ada Example', x: 40, y: 60, size: 20 },
    { text: 'EXPERIENCE', x: 40, y: 100, bold: true },
    { text, x: 40, y: 120 },
  ],
})
const pdf = buildPdf([page('CTO, Acme GmbH, 2019 – 2021')])

describe('the reader of CVs', () => {
  it('reads documents one after the other in a thread, and texts at once', async () => {
    const reader = createCvReader()
    const { signal } = new AbortController()
    const [first, second, third] = await Promise.all([
      reader.read({ name: 'a.pdf', bytes: pdf }, { signal }),
      reader.read({ name: 'b.pdf', bytes: buildPdf([page('CFO, Beta AG, 2015 – 2018')]) }, { signal }),
      reader.read(
        {
          name: 'c.md',
          bytes: Buffer.from('# Ada\n\n## Experience\n\n### CTO, Acme GmbH\n2019 – 2021\n- Led'),
        },
        { signal },
      ),
    ])
    expect([first, second, third].flatMap(rolesTold)).toEqual([
      'Acme GmbH: CTO 2019..2021 [0]',
      'Beta AG: CFO 2015..2018 [0]',
      'Acme GmbH: CTO 2019..2021 [1]',
    ])
  })

  it('stops when it is told to, and reads on afterwards', async () => {
    const reader = createCvReader()
    const stop = new AbortController()
    const reading = reader.read({ name: 'a.pdf', bytes: pdf }, { signal: stop.signal })
    stop.abort()
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' })
    const again = await reader.read({ name: 'a.pdf', bytes: pdf }, { signal: new AbortController().signal })
    expect(again.name?.text).toBe('Ada Example')
  })

  it('gives up on a document that takes too long', async () => {
    const slow = createCvReader({ milliseconds: 1 })
    const reading = slow.read(
      { name: 'a.pdf', bytes: buildPdf(Array.from({ length: 60 }, () => page('CTO, Acme GmbH'))) },
      { signal: new AbortController().signal },
    )
    await expect(reading).rejects.toMatchObject({
      code: 'SOURCE_UNREADABLE',
      message: expect.stringMatching(/takes longer/),
    })
  })

  it('passes the sentence of a failure on', async () => {
    const reading = createCvReader().read(
      { name: 'half.pdf', bytes: pdf.subarray(0, 80) },
      { signal: new AbortController().signal },
    )
    await expect(reading).rejects.toMatchObject({
      code: 'SOURCE_UNREADABLE',
      message: 'half.pdf is a damaged or incomplete PDF file.',
    })
  })
})
