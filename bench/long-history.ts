import { spawnSync } from 'node:child_process'

/** A bare repository of many commits by a few people, written by git's own fast-import. */
export function writeLongHistory(path: string, commits: number): void {
  spawnSync('git', ['init', '--bare', '--quiet', '--initial-branch=main', path])
  const people = ['Ada Berg <ada@example.org>', 'Tom Lind <tom@example.org>', 'Ine Maes <ine@example.org>']
  const lines: string[] = []
  for (let number = 1; number <= commits; number++) {
    const person = people[number % people.length] ?? ''
    const when = `${1_600_000_000 + number * 3600} +0000`
    const message =
      number % 400 === 0
        ? `Revert "Change ${number - 1}"`
        : `Change ${number}\n\nReviewed-by: ${people[(number + 1) % 3]}`
    lines.push(
      'commit refs/heads/main',
      `mark :${number}`,
      `author ${person} ${when}`,
      `committer ${person} ${when}`,
    )
    lines.push(`data ${Buffer.byteLength(message)}`, message)
    if (number > 1) lines.push(`from :${number - 1}`)
    lines.push(
      `M 100644 inline area${number % 20}/file${number % 200}.txt`,
      `data ${String(number).length}`,
      String(number),
    )
    if (number % 1000 === 0) lines.push(`reset refs/tags/v${number / 1000}.0.0`, `from :${number}`)
  }
  lines.push('')
  const input = lines.join('\n')
  const outcome = spawnSync('git', ['fast-import', '--quiet'], { cwd: path, input, maxBuffer: 1 << 28 })
  if (outcome.status !== 0) throw new Error(String(outcome.stderr))
}
