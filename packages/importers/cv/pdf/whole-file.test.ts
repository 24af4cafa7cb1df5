import { describe, expect, it } from 'vitest'
import { buildPdf } from '../../testing/pdf-builder.ts'
import { canBePdf } from './whole-file.ts'

const page = [{ texts: [{ text: 'Ada Example', x: 40, y: 60 }] }]
const large = buildPdf(page, { attached: { name: 'photo.bin', text: 'x'.repeat(5 * 1024 * 1024) } })

describe('bytes that begin as a PDF', () => {
  it('are tried when a parser can make something of them', () => {
    expect(canBePdf(buildPdf(page))).toBe(true)
    expect(canBePdf(large)).toBe(true)
    expect(canBePdf(Buffer.concat([Buffer.from('stray\n'), large]))).toBe(true)
    expect(canBePdf(Buffer.from('%PDF-1.4\ntrailer << /Root 1 0 R >>'))).toBe(true)
  })

  it('are not tried when they name no root, or are large and cut or filled with anything', () => {
    const filler = Buffer.alloc(5 * 1024 * 1024, 65)
    const end = Buffer.from('trailer << /Root 1 0 R >>\nstartxref\n99\n%%EOF')
    expect(canBePdf(Buffer.concat([Buffer.from('%PDF-1.7\n'), filler]))).toBe(false)
    expect(canBePdf(Buffer.concat([Buffer.from('%PDF-1.7\n'), filler, end]))).toBe(false)
    expect(canBePdf(large.subarray(0, large.length - 200))).toBe(false)
  })
})
