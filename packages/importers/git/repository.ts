import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'folder'
    return found.isFile() ? 'file' : null
  } catch {
    return null
  }
}

async function isGitFolder(path: string): Promise<boolean> {
  const [head, objects, refs] = await Promise.all(
    ['HEAD', 'objects', 'refs'].map((name) => kindOf(join(path, name))),
  )
  return head === 'file' && objects === 'folder' && refs === 'folder'
}

/**
 * True when a path is itself a git repository: a work tree with `.git`, a linked work tree, or a bare repository.
 * Folders inside a repository are not; and nothing is run to find out.
 */
export async function isRepository(path: string): Promise<boolean> {
  const inside = join(path, '.git')
  const found = await kindOf(inside)
  if (found === 'folder') return isGitFolder(inside)
  if (found === 'file') {
    const start = await readFile(inside, { encoding: 'utf8' }).catch(() => '')
    return start.startsWith('gitdir:')
  }
  return isGitFolder(path)
}

/** Names of folders that tell nothing of what is inside; the folder around them does. */
const saysNothing = /^(?:\.git|repo|repository|src|checkout)$/i

/** The name that people call a repository by: its folder, without `.git`; of a folder called `repo`, the one around it. */
export function repositoryName(path: string): string {
  const whole = resolve(path)
  const around = dirname(whole)
  const folder = saysNothing.test(basename(whole)) && around !== dirname(around) ? around : whole
  return basename(folder).replace(/\.git$/, '') || 'repository'
}
