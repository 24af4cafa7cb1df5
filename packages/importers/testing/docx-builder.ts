import { buildZip } from './zip-builder.ts'

const space =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wps="wps" xmlns:mc="mc"'

/** A run of text; tabs are written as tab stops. */
export function run(text: string, look = ''): string {
  const parts = text
    .split('\t')
    .map((part) => `<w:t xml:space="preserve">${part.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t>`)
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${parts.join('<w:tab/>')}</w:r>`
}

/** A paragraph of runs or of plain text, with its properties. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : run(content)
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

export const bullet = (text: string) =>
  paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
export const heading = (text: string) => paragraph(text, '<w:pStyle w:val="Heading1"/>')
export const textBox = (inside: string) =>
  paragraph(
    `<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>${inside}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
  )
export const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`
export const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

/** A Word document of the parts that are read. */
export function buildDocx(
  body: string,
  more: { readonly header?: string; readonly footer?: string } = {},
): Buffer {
  const part = (name: string, root: string, content: string) => ({
    name,
    content: `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${space}>${content}</w:${root}>`,
  })
  return buildZip([
    part('word/document.xml', 'document', `<w:body>${body}</w:body>`),
    part(
      'word/styles.xml',
      'styles',
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>',
    ),
    part(
      'word/numbering.xml',
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
    ...(more.header === undefined ? [] : [part('word/header1.xml', 'hdr', more.header)]),
    ...(more.footer === undefined ? [] : [part('word/footer1.xml', 'ftr', more.footer)]),
  ])
}
