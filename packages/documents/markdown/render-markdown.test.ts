import { describe, expect, it } from 'vitest'
import { readinessDocument } from '../readiness/report-model.ts'
import { evidenceWith, inventedLeader, linkedTo, reportOf } from '../testing/invented-leader.ts'
import { renderMarkdown } from './render-markdown.ts'

const markdown = renderMarkdown(readinessDocument(inventedLeader()))

describe('renderMarkdown', () => {
  it('begins with facts that programs read', () => {
    const [, front = ''] = markdown.split('---\n')
    const facts = Object.fromEntries(
      front
        .trim()
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(':')), JSON.parse(line.slice(line.indexOf(':') + 1))]),
    )
    expect(facts).toEqual({
      title: 'Readiness for Head of Platform',
      language: 'en',
      framework: 'platform-head',
      version: '1.2.0',
      asOf: '2026-11-20',
      createdAt: '2026-11-20T09:30:00.000Z',
      name: 'Mara Okonkwo',
      evidence: inventedLeader()
        .evidence.map((item) => item.id)
        .join(' '),
    })
  })

  it('leads every link to one place in the file', () => {
    const places = new Set([...markdown.matchAll(/<a id="([^"]*)"><\/a>/g)].map((match) => match[1]))
    const targets = [...markdown.matchAll(/\]\(#([^)]*)\)/g)].map((match) => match[1])
    expect(targets.length).toBeGreaterThan(20)
    expect(targets.filter((target) => !places.has(target))).toEqual([])
  })

  it('gives every row of a table as many cells as its head, whatever stands in them', () => {
    const title = 'a | b || c \\| d `|` \\'
    const hostile = renderMarkdown(
      readinessDocument(reportOf([evidenceWith(1, title, linkedTo('cost', 'people'))], [])),
    )
    const tables = hostile.split('\n\n').filter((part) => part.startsWith('| '))
    expect(tables.length).toBeGreaterThan(5)
    for (const table of tables) {
      const cells = table.split('\n').map((row) => row.replaceAll(/\\./g, '').split('|').length)
      expect(new Set(cells).size).toBe(1)
    }
  })

  it('keeps every line that a person wrote inside its place', () => {
    const story = '# not a heading\n- not a list\n<b>not bold</b>\n1. not counted'
    const hostile = renderMarkdown(
      readinessDocument(reportOf([evidenceWith(1, '---', { ...linkedTo('cost'), situation: story })], [])),
    )
    expect(hostile).toContain(
      '- **Situation:** \\# not a heading\\\n  \\- not a list\\\n  \\<b\\>not bold\\</b\\>\\\n  1\\. not counted',
    )
    expect(hostile).toContain('### E1 · ---')
  })
})
