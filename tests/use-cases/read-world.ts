import { createHash } from 'node:crypto'
import type { ReadResult, SourceReader } from '@waymark/application/ports/services.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { ProposedEvidence } from '@waymark/domain/proposals/proposal.ts'
import type { WorkRecord } from '@waymark/domain/records/record.ts'
import type { ReadItem } from '@waymark/contracts/sources/reading.ts'

/** What a pretended file holds. */
export interface PretendedFile {
  readonly kind?: ReadResult['kind']
  readonly records?: readonly WorkRecord[]
  readonly proposals?: readonly ProposedEvidence[]
  readonly items?: readonly ReadItem[]
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A source reader whose files are JSON of what they hold, so that use cases are tested without any format. */
export function pretendedReader(): SourceReader {
  const readBytes = (name: string, bytes: Uint8Array): ReadResult => {
    const text = Buffer.from(bytes).toString()
    if (!text.startsWith('{')) {
      throw new OperationError('SOURCE_KIND_UNKNOWN', `${name} is of no known kind.`, { where: name })
    }
    const held: PretendedFile = JSON.parse(text)
    return {
      kind: held.kind ?? 'incidents',
      name,
      identity: sha256(text),
      fingerprint: sha256(text),
      items: held.items ?? [],
      records: held.records ?? [],
      proposals: held.proposals ?? [],
      refused: [],
      parts: [],
      notRead: [],
    }
  }
  return {
    read: (input) => {
      if (input.from === 'path') return Promise.reject(new Error('no paths in this test'))
      return Promise.resolve([readBytes(input.name, input.bytes)])
    },
    recognise: () => Promise.resolve('incidents'),
    isRepository: () => Promise.resolve(false),
    find: () => Promise.reject(new Error('no paths in this test')),
    fingerprint: () => Promise.resolve(null),
  }
}

/** A pretended file as it is uploaded. */
export function upload(name: string, held: PretendedFile) {
  return {
    name,
    mediaType: 'application/json',
    content: Buffer.from(JSON.stringify(held)).toString('base64'),
  }
}
