import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { openSqliteStore } from '../open-store.ts'
import { aCommit, adding, anItem } from './documents.ts'
import { temporaryFolder } from './temporary-folder.ts'

const leastAcknowledged = 5
const longestExtraMs = 60
const patienceMs = 30_000
// A fresh workspace now and then: checking everything after each round would otherwise take longer and longer.
const roundsInOneWorkspace = 4

const KeyRow = z.object({ idempotency_key: z.string() })

/** What came of killing writers again and again. */
export interface CrashReport {
  rounds: number
  /** Commits that a writer was told are durable. A report with few of them proves nothing. */
  acknowledged: number
  /** Commits that were durable although their writer died before it was told. */
  unacknowledged: number
  readonly faults: string[]
}

/**
 * Kills several processes that write to one workspace, with SIGKILL, each after it had some commits acknowledged; then
 * opens the workspace and looks for lost, torn and doubled commits. It cannot show what a power cut does: the kernel
 * keeps what a killed process wrote.
 */
export async function runCrashRounds(options: {
  readonly rounds: number
  readonly writers: number
  /** A fault to plant in the writers, which must then be reported. */
  readonly plant?: 'too-early'
}): Promise<CrashReport> {
  const report: CrashReport = { rounds: 0, acknowledged: 0, unacknowledged: 0, faults: [] }
  while (report.rounds < options.rounds) {
    const folder = temporaryFolder()
    const known = new Set<string>()
    const last = Math.min(options.rounds, report.rounds + roundsInOneWorkspace)
    while (report.rounds < last) {
      report.rounds += 1
      const numbers = Array.from({ length: options.writers }, (_, at) => report.rounds * options.writers + at)
      const acknowledged = await killWriters(folder.path, numbers, options.plant)
      report.acknowledged += acknowledged.length
      await examine(folder.path, acknowledged, known, report)
    }
    folder.remove()
  }
  return report
}

interface Writer {
  readonly child: ChildProcess
  readonly acknowledged: string[]
  readonly enough: Promise<void>
  readonly ended: Promise<void>
}

async function killWriters(
  home: string,
  numbers: readonly number[],
  plant: string | undefined,
): Promise<readonly string[]> {
  const writers = numbers.map((number) =>
    startWriter([home, String(number), ...(plant === undefined ? [] : [plant])]),
  )
  try {
    await Promise.all(writers.map((writer) => writer.enough))
    await new Promise((resolve) => setTimeout(resolve, Math.random() * longestExtraMs))
  } finally {
    for (const { child } of writers) child.kill('SIGKILL')
    await Promise.all(writers.map((writer) => writer.ended))
  }
  return writers.flatMap((writer) => writer.acknowledged)
}

function startWriter(args: readonly string[]): Writer {
  const script = join(import.meta.dirname, 'crash-writer.ts')
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const acknowledged: string[] = []
  let rest = ''
  let complaint = ''
  const enough = Promise.withResolvers<undefined>()
  const tooLate = setTimeout(
    () => enough.reject(new Error(`A writer did not get going. ${complaint}`)),
    patienceMs,
  )
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk.toString()}`.split('\n')
    rest = lines.pop() ?? ''
    acknowledged.push(...lines)
    if (acknowledged.length >= leastAcknowledged) enough.resolve(undefined)
  })
  const ended = new Promise<void>((resolve) => {
    child.once('close', (code) => {
      clearTimeout(tooLate)
      enough.reject(new Error(`A writer ended by itself with ${code}. ${complaint}`))
      resolve()
    })
  })
  enough.promise.catch(() => undefined)
  return { child, acknowledged, enough: enough.promise, ended }
}

async function examine(
  home: string,
  acknowledged: readonly string[],
  known: Set<string>,
  report: CrashReport,
): Promise<void> {
  const { store, vault, close } = await openSqliteStore({ home })
  const written = writtenKeys(home)
  const fresh = written.filter((key) => !known.has(key))
  const told = new Set(acknowledged)
  const kept = new Set(written)
  for (const key of acknowledged.filter((key) => !kept.has(key))) report.faults.push(`lost: ${key}`)
  report.unacknowledged += fresh.filter((key) => !told.has(key)).length
  for (const key of fresh) known.add(key)
  const seq = (await store.events({ entity: null, limit: 1 }))[0]?.seq ?? 0
  if (seq !== written.length) report.faults.push(`${written.length} events, numbered up to ${seq}`)
  if ((await store.evidence()).length !== 2 * written.length)
    report.faults.push('torn: an event without both items')
  const { checks } = await vault.check()
  for (const { name, ok, found } of checks)
    if (!ok && name !== 'Backups') report.faults.push(`${name}: ${found}`)
  // Clients that saw no answer try again.
  const retries = fresh.map((key) =>
    store.commit(aCommit([adding(anItem(Number(key)))], { idempotencyKey: key })),
  )
  for (const { replayed, event } of await Promise.all(retries)) {
    if (!replayed) report.faults.push(`doubled: ${event.seq}`)
  }
  if (writtenKeys(home).length !== written.length) report.faults.push('a retry added an event')
  await close()
}

function writtenKeys(home: string): string[] {
  const database = new DatabaseSync(join(home, 'waymark.db'), { readOnly: true })
  try {
    const rows = database.prepare('select idempotency_key from event').all()
    return z
      .array(KeyRow)
      .parse(rows)
      .map((row) => row.idempotency_key)
  } finally {
    database.close()
  }
}
