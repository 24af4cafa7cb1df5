import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readinessDocument } from '../readiness/report-model.ts'
import { evidenceWith, inventedLeader, linkedTo, reportOf } from '../testing/invented-leader.ts'
import { renderHtml } from './render-html.ts'

const html = renderHtml(readinessDocument(inventedLeader()), 'a4')

function all(pattern: RegExp, text = html): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

describe('renderHtml', () => {
  it('loads nothing, runs nothing, and its policy says so', () => {
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b/i)
    expect(html).not.toMatch(/\s(src|srcset|on\w+|style)=/i)
    expect(html).not.toMatch(/@import|url\(/i)
    const [style = ''] = all(/<style>([\s\S]*?)<\/style>/g)
    const hash = createHash('sha256').update(style).digest('base64')
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    )
  })

  it('has one title and headings that skip no level', () => {
    expect(all(/<h([1-6])/g).map(Number)[0]).toBe(1)
    expect(all(/<h([1-6])/g).filter((level) => level === '1')).toHaveLength(1)
    const jumps = all(/<h([1-6])/g).map(Number)
    expect(jumps.filter((level, index) => index > 0 && level > (jumps[index - 1] ?? 0) + 1)).toEqual([])
  })

  it('leads every link to one place in the file', () => {
    const ids = all(/ id="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...all(/ href="#([^"]*)"/g), ...all(/ aria-describedby="([^"]*)"/g)]
    expect(targets.length).toBeGreaterThan(20)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    expect(all(/ href="([^"]*)"/g).filter((href) => !href.startsWith('#'))).toEqual([])
  })

  it('names every row and column of its tables', () => {
    const tables = all(/(<table[\s\S]*?<\/table>)/g)
    for (const table of tables) {
      expect(all(/<th scope="(col)"/g, table).length).toBeGreaterThan(1)
      expect(all(/<th scope="(row)"/g, table).length).toBe(all(/<(tr)>/g, table).length - 1)
    }
  })

  it('shows what people wrote as text, whatever it is', () => {
    const title = `<script>alert(1)</script><img src=x onerror="a"> & "'`
    const hostile = renderHtml(
      readinessDocument(reportOf([evidenceWith(1, title, linkedTo('cost'))], [], { name: title })),
      'us-letter',
    )
    expect(hostile).not.toMatch(/<(script|img)\b/)
    expect(hostile).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;a&quot;&gt; &amp; &quot;&#39;',
    )
  })

  it('prints on the paper that is asked for', () => {
    expect(html).toContain('@page { size: A4;')
    expect(renderHtml(readinessDocument(inventedLeader()), 'us-letter')).toContain('@page { size: letter;')
  })
})
