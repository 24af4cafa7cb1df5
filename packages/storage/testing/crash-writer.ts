import { writeSync } from 'node:fs'
import { openSqliteStore } from '../open-store.ts'
import { aCommit, adding, anItem } from './documents.ts'

// A process that writes as fast as it can until it is killed: HOME NUMBER [too-early]. It says the key of a commit
// on standard output, with a synchronous write, only after the store said that the commit is durable; with `too-early`
// it says it before, so that a test can prove that this would be noticed.

const callers = 4
const numbersOfOneWriter = 1_000_000

const [home, writer, fault] = process.argv.slice(2)
if (home === undefined || writer === undefined) throw new Error('usage: crash-writer HOME NUMBER')
const { store } = await openSqliteStore({ home })
let next = Number(writer) * numbersOfOneWriter

async function writeOnAndOn(): Promise<never> {
  for (;;) {
    const number = (next += 1)
    const key = String(number)
    const items = [anItem(number, { title: `Win ${number}` }), anItem(number + numbersOfOneWriter / 2)]
    if (fault === 'too-early') writeSync(1, `${key}\n`)
    await store.commit(aCommit(items.map(adding), { idempotencyKey: key, summary: key }))
    if (fault !== 'too-early') writeSync(1, `${key}\n`)
  }
}

await Promise.all(Array.from({ length: callers }, writeOnAndOn))
