import { expect, test } from 'vitest'
import { mitLicence, readTexts } from '../testing/read-texts.ts'

const managers = `# Engineering Management Competencies

The ladder has two levels.

## Manager

You lead one
team.

### People & Growth

- You listen.
- You give **feedback**
  in time.

### Results

- You deliver.

## Director

### People & Growth

- You grow [managers](https://example.org).

### Results

- You answer for *outcomes*.

## FAQ

### Must I do it all?

No. It is a compass.
`

test('reads Codecademy pages: scope, categories, statements and the pages around them', async () => {
  const read = await readTexts({ 'managers.md': managers, 'LICENSE.md': mitLicence })
  expect(read.formats.map(({ kind }) => kind)).toEqual(['codecademy'])
  expect(read.counted).toEqual({ statements: [5, 5], levels: [2, 2], categories: [2, 2] })
  const ladder = read.framework('codecademy-engineering-management')
  expect(ladder.levels.map(({ name, scope, next }) => [name, scope, next])).toEqual([
    ['Manager', 'You lead one team.', ['director']],
    ['Director', null, []],
  ])
  expect(ladder.competencies[0]?.levels.map(({ expects }) => expects)).toEqual([
    ['You listen.', 'You give feedback in time.'],
    ['You grow managers.'],
  ])
  expect(ladder.notes.map(({ topic, text }) => [topic, text])).toEqual([
    ['Engineering Management Competencies', 'The ladder has two levels.'],
    ['Must I do it all?', 'No. It is a compass.'],
  ])
})

test('reads any Markdown page of that shape, also one level of headings deeper', async () => {
  const deeper = managers
    .replace('# Engineering Management Competencies', '# Handbook')
    .replace(/^(##+)/gm, '$1#')
  const read = await readTexts({ 'handbook.md': deeper })
  expect(read.formats.map(({ kind }) => kind)).toEqual(['markdown'])
  expect(read.counted['statements']).toEqual([5, 5])
})

const axes = `# Introduction

# Axes

* **Rope**: what you know
* **Crew**: whom you help

Every step includes the previous.

# Levels

## Rope

1. **Ties**: ties knots
2. **Splices**: makes rope

## Crew

1. **Joins**: is part of it
2. **Leads**: leads it
`
const sailor = `# Sailor

Works on deck.

| Level | Senior | Position |
| :---: | :---: | :---: |
| 1 | No | [S1 - Sailor 1](#s1) |
| 2 | Yes | [S2 - Sailor 2](#s2) |

## S1 - Sailor 1

<picture>
  <img alt="Sailor 1" src="/charts/1.png">
</picture>

* **Ties**: ties knots
* **Joins**: is part of it

## S2 - Sailor 2

* **Splices**: makes rope
* **Joins**: is part of it
`
const managing = `# Managing Managers

## Delivery

Speed against soundness.

| Impact | Soundness |
| :--- | :--- |
| Speed | Quality |
| Feedback | Care |

## Conclusion

Avoid both ends.
`

test('reads engineeringladders: axes with steps, positions as steps on each, balances between two poles', async () => {
  const read = await readTexts({ 'README.md': axes, 'Sailor.md': sailor, 'Managing.md': managing })
  expect(read.counted).toEqual({
    axes: [2, 2],
    'steps of the axes': [4, 4],
    'balance areas': [1, 1],
    positions: [2, 2],
    'steps named by positions': [4, 4],
  })
  const ladder = read.framework('engladders-sailor')
  expect(
    ladder.competencies.map(({ needsOn, levels }) => [needsOn, levels.map(({ needs }) => needs)]),
  ).toEqual([
    ['axis-rope', [1, 2]],
    ['axis-crew', [1, 1]],
  ])
  expect(ladder.scales.find(({ id }) => id === 'axis-rope')?.points.map(({ label }) => label)).toEqual([
    'Before the first step',
    'Ties',
    'Splices',
  ])
  expect(ladder.levels[1]?.facets).toEqual([
    { name: 'Level', texts: ['2'] },
    { name: 'Senior', texts: ['Yes'] },
  ])
  const [balance] = read.framework('engladders-managing-managers').competencies
  expect(balance?.balance).toEqual({
    one: 'Impact',
    other: 'Soundness',
    pairs: [
      ['Speed', 'Quality'],
      ['Feedback', 'Care'],
    ],
  })
})

test('reads a ladder page alone, and says that the steps stay open', async () => {
  const read = await readTexts({ 'Sailor.md': sailor })
  expect(read.counted['steps named by positions']?.[1]).toBe(4)
  expect(read.guessed.map(({ where }) => where)).toContain('the axes')
})

const rubric = `# Mate

Keeps the watch.

---

## A - Rope Work
#### **00:10** - UK-SPEC CEng A / SFIA PEMT / PDSV Level 5–6

Knows rope.

**What to look for:**

- Ties well
- Splices

---

## Scoring Matrix
**Thresholds:** _3+_ is a pass, _4+_ is a pass at senior level

| Competency | 1 | 2 |
|---|---|---|
| **A** - Rope Work | | |
`
const questions = `# Mate - Interview Questions

## A - Rope Work

### Open & Conversational

1. Tell us about a rope.

### Concise & Direct

1. Which rope broke?
`

test('reads eng-rubrics: signals, pass marks, codes with levels, questions in their phrasings', async () => {
  const read = await readTexts({ 'rubrics/mate.md': rubric, 'questions/mate.md': questions })
  expect(read.counted).toEqual({
    'interview questions': [2, 2],
    roles: [1, 1],
    competencies: [1, 1],
    signals: [2, 2],
    'codes of other schemes': [3, 3],
  })
  const role = read.framework('eng-rubrics-mate')
  expect(role.bands.map(({ label, from, to }) => [label, from, to])).toEqual([
    ['Below the pass mark', 0, 1],
    ['Pass', 2, 2],
    ['Pass at senior level', 3, 4],
  ])
  expect(role.competencies[0]?.meaning).toBe('Knows rope.')
  expect(role.competencies[0]?.alignments).toEqual([
    { scheme: 'UK-SPEC', code: 'CEng A', level: null },
    { scheme: 'SFIA', code: 'PEMT', level: '5–6' },
    { scheme: 'SFIA', code: 'PDSV', level: '5–6' },
  ])
  expect(role.competencies[0]?.interviewPrompts).toEqual([
    'Open & Conversational: Tell us about a rope.',
    'Concise & Direct: Which rope broke?',
  ])
})
