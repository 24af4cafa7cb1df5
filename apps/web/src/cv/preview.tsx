import { useMemo } from 'react'
import { text } from '../text/text.ts'
import { Waiting } from '../ui/states.tsx'
import styles from './cv.module.css'

const words = text.cv
const sheet = /viewBox="0 0 ([\d.]+) ([\d.]+)" width="[\d.]+pt" height="[\d.]+pt"/

/** One page of pages that stand below each other in an image. */
function pageOf(svg: string, page: number, pages: number): string {
  const [, width = '0', height = '0'] = sheet.exec(svg) ?? []
  const tall = Number(height) / pages
  return svg.replace(
    sheet,
    `viewBox="0 ${page * tall} ${width} ${tall}" width="${width}pt" height="${tall}pt"`,
  )
}

interface Drawing {
  readonly svg: string
  readonly pages: number
}

/** The pages as images that stand in their own addresses: nothing is fetched, and nothing in them runs. */
function imagesOf({ svg, pages }: Drawing): readonly { readonly address: string; readonly at: number }[] {
  return Array.from({ length: pages }, (_, page) => ({
    address: `data:image/svg+xml,${encodeURIComponent(pageOf(svg, page, pages))}`,
    at: page + 1,
  }))
}

/** The pages of a document as they print. */
export function Preview({
  drawing,
  label,
}: {
  readonly drawing: Drawing | undefined
  readonly label: string
}) {
  const pages = useMemo(() => (drawing === undefined ? [] : imagesOf(drawing)), [drawing])
  if (drawing === undefined) return <Waiting lines={12} />
  return (
    <section className={styles.pages} aria-label={label}>
      {pages.map(({ address, at }) => (
        <img key={at} src={address} alt={words.page(at, pages.length)} />
      ))}
    </section>
  )
}
