/** A text on a page of a test PDF; `x` and `y` are points from the left and the top. */
export interface PdfText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
  /** Drawn invisibly, as text recognition does. */
  readonly invisible?: boolean
  readonly upright?: boolean
}

/** A page: its texts, and small filled squares. */
export interface PdfPage {
  readonly texts: readonly PdfText[]
  readonly squares?: readonly { readonly x: number; readonly y: number; readonly size: number }[]
}

/** Writes a PDF by hand with two built-in fonts, so that tests know where each word stands. */
export function buildPdf(
  pages: readonly PdfPage[],
  more: { readonly attached?: { name: string; text: string } } = {},
): Buffer {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  add('')
  add('')
  const fonts = ['Helvetica', 'Helvetica-Bold'].map((font) =>
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`),
  )
  const kids = pages.map((page) => {
    const content = drawn(page)
    const stream = add(`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`)
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << /Font << /F1 ${fonts[0]} 0 R /F2 ${fonts[1]} 0 R >> >> >>`,
    )
  })
  const names = more.attached === undefined ? '' : attachment(more.attached, add)
  objects[0] = `<< /Type /Catalog /Pages 2 0 R ${names}>>`
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`
  return assembled(objects)
}

function attachment({ name, text }: { name: string; text: string }, add: (body: string) => number): string {
  const file = add(
    `<< /Type /EmbeddedFile /Length ${Buffer.byteLength(text, 'latin1')} >>\nstream\n${text}\nendstream`,
  )
  const spec = add(`<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${file} 0 R >> >>`)
  return `/Names << /EmbeddedFiles << /Names [(${name}) ${spec} 0 R] >> >> `
}

const escaped = (text: string) =>
  text
    .replace(/[\\()]/g, (sign) => `\\${sign}`)
    .replaceAll('•', '\x95')
    .replaceAll('–', '\x96')

function drawn({ texts, squares = [] }: PdfPage): string {
  const boxes = squares.map(({ x, y, size }) => `${x} ${842 - y} ${size} ${size} re f`)
  const words = texts.map(({ text, x, y, size = 10, bold = false, invisible = false, upright = false }) => {
    const matrix = upright ? `0 1 -1 0 ${x} ${842 - y} Tm` : `1 0 0 1 ${x} ${842 - y} Tm`
    return `BT /F${bold ? 2 : 1} ${size} Tf ${invisible ? 3 : 0} Tr ${matrix} (${escaped(text)}) Tj ET`
  })
  return [...boxes, ...words].join('\n')
}

function assembled(objects: readonly string[]): Buffer {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const offset = Buffer.byteLength(file, 'latin1')
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = Buffer.byteLength(file, 'latin1')
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
