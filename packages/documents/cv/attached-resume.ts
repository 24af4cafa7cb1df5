import { inflateSync } from 'node:zlib'
import * as z from 'zod'
import type { ResumeContent } from '@waymark/domain/cv/master/pointers.ts'

/** A CV's content is some kilobytes; a file that unpacks to more is none. */
const largest = 4_000_000
/** Attachments that are looked at before it is given up. */
const mostAttachments = 50

const Content = z.record(z.string(), z.json())
/** What tells a JSON Resume from any other attachment. */
const sections = ['basics', 'work', 'education', 'skills', 'projects', 'volunteer']

/**
 * The JSON Resume that is attached to a PDF, or null. Attached files are streams of type `EmbeddedFile`, and streams
 * stand in a PDF as they are, so they are found without reading the rest of it. A file that is encrypted, broken or
 * large gives null: it is read like any other PDF then.
 */
export function attachedResume(bytes: Uint8Array): ResumeContent | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.subarray(0, 1024).indexOf('%PDF-') === -1) return null
  let from = 0
  for (let count = 0; count < mostAttachments; count++) {
    const at = file.indexOf('/EmbeddedFile', from)
    if (at === -1) return null
    from = at + 13
    if (file[from] === 0x73) continue // `/EmbeddedFiles`: the table of names.
    const found = contentAt(file, at)
    if (found !== null) return found
  }
  return null
}

function contentAt(file: Buffer, at: number): ResumeContent | null {
  const start = file.indexOf('stream', at)
  if (start === -1 || start - at > 2000) return null
  const opened = file.lastIndexOf(' obj', at)
  const dictionary = file.toString('latin1', Math.max(opened, at - 500), start)
  const begin = start + 6 + (file[start + 6] === 0x0d ? 2 : 1)
  const end = file.indexOf('endstream', begin)
  if (end === -1) return null
  const text = unpacked(file.subarray(begin, end), dictionary)
  return text === null ? null : contentOf(text)
}

function unpacked(stream: Buffer, dictionary: string): string | null {
  if (!dictionary.includes('/Filter')) return stream.length > largest ? null : stream.toString('utf8')
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(dictionary)) return null
  try {
    return inflateSync(stream, { maxOutputLength: largest }).toString('utf8')
  } catch {
    return null
  }
}

function contentOf(text: string): ResumeContent | null {
  try {
    const parsed = Content.safeParse(JSON.parse(text))
    return parsed.success && sections.some((section) => Object.hasOwn(parsed.data, section))
      ? parsed.data
      : null
  } catch {
    return null
  }
}
