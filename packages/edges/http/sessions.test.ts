import { describe, expect, it } from 'vitest'
import { codeLifetime, createSessions, newToken } from './sessions.ts'
import { stubApp, token } from './testing/stub-app.ts'

describe('a one-time code', () => {
  it('opens a session once', () => {
    const sessions = createSessions(token)
    const code = sessions.issueCode()
    expect(code).toMatch(/^[\w-]{32}$/)
    expect(sessions.redeem(code)).toBe(token)
    expect(sessions.redeem(code)).toBeNull()
  })

  it('lives for 60 seconds', () => {
    let time = 1000
    const sessions = createSessions(token, () => time)
    const [early, late] = [sessions.issueCode(), sessions.issueCode()]
    time += codeLifetime - 1
    expect(sessions.redeem(early)).toBe(token)
    time += 1
    expect(sessions.redeem(late)).toBeNull()
    expect(codeLifetime).toBeLessThanOrEqual(60_000)
  })

  it('waits beside others, up to a bound', () => {
    const sessions = createSessions(token)
    const codes = Array.from({ length: 70 }, () => sessions.issueCode())
    expect(new Set(codes).size).toBe(70)
    expect(codes.filter((code) => sessions.redeem(code) === token)).toEqual(codes.slice(-64))
  })

  it('is not spent by a wrong guess', () => {
    const sessions = createSessions(token)
    const code = sessions.issueCode()
    for (const guess of ['', code.slice(1), `${code}x`, token]) expect(sessions.redeem(guess)).toBeNull()
    expect(sessions.redeem(code)).toBe(token)
  })
})

describe('the bearer token', () => {
  it('is 256 random bits, and nothing shorter is taken', () => {
    expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32)
    expect(newToken()).not.toBe(newToken())
    expect(() => createSessions('short')).toThrow(TypeError)
  })
})

describe('POST /api/session', () => {
  const unsigned = { authorization: null }

  it('exchanges the code of an opening address for the token', async () => {
    const { app, send } = stubApp()
    const address = new URL(app.openingAddress('/evidence'))
    expect(address.origin + address.pathname).toBe('http://127.0.0.1:4173/evidence')
    const code = new URLSearchParams(address.hash.slice(1)).get('code')
    const first = await send('/api/session', { headers: unsigned, body: JSON.stringify({ code }) })
    expect(await first.json()).toEqual({ token, version: '1.2.3' })
    const second = await send('/api/session', { headers: unsigned, body: JSON.stringify({ code }) })
    expect(second.status).toBe(403)
    expect(await second.json()).toMatchObject({ error: { code: 'CODE_REFUSED' } })
  })

  it.each([
    '{}',
    '[]',
    'null',
    '{"code":1}',
    '{"code":""}',
    '{"code":"x","more":1}',
    `{"code":"${'x'.repeat(900)}"}`,
  ])('refuses %s', async (body) => {
    const response = await stubApp().send('/api/session', { headers: unsigned, body })
    expect(response.status).toBe(403)
    expect(await response.text()).not.toContain(token)
  })
})
