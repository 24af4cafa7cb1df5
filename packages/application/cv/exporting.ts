import { drawCv, exportCv } from '@waymark/contracts/cv/operations.ts'
import type { StoredCv } from '@waymark/domain/cv/stored-cv.ts'
import { handle } from '../handlers.ts'
import { cvNamed } from './lookup.ts'

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
  json: 'application/json',
} as const

/** A file name of a document's name that every system takes. */
export function fileNameFor(name: string, format: keyof typeof mediaTypes): string {
  const stem = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 80)
  return `${stem === '' ? 'cv' : stem}.${format}`
}

interface Look {
  readonly design: StoredCv['design'] | null
  readonly order: StoredCv['order'] | null
  readonly paper: StoredCv['paper'] | null
}

function looking(cv: StoredCv, { design, order, paper }: Look): StoredCv {
  return { ...cv, design: design ?? cv.design, order: order ?? cv.order, paper: paper ?? cv.paper }
}

const write = handle(exportCv, async (services, { cv: id, format, ...look }) => {
  const cv = looking(await cvNamed(services, id), look)
  const bytes = await services.cvDocuments.cv(cv, { format, at: services.clock.now() })
  return { output: { name: fileNameFor(`cv ${cv.name}`, format), mediaType: mediaTypes[format] }, bytes }
})

const draw = handle(drawCv, async (services, { cv: id, ...look }) => {
  const cv = looking(await cvNamed(services, id), look)
  const { svg, pages } = await services.cvDocuments.drawCv(cv, services.clock.now())
  return { output: { svg, pages } }
})

/** CVs as documents. */
export const cvDocumentHandlers = { 'cv.export': write, 'cv.draw': draw } as const
