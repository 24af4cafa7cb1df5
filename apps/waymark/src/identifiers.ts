import { createHash, randomBytes } from 'node:crypto'
import type { Ids } from '@waymark/application/ports/services.ts'

/** Crockford's alphabet in lower case: no i, l, o, u, and letters sort after digits. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const randomBits = 80n
const randomMask = (1n << randomBits) - 1n

/** What identifiers are made from; replaced in tests. */
export interface IdSources {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
}

/**
 * Makes identifiers of 26 characters after a prefix. `next`: 48 bits of time and 80 random bits, growing even within
 * one millisecond or when the clock steps back. `derive`: the first 130 bits of the SHA-256 of the content.
 */
export function createIds(
  { now, random }: IdSources = { now: Date.now, random: (bytes) => randomBytes(bytes) },
): Ids {
  let lastTime = 0
  let lastRandom = 0n
  return {
    next(prefix) {
      const time = now()
      if (time > lastTime) {
        lastTime = time
        lastRandom = bigFrom(random(10))
      } else {
        lastRandom = (lastRandom + 1n) & randomMask
        if (lastRandom === 0n) lastTime += 1
      }
      return `${prefix}_${inBase32((BigInt(lastTime) << randomBits) | lastRandom)}`
    },
    derive(prefix, content) {
      return `${prefix}_${digitsOf(createHash('sha256').update(content, 'utf8').digest())}`
    },
  }
}

function bigFrom(bytes: Uint8Array): bigint {
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
}

/** The first 130 bits as 26 digits. Imports derive thousands of these. */
function digitsOf(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes.subarray(0, 17)) {
    held = ((held << 8) | byte) & 0xfff
    bits += 8
    for (; bits >= 5 && text.length < 26; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31] ?? ''
  }
  return text
}

/** 26 digits of 5 bits, most significant first. */
function inBase32(value: bigint): string {
  let text = ''
  for (let rest = value; text.length < 26; rest >>= 5n) text = (alphabet[Number(rest & 31n)] ?? '0') + text
  return text
}
