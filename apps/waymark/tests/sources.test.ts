import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newHome, startWaymark, until, waymark } from './waymark-process.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-sources-'))
  mkdirSync(join(folder, 'postmortems'))
  mkdirSync(join(folder, 'node_modules'))
  writeFileSync(join(folder, 'node_modules', 'wins.md'), '- Led it\n')
  writeFileSync(join(folder, 'wins.md'), '# 2026\n\n- Ran the first recovery drill\n')
  paper('2026-03-02', 'Checkout down')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function paper(day: string, title: string): void {
  writeFileSync(
    join(folder, 'postmortems', `${day}.md`),
    `---\nseverity: SEV-1\ndate: ${day}\n---\n# Postmortem: ${title}\n\n## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 10:00 | started |\n| 11:00 | resolved |\n`,
  )
}

describe('sources on the command line', () => {
  it('a folder is read, listed without its path, refreshed with what is new, and a source removed', () => {
    const home = newHome()
    const imported = waymark(home, 'import', folder)
    expect([imported.code, imported.out]).toEqual([0, expect.stringMatching(/1 record of work/)])
    expect(imported.out).toMatch(/a folder of a program or a hidden one/)
    const listed = waymark(home, 'sources', 'list')
    expect(listed.out).toMatch(/wins\.md/)
    expect(listed.out).not.toContain(folder)
    paper('2026-04-02', 'Search is stale')
    expect(waymark(home, 'sources', 'refresh').out).toMatch(/3 sources looked at, 1 with other content/)
    expect(waymark(home, 'sources', 'refresh').out).toMatch(/3 sources looked at, 0 with other content/)
    const id = /src_\w{26}/.exec(waymark(home, 'sources', 'list').out)?.[0] ?? ''
    expect(waymark(home, 'sources', 'remove', id).code).toBe(0)
    expect(waymark(home, 'sources', 'remove', id).code).toBe(3)
    expect(waymark(home, 'proposals', 'list').out).toMatch(/Nothing waits for you/)
  })

  it('a watched folder is read at once and again when it changes, until Ctrl-C', async () => {
    const home = newHome()
    const { child, ended } = startWaymark(home, 'sources', 'watch', folder, '--after', '1')
    let told = ''
    child.stdout?.on('data', (chunk) => (told += String(chunk)))
    const said = () => told
    await until(() => said().includes('Watching'))
    paper('2026-04-02', 'Search is stale')
    await until(() => said().includes('2026-04-02.md'))
    child.kill('SIGINT')
    expect((await ended).code).toBe(0)
    expect(waymark(home, 'sources', 'list').out).toMatch(/2026-04-02\.md/)
  })
})
