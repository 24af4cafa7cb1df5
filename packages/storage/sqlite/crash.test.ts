import { describe, expect, it } from 'vitest'
import { runCrashRounds } from '../testing/crash-rounds.ts'

describe('writers that are killed while they write', () => {
  it('lose nothing that was acknowledged, tear nothing, and double nothing on a retry', async () => {
    const rounds = 12
    const writers = 3
    const report = await runCrashRounds({ rounds, writers })
    expect(report.faults).toEqual([])
    expect(report.rounds).toBe(rounds)
    // At least five by each writer of each round: fewer would prove nothing.
    expect(report.acknowledged).toBeGreaterThanOrEqual(rounds * writers * 5)
  }, 240_000)

  it('would be found out if they acknowledged before the commit was durable', async () => {
    const { faults } = await runCrashRounds({ rounds: 3, writers: 3, plant: 'too-early' })
    expect(faults).toContainEqual(expect.stringContaining('lost:'))
  }, 120_000)
})
