import { afterEach, beforeEach, expect, it } from 'vitest'
import { draftLetter } from '@waymark/contracts/cv/letter-operations.ts'
import { importCv, newCv } from '@waymark/contracts/cv/operations.ts'
import { addPosting, correctPosting, showPosting } from '@waymark/contracts/postings/operations.ts'
import { directorCv } from '@waymark/documents/cv/testing/director-cv.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

const advertisement = [
  'Head of Platform Engineering',
  'Acme Logistics is losing orders because releases break the warehouse system every month.',
  'Essential',
  '- Good communication skills',
  '- Vendor and budget management',
  'Benefits',
  '- Free fruit and thirty days of holiday a year',
].join('\n')

it('a variant and a letter answer what the posting is read to ask for, with the user’s corrections', async () => {
  const content = Buffer.from(JSON.stringify(directorCv.resume)).toString('base64')
  await workspace.run(importCv, { file: { name: 'cv.json', mediaType: 'application/json', content } })
  const { added } = await workspace.run(addPosting, { text: advertisement })
  const posting = added[0]?.id ?? ''
  const { answers } = await workspace.run(newCv, { posting })
  expect(answers.map(({ requirement }) => requirement)).toEqual([
    'Good communication skills',
    'Vendor and budget management',
  ])
  const { letter, unanswered } = await workspace.run(draftLetter, { posting })
  const said = [...letter.paragraphs.map(({ text }) => text), ...unanswered].join('\n')
  expect(said).toContain('Vendor and budget management')
  expect(said).not.toContain('communication skills')
  const { reading } = await workspace.run(showPosting, { id: posting })
  const vendor = reading.requirements.find(({ text }) => text.startsWith('Vendor'))
  await workspace.run(correctPosting, {
    id: posting,
    requirement: vendor?.key ?? '',
    weight: 'not-a-requirement',
  })
  const corrected = await workspace.run(newCv, { posting })
  expect(corrected.answers.map(({ requirement }) => requirement)).toEqual(['Good communication skills'])
})
