import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Backup } from '@waymark/contracts/workspace/operations.ts'
import { addDays } from '@waymark/domain/evidence/dates.ts'
import { copiesToRemove } from './retention.ts'

const today = '2026-11-20'
const now = `${today}T12:00:00.000Z`

function copy(daysAgo: number, reason: Backup['reason'] = 'daily', hour = 8): Backup {
  const at = `${addDays(today, -daysAgo)}T${String(hour).padStart(2, '0')}:00:00.000Z`
  return { name: `${at}-${reason}`, at, reason, bytes: 1, evidence: 1 }
}

const keptOf = (backups: readonly Backup[]): readonly Backup[] => {
  const gone = new Set(copiesToRemove(backups, now))
  return backups.filter((backup) => !gone.has(backup.name))
}

describe('retention', () => {
  it('keeps everything of today and yesterday', () => {
    const backups = [0, 1].flatMap((day) => [1, 9, 17].map((hour) => copy(day, 'daily', hour)))
    expect(keptOf(backups)).toEqual(backups)
  })

  it('keeps the newest of each older day', () => {
    expect(keptOf([copy(0), copy(5, 'daily', 8), copy(5, 'before-import', 20)])).toEqual([
      copy(0),
      copy(5, 'before-import', 20),
    ])
  })

  it('thins two years of daily copies to 12 days, 10 weeks and 9 months', () => {
    const kept = keptOf(Array.from({ length: 730 }, (_, day) => copy(day)))
    const older = kept.filter((backup) => backup.at < addDays(today, -1))
    expect(older.slice(0, 12)).toEqual(Array.from({ length: 12 }, (_, at) => copy(at + 2)))
    expect(kept.at(-1)?.at.slice(0, 7)).toBe('2026-03')
    expect(kept.length).toBeLessThanOrEqual(2 + 12 + 10 + 9)
    expect(kept.length).toBeGreaterThan(2 + 12 + 5 + 5)
  })

  it('never touches a copy that somebody asked for', () => {
    const asked = Array.from({ length: 400 }, (_, day) => copy(day, 'asked'))
    expect(copiesToRemove(asked, now)).toEqual([])
  })

  it('never removes the newest copy, and removing twice removes nothing more', () => {
    const reason = fc.constantFrom<Backup['reason'][]>('asked', 'daily', 'before-restore')
    const some = fc.array(fc.tuple(fc.nat(900), reason, fc.nat(23)), { minLength: 1 })
    fc.assert(
      fc.property(some, (drawn) => {
        const backups = drawn.map(([days, why, hour]) => copy(days, why, hour))
        const kept = keptOf(backups)
        const newest = backups
          .map((backup) => backup.at)
          .toSorted()
          .at(-1)
        expect(kept.map((backup) => backup.at)).toContain(newest)
        expect(keptOf(kept)).toEqual(kept)
      }),
    )
  })
})
