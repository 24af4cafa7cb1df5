import { expect, test } from 'vitest'
import { readTexts } from '../testing/read-texts.ts'

const generic = `---
path: "/generic"
title: "⚓ Generic"
sidebarTitle: "Generic"
sidebarGroup:
yaml: true
levels: 2
homepage: false
topics:
  - name: "impact"
    title: "💥 Impact"
    content:
      - level: 1
        criteria:
          - "Finishes small tasks"
---
`
const deck = `---
path: "/deck"
title: "🛠️ Deck Framework"
sidebarTitle: "Deck"
sidebarGroup: "crew"
yaml: true
levels: 2
homepage: true
topics:
  - name: "impact"
    title:
    content:
      - level: 1
        criteria:
          - "Keeps the deck clear"
        exampleCriteria:
          - criteria: "Says what is wrong"
            examples:
              - "Told the mate about the rope"
      - level: 3
        criteria:
          - "Runs the deck"
  - name: "rope work"
    title:
    content:
      - level: 2
        criteria:
          - "Splices"
---

### How it works
A compass, not a map.
`
const prose = `---
path: "/design"
title: "Design"
sidebarTitle: "Design"
yaml: false
levels:
---
## Level 1

### Knowledge

You know the shapes of sails.

## Level 2

### Knowledge

You draw new ones.

And you test them.
`

test('keeps criteria, the examples of single criteria, gaps between levels and the page around them', async () => {
  const read = await readTexts({ 'generic.md': generic, 'crew/deck.md': deck, 'design.md': prose })
  expect(read.counted).toEqual({
    topics: [3, 3],
    criteria: [5, 5],
    examples: [1, 1],
    'criteria inherited from generic.md': [1, 1],
    'topics of pages without front matter topics': [1, 1],
    'paragraphs of pages without topics': [3, 3],
  })
  expect(read.lost).toEqual([])
  const ladder = read.framework('monzo-deck')
  expect(ladder.name).toBe('Monzo Deck Framework')
  expect(ladder.levels.map(({ id }) => id)).toEqual(['level-1', 'level-2', 'level-3'])
  expect(ladder.competencies[0]?.levels.map(({ level }) => level)).toEqual(['level-1', 'level-3'])
  expect(ladder.notes.map(({ topic, text }) => [topic, text])).toEqual([
    ['How it works', 'A compass, not a map.'],
  ])
  expect(read.guessed).toContainEqual({
    where: 'crew/deck.md line 7',
    reason: 'says 2 levels, but its topics go up to 3',
  })
})

test('merges generic.md into the topics of the same name and says which criteria it brought', async () => {
  const read = await readTexts({ 'generic.md': generic, 'deck.md': deck })
  const [cell] = read.framework('monzo-deck').competencies[0]?.levels ?? []
  expect(cell?.expects).toEqual(['Keeps the deck clear', 'Says what is wrong', 'Finishes small tasks'])
  expect(cell?.details.map(({ of, from, examples }) => [of, from, examples])).toEqual([
    [1, null, ['Told the mate about the rope']],
    [2, 'generic.md', []],
  ])
  const alone = await readTexts({ 'deck.md': deck })
  expect(alone.framework('monzo-deck').competencies[0]?.levels[0]?.expects).toHaveLength(2)
})

test('names the line of a tab that YAML does not allow, and reads the other files', async () => {
  const tabbed = deck.replace('      - level: 3', '\t- level: 3')
  const read = await readTexts({ 'deck.md': tabbed, 'generic.md': generic })
  expect(read.refused[0]).toEqual({ where: 'deck.md line 20', reason: expect.stringContaining('tab') })
  expect(read.frameworks.map(({ framework }) => framework.id)).toEqual(['monzo-generic'])
})
