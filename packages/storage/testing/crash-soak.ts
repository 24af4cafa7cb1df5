import { runCrashRounds } from './crash-rounds.ts'

// node packages/storage/testing/crash-soak.ts [ROUNDS]: as many crash rounds as there is time for.
const rounds = Number(process.argv[2] ?? 100)
const started = performance.now()
const report = await runCrashRounds({ rounds, writers: 3 })
const seconds = Math.round((performance.now() - started) / 1000)
process.stdout.write(`${JSON.stringify({ ...report, seconds }, null, 2)}\n`)
process.exitCode = report.faults.length === 0 && report.acknowledged >= 15 * rounds ? 0 : 1
