import { describe, expect, it } from 'vitest'
import { readConfig, type Machine } from './config.ts'

const machine: Machine = { env: {}, platform: 'linux', userHome: '/home/ana', folder: '/work dir' }

function home(facts: Partial<Machine>, flag: string | null = null): string {
  return readConfig({ ...machine, ...facts }, { home: flag }).home
}

describe('the workspace folder', () => {
  it('is the flag, else the environment, else the platform’s place', () => {
    const env = { WAYMARK_HOME: '/data/w' }
    expect(home({ env }, 'mine')).toBe('/work dir/mine')
    expect(home({ env })).toBe('/data/w')
    expect(home({ env: { WAYMARK_HOME: '' } })).toBe('/home/ana/.local/share/waymark')
    expect(home({ env: { XDG_DATA_HOME: '/x' } })).toBe('/x/waymark')
    expect(home({ env: { XDG_DATA_HOME: 'relative' } })).toBe('/home/ana/.local/share/waymark')
    expect(home({ platform: 'darwin' })).toBe('/home/ana/Library/Application Support/Waymark')
  })

  it('cannot be an empty flag; the message tells every way', () => {
    expect(() => home({}, '')).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        details: {
          field: 'home',
          mend: 'Name one with --home DIR or WAYMARK_HOME, or leave both out for /home/ana/.local/share/waymark.',
        },
      }),
    )
  })
})

describe('the database', () => {
  it('is SQLite unless a PostgreSQL address is given', () => {
    expect(readConfig(machine, { home: null }).databaseUrl).toBeNull()
    const env = { WAYMARK_DATABASE_URL: 'postgresql://u@h/d' }
    expect(readConfig({ ...machine, env }, { home: null }).databaseUrl).toBe('postgresql://u@h/d')
  })

  it('cannot be anything else, and the address is not repeated in the message', () => {
    const env = { WAYMARK_DATABASE_URL: 'mysql://u:secret@h/d' }
    expect(() => readConfig({ ...machine, env }, { home: null })).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', message: expect.not.stringContaining('secret') }),
    )
  })
})

describe('the terminal', () => {
  it.each([
    [{}, 'terminal', false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, 'never', false],
    [{ FORCE_COLOR: '1', LANG: 'en_US.UTF-8' }, 'always', true],
    [{ TERM: 'dumb', LANG: 'C' }, 'never', false],
    [{ TERM: 'linux', LANG: 'C.UTF-8' }, 'terminal', false],
    [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, 'terminal', false],
  ])('%j', (env, color, unicode) => {
    expect(readConfig({ ...machine, env }, { home: null })).toMatchObject({ color, unicode })
  })

  it.each([
    [{}, false],
    [{ DISPLAY: ':0' }, true],
    [{ DISPLAY: ':0', CI: 'true' }, false],
    [{ WAYLAND_DISPLAY: 'w', CI: '' }, true],
  ])('has a desktop: %j is %s', (env, desktop) => {
    expect(readConfig({ ...machine, env }, { home: null }).desktop).toBe(desktop)
  })
})
