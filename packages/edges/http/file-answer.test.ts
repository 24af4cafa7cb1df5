import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../client/client.ts'
import { contentDisposition, safeMediaType } from './file-answer.ts'
import { stubApp } from './testing/stub-app.ts'

describe('the name of a file', () => {
  it.each([
    ['readiness.pdf', 'readiness.pdf'],
    ['Rückblick 2026.pdf', 'Rückblick 2026.pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\temp\\a.exe', 'C--temp-a.exe'],
    ['a"; filename="b.exe', 'a-; filename=-b.exe'],
    ['a\r\nset-cookie: x=1', 'aset-cookie- x=1'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['...', 'waymark'],
    ['', 'waymark'],
    ["it's (final)*.pdf", "it's (final)-.pdf"],
  ])('%j is saved as %j', (name, saved) => {
    expect(fileNameOf(contentDisposition(name))).toBe(saved)
  })

  it('is a legal header, whatever the name, and comes back through the client', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const header = contentDisposition(name)
        expect(header).toMatch(/^attachment; filename="[ !#-~]*"; filename\*=UTF-8''[\w%.~!$&+^`|-]+$/)
        expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header)
        const saved = fileNameOf(header) ?? ''
        expect(saved).not.toMatch(/[/\\"\p{Cc}\p{Cf}]|^\.|^$/u)
        expect(Array.from(saved).length).toBeLessThanOrEqual(150)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps its ending when it is shortened', () => {
    expect(fileNameOf(contentDisposition(`${'a'.repeat(400)}.pdf`))).toBe(`${'a'.repeat(146)}.pdf`)
  })
})

describe('a file answer', () => {
  it.each([
    ['application/pdf', 'application/pdf'],
    ['text/markdown; charset=utf-8', 'text/markdown; charset=utf-8'],
    ['text/html\r\nset-cookie: a=b', 'application/octet-stream'],
    ['nonsense', 'application/octet-stream'],
    ['', 'application/octet-stream'],
  ])('of type %j is sent as %j', (given, sent) => {
    expect(safeMediaType(given)).toBe(sent)
  })

  it('may not run, whatever it is', async () => {
    const { send } = stubApp({
      run: () =>
        Promise.resolve({
          output: { name: 'a.html', mediaType: 'text/html' },
          bytes: Buffer.from('<script>1</script>'),
        }),
    })
    const response = await send('/api/evidence/attachment')
    expect(response.headers.get('content-type')).toBe('text/html')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox$/)
  })
})
