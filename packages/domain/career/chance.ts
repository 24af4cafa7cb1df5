/**
 * Numbers from 0 up to 1 that look like chance and are the same for the same name and seed: a stream of its own for
 * each name, so that asking for one more never changes the others (mulberry32, seeded by FNV-1a).
 */
export function chanceOf(name: string, seed: number): () => number {
  let state = hashed(`${seed}\n${name}`)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * The value of a triangular distribution at a share of it. The mode lies in the middle: where a source gives two ends
 * and nothing more, nothing speaks for either.
 */
export function triangular(least: number, most: number, share: number): number {
  const width = most - least
  return share < 0.5 ? least + width * Math.sqrt(share / 2) : most - width * Math.sqrt((1 - share) / 2)
}

function hashed(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash
}
