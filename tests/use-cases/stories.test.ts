import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editEvidence, logEvidence } from '@waymark/contracts/evidence/operations.ts'
import { linkEvidence } from '@waymark/contracts/evidence/link-operations.ts'
import { undo } from '@waymark/contracts/history/operations.ts'
import { choosePositioning, showPositioning } from '@waymark/contracts/positioning/operations.ts'
import {
  answerPrompt,
  draftStories,
  editStory,
  listStories,
  practiseStory,
  removeStory,
  showPrompts,
  showStory,
} from '@waymark/contracts/stories/operations.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await openTestWorkspace()
})
afterEach(() => workspace.close())

const prompt = 'it-director/vendor-command#1'

async function aWin(): Promise<string> {
  const { evidence } = await workspace.run(logEvidence, {
    text: 'Renegotiated the support contract',
    situation: 'Support costs rose by a third',
    result: 'Costs are back to those of last year',
    kind: 'cost',
  })
  const { id } = evidence
  await workspace.run(linkEvidence, { id: [id], competency: 'it-director/vendor-command', reason: 'vendor' })
  return id
}

describe('the story bank', () => {
  it('is drafted from evidence, answers prompts, and is practised', async () => {
    const id = await aWin()
    const before = await workspace.run(showPrompts, { framework: 'it-director' })
    const asked = before.prompts.find((entry) => entry.id === prompt)
    expect(asked?.candidates).toEqual([{ id, title: 'Renegotiated the support contract' }])
    const story = await workspace.run(draftStories, { evidence: [id], prompt })
    expect(story).toMatchObject({
      situation: 'Support costs rose by a third.',
      result: 'Costs are back to those of last year.',
      action: null,
    })
    expect(story.asked.map(({ part }) => part)).toEqual(['task', 'action', 'reflection'])
    const after = await workspace.run(showPrompts, { framework: 'it-director' })
    expect(after.answered).toBe(before.answered + 1)
    const told = await workspace.run(practiseStory, { id: story.id, seconds: 140, note: 'Too long a start' })
    expect(told.practice).toEqual([{ on: '2026-11-20', seconds: 140, note: 'Too long a start' }])
    await workspace.run(answerPrompt, { id: story.id, prompt, remove: true })
    expect((await workspace.run(showPrompts, { framework: 'it-director' })).answered).toBe(before.answered)
  })

  it('notices that its evidence moved on, until it is told anew', async () => {
    const id = await aWin()
    const story = await workspace.run(draftStories, { evidence: [id] })
    await workspace.run(editEvidence, { id, result: 'Costs fell by a tenth' })
    expect((await workspace.run(showStory, { id: story.id })).moved).toEqual([{ id, gone: false }])
    const anew = await workspace.run(editStory, { id: story.id, result: 'Costs fell by a tenth.' })
    expect(anew).toMatchObject({ moved: [], result: 'Costs fell by a tenth.' })
  })

  it('is removed and comes back; what is not there is named', async () => {
    const story = await workspace.run(draftStories, { evidence: [await aWin()] })
    await workspace.run(removeStory, { id: story.id })
    expect((await workspace.failure('stories.show', { id: story.id })).code).toBe('STORY_UNKNOWN')
    await workspace.run(undo, {})
    expect((await workspace.run(listStories, {})).stories).toHaveLength(1)
    const unknown = await workspace.failure('stories.draft', { evidence: [`ev_${'9'.repeat(26)}`] })
    expect(unknown.code).toBe('EVIDENCE_UNKNOWN')
  })

  it('holds the four stages of the growth officer’s loop', async () => {
    const { prompts } = await workspace.run(showPrompts, { framework: 'cdgo' })
    const stages = prompts.filter((entry) => entry.stage !== null)
    expect(stages).toHaveLength(4)
    expect(stages.every((entry) => entry.looksFor.length > 0)).toBe(true)
  })

  it('goes on paper with what is still asked', async () => {
    await workspace.run(draftStories, { evidence: [await aWin()], prompt })
    const text = new TextDecoder().decode(await workspace.file('stories.export', {}))
    expect(text).toContain('Renegotiated the support contract')
    expect(text).toContain('What was yours to do')
    const pdf = await workspace.file('stories.export', { format: 'pdf' })
    expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe('%PDF-')
  })
})

describe('positioning', () => {
  it('is drawn from evidence, shows its blanks, and is kept and undone', async () => {
    const empty = await workspace.run(showPositioning, {})
    expect(empty).toMatchObject({ candidates: [], headline: 'I build … by leading … to achieve …' })
    const id = await aWin()
    const chosen = await workspace.run(choosePositioning, {
      problem: 'Companies that pay for support that they do not use',
      evidence: [id],
    })
    expect(chosen.candidates).toMatchObject([{ outcome: 'cost', items: 1, measured: 0 }])
    expect(chosen.findings.map(({ part }) => part)).toEqual(['build', 'leading', 'achieve'])
    await workspace.run(undo, {})
    expect((await workspace.run(showPositioning, {})).chosen.problem).toBe('')
    const unknown = await workspace.failure('positioning.choose', { evidence: [`ev_${'9'.repeat(26)}`] })
    expect(unknown.code).toBe('EVIDENCE_UNKNOWN')
  })
})
