import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { dirname, resolve } from 'node:path'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { cleanLine, clip } from '../evidence/clean-text.ts'

/** Reads one repository through the installed git. Nothing in the repository's configuration can make it run a program. */
export interface Git {
  /** All output of a small command as text. */
  text(args: readonly string[], input?: string): Promise<string>
  /** The same, and an empty text where git says no: for questions that a repository may have no answer to. */
  answer(args: readonly string[], input?: string): Promise<string>
  /** Output of a large command piece by piece. */
  stream(args: readonly string[], onChunk: (chunk: Buffer) => void, input?: string): Promise<void>
}

/**
 * Settings that a repository from outside must not decide: each of these keys can start a program, open the network
 * or change what is printed.
 */
const neutral = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.sshCommand=false',
  'core.gitProxy=',
  'core.askPass=',
  'core.alternateRefsCommand=false',
  'core.attributesFile=/dev/null',
  'core.untrackedCache=false',
  'credential.helper=',
  'protocol.allow=never',
  'diff.external=',
  'log.showSignature=false',
  'log.mailmap=true',
  'mailmap.file=',
  'mailmap.blob=HEAD:.mailmap',
  'core.useReplaceRefs=false',
  'log.follow=false',
  'gpg.program=false',
  'color.ui=false',
  'submodule.recurse=false',
  'safe.bareRepository=all',
  'i18n.logOutputEncoding=UTF-8',
  'gc.auto=0',
  'maintenance.auto=false',
]

const textLimit = 64 * 1024 * 1024

/** The surroundings that git is started in: names and values, as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Variables that git needs to find itself and the user's own settings; every `GIT_*` of the surroundings is left out. */
const passedOn = ['PATH', 'HOME', 'USERPROFILE', 'XDG_CONFIG_HOME', 'SYSTEMROOT', 'TMPDIR', 'TEMP', 'TMP']

/** Where git usually is, for callers that name no surroundings. */
export const usualSurroundings: Environment = {
  PATH: '/usr/local/bin:/opt/homebrew/bin:/usr/bin:/bin',
  HOME: homedir(),
}

function environmentFor(path: string, surroundings: Environment): Record<string, string> {
  const kept = passedOn.flatMap((name) => {
    const value = surroundings[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ALLOW_PROTOCOL: '',
    GIT_CEILING_DIRECTORIES: dirname(resolve(path)),
  }
}

export function createGit(path: string, environment: Environment, signal: AbortSignal): Git {
  const env = environmentFor(path, environment)
  const run = (args: readonly string[], onChunk: (chunk: Buffer) => void, input: string | undefined) =>
    runGit(path, env, args, onChunk, input, signal)
  const text = async (args: readonly string[], input?: string) => {
    const chunks: Buffer[] = []
    let size = 0
    const take = (chunk: Buffer) => {
      size += chunk.length
      if (size <= textLimit) chunks.push(chunk)
    }
    await run(args, take, input)
    return Buffer.concat(chunks).toString('utf8')
  }
  return {
    text,
    stream: (args, onChunk, input) => run(args, onChunk, input),
    answer: (args, input) =>
      text(args, input).catch((error: unknown) => {
        if (signal.aborted) throw error
        return ''
      }),
  }
}

function cancelled(): OperationError {
  return new OperationError('CANCELLED', 'The import was cancelled.')
}

function runGit(
  path: string,
  env: Record<string, string>,
  args: readonly string[],
  onChunk: (chunk: Buffer) => void,
  input: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return Promise.reject(cancelled())
  return new Promise((done, failed) => {
    const settings = neutral.flatMap((setting) => ['-c', setting])
    const child = spawn('git', ['--no-pager', '--literal-pathspecs', '-C', path, ...settings, ...args], {
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
      shell: false,
      windowsHide: true,
    })
    const stop = () => child.kill('SIGKILL')
    let complaint = ''
    let fault: unknown = null
    signal.addEventListener('abort', stop, { once: true })
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < 4000) complaint += chunk.toString('utf8')
    })
    child.stdout.on('data', (chunk: Buffer) => {
      try {
        if (fault === null) onChunk(chunk)
      } catch (error) {
        fault = error
        stop()
      }
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(input ?? '')
    child.on('error', (error) => {
      signal.removeEventListener('abort', stop)
      failed(notStarted(path, error))
    })
    child.on('close', (code) => {
      signal.removeEventListener('abort', stop)
      if (signal.aborted) failed(cancelled())
      else if (fault !== null)
        failed(fault instanceof Error ? fault : new Error('reading git’s output failed', { cause: fault }))
      else if (code === 0) done()
      else failed(explained(path, complaint))
    })
  })
}

function notStarted(path: string, error: Error): Error {
  if (!('code' in error) || (error.code !== 'ENOENT' && error.code !== 'EACCES')) return error
  return new OperationError(
    'SOURCE_UNREADABLE',
    `git could not be started, so the repository ${path} cannot be read.`,
    {
      where: path,
      mend: 'Install git and try again.',
    },
  )
}

/** What git complained of, as one sentence that says how to mend it. */
function explained(path: string, complaint: string): OperationError {
  const unreadable = (message: string, mend: string) =>
    new OperationError('SOURCE_UNREADABLE', message, { where: path, mend })
  if (/dubious ownership/i.test(complaint)) {
    return unreadable(
      `git does not read ${path}, because it belongs to another user.`,
      `If you trust it, run: git config --global --add safe.directory ${resolve(path)}`,
    )
  }
  if (/not a git repository/i.test(complaint))
    return unreadable(`${path} is not a repository that git can read.`, 'Check the path.')
  if (/permission denied/i.test(complaint))
    return unreadable(
      `Parts of the repository ${path} may not be read by this user.`,
      'Change its permissions.',
    )
  const first = complaint.split('\n').find((line) => /^(?:fatal|error):/.test(line)) ?? ''
  const words = clip(cleanLine(first.replace(/^(?:fatal|error):\s*/, '')), 200)
  const said = words === '' ? 'it stopped without a word' : words
  return unreadable(
    `git could not read the repository ${path}: ${said}.`,
    'Run git fsck in it; a fresh clone usually helps.',
  )
}
