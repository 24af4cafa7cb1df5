import { describe, expect, it } from 'vitest'
import { stubApp, token } from '../http/testing/stub-app.ts'
import { openSession, sessionKey, type SessionPlace } from './session.ts'

/** A page at an address, with storage that outlives it. */
function pageAt(
  address: string,
  kept: Map<string, string>,
  app = stubApp().app,
): SessionPlace & { shown: string[] } {
  const { hash, pathname, search } = new URL(address)
  const shown: string[] = []
  return {
    shown,
    location: { hash, pathname, search },
    history: { replaceState: (_data, _unused, url) => void shown.push(url) },
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    },
    fetch: (url, init) => {
      const headers = new Headers(init.headers)
      headers.set('host', '127.0.0.1:4173')
      return app.fetch(new Request(new URL(url, 'http://127.0.0.1:4173'), { ...init, headers }))
    },
  }
}

describe('opening a session', () => {
  it('exchanges the code, wipes it from the address and keeps the token for other tabs', async () => {
    const { app } = stubApp()
    const kept = new Map<string, string>()
    const page = pageAt(app.openingAddress('/evidence?text=a'), kept, app)
    expect(await openSession(page)).toBe(token)
    expect(page.shown).toEqual(['/evidence?text=a'])
    expect(kept).toEqual(new Map([[sessionKey, token]]))
    expect(await openSession(pageAt('http://127.0.0.1:4173/plan', kept, app))).toBe(token)
  })

  it('finds none on a first visit without a code', async () => {
    expect(await openSession(pageAt('http://127.0.0.1:4173/', new Map()))).toBeNull()
  })

  it('tells that a code was used, unless a session is there anyway', async () => {
    const { app } = stubApp()
    const address = app.openingAddress()
    await openSession(pageAt(address, new Map(), app))
    const late = pageAt(address, new Map(), app)
    await expect(openSession(late)).rejects.toMatchObject({ code: 'CODE_REFUSED' })
    expect(late.shown).toEqual(['/'])
    expect(await openSession(pageAt(address, new Map([[sessionKey, token]]), app))).toBe(token)
  })
})
