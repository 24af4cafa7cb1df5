import type { Commit, CommitOutcome } from '@waymark/application/ports/store.ts'
import type { Engine } from '../engine/engine.ts'
import { applyCommit } from './apply-commit.ts'
import type { AppliedCommit } from './apply-commit.ts'

// More would make the first caller of a batch wait noticeably for the last.
const largestBatch = 256

interface Waiting {
  readonly commit: Commit
  readonly resolve: (outcome: CommitOutcome) => void
  readonly reject: (reason: unknown) => void
}

type Result = { readonly applied: AppliedCommit } | { readonly failure: unknown }

/** Takes commits and makes them durable. */
export interface CommitQueue {
  commit(commit: Commit): Promise<CommitOutcome>
  /** Resolves when everything taken so far is durable or refused. */
  drained(): Promise<void>
}

/**
 * Group commit: what arrives in one turn of the event loop becomes one transaction and one flush to disk, each commit
 * in a savepoint of its own so that a refused one leaves no trace and hurts no other. No promise resolves before the
 * flush has returned.
 */
export function createCommitQueue(
  engine: Engine,
  onCommitted: (applied: AppliedCommit) => void,
): CommitQueue {
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null

  async function flushAll(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const batch = waiting.slice(0, largestBatch)
      waiting = waiting.slice(largestBatch)
      await writeBatch(engine, batch, onCommitted)
      // Callers of this batch that commit again at once join the next one.
      await new Promise((resolve) => setImmediate(resolve))
    }
    running = null
  }

  return {
    commit(commit) {
      return new Promise((resolve, reject) => {
        waiting.push({ commit, resolve, reject })
        running ??= flushAll()
      })
    },
    async drained() {
      await running
    },
  }
}

async function writeBatch(
  engine: Engine,
  batch: readonly Waiting[],
  onCommitted: (applied: AppliedCommit) => void,
): Promise<void> {
  let results: readonly Result[]
  try {
    results = await engine.write(async (session) => {
      const results: Result[] = []
      for (const { commit } of batch) {
        results.push(await attempt(() => session.nested(() => applyCommit(session, commit))))
      }
      return results
    })
  } catch (error) {
    for (const { reject } of batch) reject(error)
    return
  }
  for (const [at, result] of results.entries()) {
    const caller = batch[at]
    if ('failure' in result) {
      caller?.reject(result.failure)
    } else {
      onCommitted(result.applied)
      caller?.resolve(result.applied.outcome)
    }
  }
}

async function attempt(work: () => Promise<AppliedCommit>): Promise<Result> {
  try {
    return { applied: await work() }
  } catch (failure) {
    return { failure }
  }
}
