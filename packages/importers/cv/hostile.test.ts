import { describe, expect, it } from 'vitest'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import * as fc from 'fast-check'
import { buildDocx, paragraph } from '../testing/docx-builder.ts'
import { buildPdf } from '../testing/pdf-builder.ts'
import { buildZip } from '../testing/zip-builder.ts'
import { cvFrom } from '../testing/cv-reading.ts'

const pdf = buildPdf([{ texts: [{ text: 'Ada Example, a person with enough letters', x: 40, y: 60 }] }])
const docx = buildDocx(paragraph('Ada Example'))
const swelling = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
const document = (xml: string) => buildZip([{ name: 'word/document.xml', content: xml }])
const locked = Buffer.from(
  pdf
    .toString('latin1')
    .replace(
      '/Root 1 0 R',
      '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) /P -4 >> /ID [(a) (b)]',
    ),
  'latin1',
)
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ncv:\n  name: Ada\n  sections: *d\n`

async function failure(name: string, content: string | Uint8Array): Promise<OperationError> {
  try {
    await cvFrom(name, content)
  } catch (error) {
    if (error instanceof OperationError) return error
    throw error
  }
  throw new Error('a failure was expected')
}

describe('a file that is broken, locked or made to harm is one clear sentence', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['nothing', 'cv.pdf', '', /is empty/],
    ['half a PDF', 'cv.pdf', pdf.subarray(0, 60), /damaged or incomplete PDF/],
    ['a locked PDF', 'cv.pdf', locked, /locked with a password/],
    ['a PDF without text', 'cv.pdf', buildPdf([{ texts: [] }]), /holds no text/],
    ['too many pages', 'cv.pdf', buildPdf(Array.from({ length: 61 }, () => ({ texts: [] }))), /61 pages/],
    ['half a DOCX', 'cv.docx', docx.subarray(0, 200), /damaged or incomplete ZIP/],
    ['an empty DOCX', 'cv.docx', buildDocx(''), /holds no text/],
    [
      'a DOCX that swells',
      'cv.docx',
      document(`<w:document>${' '.repeat(7_000_000)}</w:document>`),
      /unpacks to far more/,
    ],
    [
      'a DOCX with entities',
      'cv.docx',
      document(`${swelling}<w:document>&b;</w:document>`),
      /document type or entities/,
    ],
    [
      'XML that reads other files',
      'cv.xml',
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><SkillsPassport xmlns="europass">&f;</SkillsPassport>',
      /document type or entities/,
    ],
    [
      'XML nested without end',
      'cv.xml',
      `<SkillsPassport xmlns="europass">${'<a>'.repeat(5000)}`,
      /nested too deeply|not well-formed/,
    ],
    ['YAML that swells', 'cv.yaml', bomb, /refers to its own parts/],
    ['YAML with a fault', 'cv.yaml', 'cv:\n  name: Ada\n  sections: [\n', /fault is at line/],
    ['JSON with a fault', 'resume.json', '{"work": [}', /line 1/],
    ['JSON nested without end', 'resume.json', '{"work":'.repeat(1) + '['.repeat(100_000), /not valid JSON/],
    [
      'the old Word format',
      'cv.doc',
      Buffer.from('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'latin1'),
      /old format/,
    ],
    [
      'some other archive',
      'cv.zip',
      buildZip([{ name: 'a.txt', content: 'a' }]),
      /neither a Word document nor a LinkedIn export/,
    ],
    [
      'a picture',
      'cv.png',
      Buffer.from('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\u0001\u0002\u0003', 'latin1'),
      /no document in which text can be found/,
    ],
    ['spaces', 'cv.txt', ' \n\t\n', /holds no text/],
  ])('%s', async (_, name, content, message) => {
    const told = await failure(name, content)
    expect(told.message).toMatch(message)
    expect(told.message).toMatch(/^[^\n]{10,220}\.$/)
  })

  it('never throws anything else, whatever bytes are changed or cut', async () => {
    const seeds = [
      pdf,
      docx,
      Buffer.from('# Ada\n\n## Experience\n\n**CTO**, Acme 2019 – 2021\n- Led'),
      Buffer.from('{"basics":{"name":"A"},"work":[{"name":"B","highlights":["c"]}]}'),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
        fc.nat(),
        async (seed, changes, cut) => {
          const bytes = Buffer.from(cut % 3 === 0 ? seed.subarray(0, cut % seed.length) : seed)
          for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value
          const outcome = await cvFrom('cv.pdf', bytes).catch((error: unknown) => error)
          expect(outcome instanceof Error && !(outcome instanceof OperationError)).toBe(false)
        },
      ),
      { numRuns: 150 },
    )
  })
})
