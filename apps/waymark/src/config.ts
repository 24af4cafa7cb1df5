import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import * as z from 'zod'
import { OperationError } from '@waymark/contracts/operation/errors.ts'

const Text = z.string().optional()

/** What is read from the environment, and nothing else. */
const Environment = z.object({
  /** Folder of the workspace. */
  WAYMARK_HOME: Text,
  /** Address of a PostgreSQL database for a team: `postgresql://…`. */
  WAYMARK_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/)
    .or(z.literal(''))
    .optional(),
  XDG_DATA_HOME: Text,
  LOCALAPPDATA: Text,
  NO_COLOR: Text,
  FORCE_COLOR: Text,
  TERM: Text,
  LC_ALL: Text,
  LC_CTYPE: Text,
  LANG: Text,
  WT_SESSION: Text,
  DISPLAY: Text,
  WAYLAND_DISPLAY: Text,
  CI: Text,
})

/** Everything about this machine and start that the program depends on. */
export interface Config {
  /** Folder of the workspace, absolute. */
  readonly home: string
  /** PostgreSQL instead of SQLite, or null. */
  readonly databaseUrl: string | null
  /** What the environment says of colour: never, always, or as the terminal is. */
  readonly color: 'never' | 'always' | 'terminal'
  /** The terminal shows more than ASCII. */
  readonly unicode: boolean
  /** There is a desktop to open a browser on. */
  readonly desktop: boolean
}

/** The machine as far as the configuration depends on it. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** The user's own folder. */
  readonly userHome: string
  readonly folder: string
}

/** This machine. The only place that reads the environment. */
export function thisMachine(): Machine {
  return { env: process.env, platform: process.platform, userHome: homedir(), folder: process.cwd() }
}

/**
 * Reads the configuration: a flag before the environment before the platform's default.
 * @throws OperationError INPUT_INVALID naming every way to give the value
 */
export function readConfig(machine: Machine, flags: { readonly home: string | null }): Config {
  const parsed = Environment.safeParse(machine.env)
  if (!parsed.success) {
    throw new OperationError(
      'INPUT_INVALID',
      'WAYMARK_DATABASE_URL is not the address of a PostgreSQL database.',
      {
        field: 'WAYMARK_DATABASE_URL',
        mend: 'Write it like postgresql://user@host/database, or unset it to keep everything in a local folder.',
      },
    )
  }
  const env = parsed.data
  const url = env.WAYMARK_DATABASE_URL
  return {
    home: homeOf(machine, env, flags.home),
    databaseUrl: url === undefined || url === '' ? null : url,
    color: colorOf(env),
    unicode: unicodeOf(machine.platform, env),
    desktop: desktopOf(machine.platform, env),
  }
}

type Env = z.infer<typeof Environment>

function homeOf(machine: Machine, env: Env, flag: string | null): string {
  const usual = usualHome(machine, env)
  if (flag === '') {
    throw new OperationError('INPUT_INVALID', '--home names no folder.', {
      field: 'home',
      mend: `Name one with --home DIR or WAYMARK_HOME, or leave both out for ${usual}.`,
    })
  }
  const chosen = flag ?? (env.WAYMARK_HOME === '' ? undefined : env.WAYMARK_HOME)
  return chosen === undefined ? usual : resolve(machine.folder, chosen)
}

/** Where the platform keeps a program's data. A relative XDG_DATA_HOME is void, as its specification says. */
function usualHome({ platform, userHome }: Machine, env: Env): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(userHome, 'AppData', 'Local'), 'Waymark')
  if (platform === 'darwin') return join(userHome, 'Library', 'Application Support', 'Waymark')
  const data = env.XDG_DATA_HOME
  return join(data !== undefined && isAbsolute(data) ? data : join(userHome, '.local', 'share'), 'waymark')
}

function colorOf({ NO_COLOR, FORCE_COLOR, TERM }: Env): Config['color'] {
  if (NO_COLOR !== undefined && NO_COLOR !== '') return 'never'
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return 'always'
  return TERM === 'dumb' ? 'never' : 'terminal'
}

function unicodeOf(platform: NodeJS.Platform, env: Env): boolean {
  if (platform === 'win32') return env.WT_SESSION !== undefined
  if (env.TERM === 'linux') return false
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((value) => value !== undefined && value !== '')
  return /utf-?8/i.test(locale ?? '')
}

function desktopOf(platform: NodeJS.Platform, env: Env): boolean {
  if (env.CI !== undefined && env.CI !== '' && env.CI !== 'false') return false
  if (platform === 'win32' || platform === 'darwin') return true
  return (env.DISPLAY ?? '') !== '' || (env.WAYLAND_DISPLAY ?? '') !== ''
}
