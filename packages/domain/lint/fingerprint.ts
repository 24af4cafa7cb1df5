import { wordsOf } from '../evidence/words.ts'

const prime = 0x01000193

/**
 * A hash of a text without case, spacing and punctuation, 16 hexadecimal digits: two rounds of 32-bit FNV-1a with
 * different starts. It names a line within one CV; it protects nothing.
 */
export function fingerprintOf(text: string): string {
  const plain = wordsOf(text).join(' ') || text.trim()
  return hash(plain, 0x811c9dc5) + hash(`${plain}\u0000`, 0x01234567)
}

function hash(text: string, start: number): string {
  let value = start
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), prime)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return ((value ^ (value >>> 13)) >>> 0).toString(16).padStart(8, '0')
}
