import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadAssets, type Assets } from './assets.ts'
import { stubApp, stubAssets } from './testing/stub-app.ts'

let folder = ''
let assets: Assets = stubAssets

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waymark-assets-'))
  const build = path.join(folder, 'dist')
  await mkdir(path.join(build, 'assets'), { recursive: true })
  await mkdir(path.join(build, '.vite'))
  await writeFile(path.join(folder, 'secret.txt'), 'secret')
  const files = {
    'index.html': '<!doctype html><title>Built</title>',
    'favicon.svg': '<svg/>',
    'assets/index-Ab3_x-9Z.js': 'plain script',
    'assets/index-Ab3_x-9Z.js.br': 'brotli script',
    'assets/index-Ab3_x-9Z.js.gz': 'gzip script',
    'assets/inter-BxLq01zz.woff2': 'font',
    '.vite/manifest.json': '{}',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(build, name), text)
  await symlink(path.join(folder, 'secret.txt'), path.join(build, 'link.txt'))
  assets = (await loadAssets(build)) ?? stubAssets
})

afterAll(() => rm(folder, { recursive: true }))

const get = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
  stubApp({ assets }).send(address, { method: 'GET', headers: { authorization: null, ...headers } })

describe('files of the web app', () => {
  it('are kept for good when their name holds their hash', async () => {
    const response = await get('/assets/inter-BxLq01zz.woff2')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-type')).toBe('font/woff2')
    expect(await response.text()).toBe('font')
  })

  it('are asked for again otherwise, and not sent twice', async () => {
    const first = await get('/favicon.svg')
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const etag = first.headers.get('etag') ?? ''
    const again = await get('/favicon.svg', { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get('/favicon.svg', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it.each([
    ['br, gzip', 'br', 'brotli script'],
    ['gzip, deflate', 'gzip', 'gzip script'],
    ['br;q=0, gzip;q=0.5', 'gzip', 'gzip script'],
    ['', null, 'plain script'],
    ['zstd', null, 'plain script'],
  ])('come compressed for %j', async (accepted, encoding, text) => {
    const response = await get('/assets/index-Ab3_x-9Z.js', { 'accept-encoding': accepted })
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('vary')).toBe('accept-encoding')
    expect(await response.text()).toBe(text)
  })

  it.each([
    '/secret.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/link.txt',
    '/.vite/manifest.json',
    '/assets/index-Ab3_x-9Z.js.br',
    '/assets/gone-12345678.js',
    '/assets/',
    '/%00',
    '/a.b',
    '/%E0%A4%A.js',
  ])('do not include %s', async (address) => {
    const response = await get(address)
    const answer = `${response.status} ${await response.text()}`
    expect(answer).toMatch(/^(200 <!doctype html><title>Built<|404 \{"error":\{"code":"ROUTE_UNKNOWN")/)
  })

  it.each(['/', '/index.html', '/evidence', '/readiness/it-director?at=2026-01-01'])(
    'are the page for %s, never kept',
    async (address) => {
      const response = await get(address)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-store')
    },
  )

  it('are missing in one plain sentence when the app is not built', async () => {
    expect(await loadAssets(path.join(folder, 'nothing'))).toBeNull()
    const response = await stubApp({ assets: null }).send('/', { method: 'GET' })
    expect(await response.json()).toMatchObject({ error: { message: 'The web app is not built.' } })
  })
})

describe('the page', () => {
  it('may run and load what comes from this server, and nothing else', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? ''
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
  })
})
