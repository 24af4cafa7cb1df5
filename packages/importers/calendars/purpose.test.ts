import { describe, expect, it } from 'vitest'
import { purposeOf } from './purpose.ts'

describe('what a meeting is for', () => {
  it.each([
    ['1:1 Ada / Bob', 1, 'one-on-one'],
    ['Ada 1on1', null, 'one-on-one'],
    ['One-on-one', 1, 'one-on-one'],
    ['Score 11:1 party', 4, 'other'],
    ['Ratio 1:10 review of targets', 4, 'other'],
    ['1:1 prep for the leads', 4, 'other'],
    ['Backend interview', 2, 'interview'],
    ['User interview: checkout', 2, 'other'],
    ['Interview debrief', 4, 'other'],
    ['Sprint retro', 6, 'retrospective'],
    ['Sprint planning', 6, 'planning'],
    ['Architecture review', 6, 'review'],
    ['Quarterly business review', 9, 'stakeholders'],
    ['Daily stand-up', 7, 'team'],
    ['Focus time: sprint planning', null, 'other'],
    ['Dentist', null, 'other'],
    ['Lunch', 3, 'other'],
    ['Review', 3, 'other'],
  ])('%s with %s others', (title, others, purpose) => {
    expect(purposeOf({ title, others, isSeries: false })).toBe(purpose)
  })

  it('a series with one other person is a one-to-one whatever it is called', () => {
    expect(purposeOf({ title: 'Ada / Bob', others: 1, isSeries: true })).toBe('one-on-one')
    expect(purposeOf({ title: 'Ada / Bob', others: 1, isSeries: false })).toBe('other')
  })
})
