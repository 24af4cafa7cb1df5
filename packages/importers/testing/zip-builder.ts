import { crc32, deflateRawSync } from 'node:zlib'

/** A file for a test archive. The lies are for hostile tests. */
export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  readonly store?: boolean
  readonly encrypted?: boolean
  readonly symlink?: boolean
  readonly declaredSize?: number
  readonly wrongSum?: boolean
}

/** Builds a ZIP file byte by byte, so that tests can make every kind of bad one. */
export function buildZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8')
    const raw = Buffer.from(part.content)
    const data = part.store === true ? raw : deflateRawSync(raw)
    const fixed = Buffer.alloc(26)
    fixed.writeUInt16LE(20, 0)
    fixed.writeUInt16LE((part.encrypted === true ? 1 : 0) | 0x800, 2)
    fixed.writeUInt16LE(part.store === true ? 0 : 8, 4)
    fixed.writeUInt32LE((crc32(raw) ^ (part.wrongSum === true ? 1 : 0)) >>> 0, 10)
    fixed.writeUInt32LE(data.length, 14)
    fixed.writeUInt32LE(part.declaredSize ?? raw.length, 18)
    fixed.writeUInt16LE(name.length, 22)
    const central = Buffer.alloc(14)
    central.writeUInt32LE(((part.symlink === true ? 0o120777 : 0o100644) << 16) >>> 0, 6)
    central.writeUInt32LE(offset, 10)
    locals.push(Buffer.from('PK\u0003\u0004'), fixed, name, data)
    centrals.push(Buffer.from('PK\u0001\u0002\u0014\u0003'), fixed, central, name)
    offset += 4 + fixed.length + name.length + data.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
