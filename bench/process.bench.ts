import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, report, timed, timesOf } from './figures.ts'
import { program, startServer } from './running-server.ts'

const home = mkdtempSync(join(tmpdir(), 'waymark-bench-'))
const run = (command: string, args: readonly string[]) => {
  const outcome = spawnSync(command, args, { stdio: 'ignore' })
  if (outcome.status !== 0) throw new Error(`${args.join(' ')} ended with ${outcome.status}`)
}
const baseline = {
  what: 'an empty Node process',
  value: median(await timesOf(9, () => run(process.execPath, ['-e', '0']))),
}

try {
  const log = await timesOf(15, (number) => run(program, ['log', `Win number ${number}`, '--home', home]))
  report({ what: '`log` as a whole process', value: median(log), unit: 'ms', aim: '< 200 ms', baseline })
  const readiness = await timesOf(9, () => run(program, ['readiness', 'it-director', '--home', home]))
  report({ what: '`readiness` as a whole process', value: median(readiness), unit: 'ms', baseline })
  const pages: number[] = []
  for (let round = 0; round < 5; round++) {
    const server = await startServer(home)
    const page = await timed(async () => {
      const response = await fetch(`${server.origin}/`)
      if (!response.ok) throw new Error(`the first page answered ${response.status}`)
      await response.text()
    })
    pages.push(server.startedAfter + page)
    await server.stop()
  }
  report({ what: 'first page from a warm install', value: median(pages), unit: 'ms', baseline })
} finally {
  rmSync(home, { recursive: true, force: true })
}
