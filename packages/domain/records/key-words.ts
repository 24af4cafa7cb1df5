const commit = /^git:commit:([\da-f]{12})[\da-f]*$/
const tag = /^git:tag:[\da-f]+:(.+)$/

/** The key of a record that is not kept, for a reader: `commit e0a4d1830139`, `tag v2.1.0`; any other as it is. */
export function keyInWords(key: string): string {
  const hash = commit.exec(key)?.[1]
  if (hash !== undefined) return `commit ${hash}`
  const name = tag.exec(key)?.[1]
  return name === undefined ? key : `tag ${name}`
}
