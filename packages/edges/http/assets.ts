import { readdir, readFile } from 'node:fs/promises'
import { hash } from 'node:crypto'
import path from 'node:path'
import { assetHeaders, pageHeaders } from './headers.ts'

/** One file of the built web app. */
interface Asset {
  readonly plain: Buffer
  readonly brotli: Buffer | null
  readonly gzip: Buffer | null
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string
}

/** The built web app, held in memory: a request can only name what was there at the start, never a path on the disk. */
export interface Assets {
  /** The one page of the web app. */
  page(): Response
  /** The response for a file, or null when there is none at this path. */
  respond(path: string, headers: Headers): Response | null
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/**
 * Loads a build: `index.html` and what it needs. A file `name.br` or `name.gz` is the compressed form of `name`.
 * Symbolic links and hidden files are left out.
 *
 * @returns null when the folder holds no `index.html`: the web app is not built
 */
export async function loadAssets(folder: string): Promise<Assets | null> {
  const files = await filesIn(folder)
  const index = files.get('/index.html')
  if (index === undefined) return null
  const assets = new Map<string, Asset>()
  for (const [name, plain] of files) {
    if (/\.(br|gz)$/.test(name) || name === '/index.html') continue
    assets.set(name, assetOf(name, plain, files))
  }
  return {
    page: () => new Response(index, { status: 200, headers: pageHeaders }),
    respond(name, headers) {
      const asset = assets.get(name)
      return asset === undefined ? null : assetResponse(asset, headers)
    },
  }
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  const files = new Map<string, Buffer>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = `/${path.relative(folder, file).split(path.sep).join('/')}`
    if (!name.includes('/.')) files.set(name, await readFile(file))
  }
  return files
}

function assetOf(name: string, plain: Buffer, files: ReadonlyMap<string, Buffer>): Asset {
  const etag = `"${hash('sha256', plain, 'base64url').slice(0, 22)}"`
  return {
    plain,
    brotli: files.get(`${name}.br`) ?? null,
    gzip: files.get(`${name}.gz`) ?? null,
    etag,
    headers: {
      ...assetHeaders,
      'content-type': mediaTypes[path.extname(name)] ?? 'application/octet-stream',
      'cache-control': isHashed(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag,
    },
  }
}

/** Files under `/assets/` whose names end in a hash of their content never change. */
function isHashed(name: string): boolean {
  return /^\/assets\/.*-[\w-]{8,}\.[a-z0-9]+$/.test(name)
}

function assetResponse(asset: Asset, request: Headers): Response {
  const { headers, etag } = asset
  if (request.get('if-none-match')?.includes(etag) === true) {
    return new Response(null, { status: 304, headers: { ...headers } })
  }
  const accepted = acceptedEncodings(request.get('accept-encoding') ?? '')
  if (asset.brotli !== null && accepted.has('br')) return encoded(asset.brotli, 'br', headers)
  if (asset.gzip !== null && accepted.has('gzip')) return encoded(asset.gzip, 'gzip', headers)
  return new Response(asset.plain, { status: 200, headers: { ...headers } })
}

function encoded(bytes: Buffer, encoding: string, headers: Readonly<Record<string, string>>): Response {
  return new Response(bytes, { status: 200, headers: { ...headers, 'content-encoding': encoding } })
}

function acceptedEncodings(header: string): ReadonlySet<string> {
  const accepted = header
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
  return new Set(accepted.map((part) => part.split(';')[0] ?? ''))
}
