import { basename, extname } from 'node:path'
import type { LocalFiles } from '@waymark/application/ports/services.ts'
import { readNamedFile } from '@waymark/edges/cli/read-file.ts'

/** Largest file that is kept with an item. Bytes. */
const attachmentLimit = 50_000_000

/** Files that the user names on the command line, for keeping with evidence. */
export const localFiles: LocalFiles = {
  async read(path) {
    const bytes = await readNamedFile(path, attachmentLimit)
    const mediaType = mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
    return { name: basename(path), mediaType, bytes }
  },
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.eml': 'message/rfc822',
  '.zip': 'application/zip',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}
