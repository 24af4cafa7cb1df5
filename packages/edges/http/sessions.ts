import { hash, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a one-time code opens a session, in milliseconds. */
export const codeLifetime = 60_000

/** At most this many codes wait at once; the oldest gives way. */
const mostCodes = 64

/** Fewest characters of a bearer token: 256 bits in base64url. */
const shortestToken = 43

/** Makes a bearer token: 256 random bits in base64url. One per start of the server. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Who may call the API. */
export interface Sessions {
  /** A fresh one-time code for the fragment of an address. Several may wait at once. */
  readonly issueCode: () => string
  /** The bearer token for a code that waits, or null. A code works once and for 60 seconds. */
  readonly redeem: (code: string) => string | null
  /** Whether an `Authorization` header carries the bearer token. Takes the same time however much of it is right. */
  readonly isOpen: (authorization: string | null) => boolean
}

/**
 * Sessions of one start of the server. Codes are kept as hashes, so neither the time of a look-up nor a memory dump
 * tells one.
 *
 * @param now milliseconds from any fixed point
 */
export function createSessions(token: string, now: () => number = () => performance.now()): Sessions {
  if (token.length < shortestToken) throw new TypeError(`a token has at least ${shortestToken} characters`)
  const waiting = new Map<string, number>()
  const tokenDigest = hash('sha256', token, 'buffer')
  return {
    issueCode() {
      for (const [digest, expires] of waiting) {
        if (expires <= now() || waiting.size >= mostCodes) waiting.delete(digest)
      }
      const code = randomBytes(24).toString('base64url')
      waiting.set(hash('sha256', code), now() + codeLifetime)
      return code
    },
    redeem(code) {
      const digest = hash('sha256', code)
      const expires = waiting.get(digest)
      waiting.delete(digest)
      return expires !== undefined && now() < expires ? token : null
    },
    isOpen(authorization) {
      const given = /^Bearer ([\w-]{1,512})$/.exec(authorization ?? '')?.[1]
      return given !== undefined && timingSafeEqual(hash('sha256', given, 'buffer'), tokenDigest)
    },
  }
}
