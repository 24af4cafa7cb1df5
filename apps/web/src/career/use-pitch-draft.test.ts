import { describe, expect, it } from 'vitest'
import { draftIn } from './use-pitch-draft.ts'

describe('a draft of a proposal', () => {
  it('comes back as it was', () => {
    const draft = { move: 'platform-owner', said: { success: 'Lead time under a day' } }
    expect(draftIn(JSON.stringify(draft))).toEqual(draft)
  })

  it.each(['', 'null', '[]', '{', '{"move":1,"said":{}}', '{"move":"a"}', '{"move":"a","said":null}'])(
    '%j is none',
    (stored) => {
      expect(draftIn(stored)).toBeNull()
    },
  )

  it('leaves out what is no text', () => {
    expect(draftIn('{"move":"a","said":{"b":"yes","c":3}}')).toEqual({ move: 'a', said: { b: 'yes' } })
  })
})
