/** Rows of commits by their ids: each id once, as bytes, so that millions of them stay small. */
export interface ObjectIds {
  /** Bytes of one id: 20, or 32 in repositories with SHA-256 names. */
  readonly width: number
  size(): number
  /** Row of the id that stands in hexadecimal digits at a place; a new row when it is not known. -1 when it is no id. */
  take(bytes: Uint8Array, at: number): number
  /** Row of an id that begins with these digits; -1 when none or several do. */
  find(hex: string): number
  hex(row: number): string
  /** The bytes of all ids, one after the other. */
  dump(): Uint8Array<ArrayBuffer>
}

const digits = hexDigits()

/** Value of each character code as a hexadecimal digit, 255 for all others. */
function hexDigits(): Uint8Array {
  const values = new Uint8Array(256).fill(255)
  for (let value = 0; value < 16; value += 1) {
    values[value.toString(16).charCodeAt(0)] = value
    values[value.toString(16).toUpperCase().charCodeAt(0)] = value
  }
  return values
}

/** Ids of a width in bytes, with those of a dump taken already, in its order. */
export function createObjectIds(width: number, dump?: Uint8Array): ObjectIds {
  const store = new IdStore(width, dump)
  return {
    width,
    size: () => store.count,
    take(from, at) {
      if (!store.load(from, at)) return -1
      const row = store.look()
      return row >= 0 ? row : store.add(-row - 1)
    },
    find(start) {
      if (!/^[0-9a-f]+$/.test(start) || start.length < 7 || start.length > width * 2) return -1
      if (start.length < width * 2) return store.findStart(start)
      store.load(Buffer.from(start), 0)
      return Math.max(-1, store.look())
    },
    hex: (row) => store.hex(row),
    dump: () => store.bytes.slice(0, store.count * width),
  }
}

/** The bytes of ids, and a hash table of their rows with open places. */
class IdStore {
  readonly width: number
  count: number
  bytes: Uint8Array<ArrayBuffer>
  /** Rows plus one; 0 for an open place. */
  #slots: Int32Array
  /** The id that is looked for. */
  readonly #sought: Uint8Array

  constructor(width: number, dump?: Uint8Array) {
    this.width = width
    this.count = (dump?.length ?? 0) / width
    this.bytes = new Uint8Array(Math.max(dump?.length ?? 0, width * 1024))
    if (dump !== undefined) this.bytes.set(dump)
    this.#sought = new Uint8Array(width)
    let places = 2048
    while (places < this.count * 2) places *= 2
    this.#slots = new Int32Array(places)
    this.#placeAll()
  }

  /** Takes the id in hexadecimal digits at a place as the one that is looked for; false when none stands there. */
  load(from: Uint8Array, at: number): boolean {
    const sought = this.#sought
    for (let index = 0; index < this.width; index += 1) {
      const high = digits[from[at + 2 * index] ?? 0] ?? 255
      const low = digits[from[at + 2 * index + 1] ?? 0] ?? 255
      if (high === 255 || low === 255) return false
      sought[index] = (high << 4) | low
    }
    return true
  }

  /** Row of the id that is looked for, or minus its open place less one. */
  look(): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hashAt(this.#sought, 0) & mask
    for (let row = slots[slot] ?? 0; row !== 0; row = slots[slot] ?? 0) {
      if (this.#isAt(row - 1)) return row - 1
      slot = (slot + 1) & mask
    }
    return -slot - 1
  }

  /** Adds the id that was looked for in its open place. */
  add(slot: number): number {
    const { width } = this
    if ((this.count + 1) * width > this.bytes.length) {
      const wider = new Uint8Array(Math.ceil((this.bytes.length * 3) / 2 / width) * width)
      wider.set(this.bytes)
      this.bytes = wider
    }
    this.bytes.set(this.#sought, this.count * width)
    this.count += 1
    this.#slots[slot] = this.count
    if (this.count * 2 > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 2)
      this.#placeAll()
    }
    return this.count - 1
  }

  hex(row: number): string {
    return Buffer.from(this.bytes.buffer, row * this.width, this.width).toString('hex')
  }

  /** Shortened ids are rare, and are looked for from one end to the other. */
  findStart(start: string): number {
    const whole = Buffer.from(start.slice(0, start.length & ~1), 'hex')
    let found = -1
    for (let row = 0; row < this.count; row += 1) {
      let index = 0
      while (index < whole.length && this.bytes[row * this.width + index] === whole[index]) index += 1
      if (index < whole.length || !this.hex(row).startsWith(start)) continue
      if (found !== -1) return -1
      found = row
    }
    return found
  }

  #isAt(row: number): boolean {
    const start = row * this.width
    for (let index = 0; index < this.width; index += 1)
      if (this.bytes[start + index] !== this.#sought[index]) return false
    return true
  }

  #placeAll(): void {
    const mask = this.#slots.length - 1
    for (let row = 0; row < this.count; row += 1) {
      let slot = hashAt(this.bytes, row * this.width) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = row + 1
    }
  }
}

function hashAt(from: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [from[at], from[at + 1], from[at + 2], from[at + 3]]
  return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0
}
