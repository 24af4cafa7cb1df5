import * as z from 'zod'
import { Attachment, EvidenceId } from '@waymark/domain/evidence/evidence.ts'
import { fileOperation, operation } from '../operation/operation.ts'
import { EvidenceDetail, UploadedFile } from './views.ts'

export const attachFile = operation({
  name: 'evidence.attach',
  summary: 'Keep a file with an item.',
  effect: 'write',
  input: z.strictObject({
    id: EvidenceId,
    file: UploadedFile.nullable().default(null).describe('the file itself'),
    path: z.string().nullable().default(null).describe('a file on this machine (command line only)'),
  }),
  output: EvidenceDetail,
  errors: ['EVIDENCE_UNKNOWN', 'SOURCE_MISSING', 'FILE_TOO_LARGE', 'PATH_NOT_ALLOWED'],
  cli: { positionals: ['id', 'path'] },
  examples: [
    {
      title: 'Keep a report',
      input: { id: 'ev_01jv0000000000000000000001', path: 'report.pdf' },
      cli: 'evidence attach ev_01jv0000000000000000000001 report.pdf',
    },
  ],
})

export const readAttachment = fileOperation({
  name: 'evidence.attachment',
  summary: 'Get a file that is kept with an item.',
  effect: 'read',
  input: z.strictObject({ id: EvidenceId, sha256: Attachment.shape.sha256 }),
  output: z.strictObject({ name: z.string(), mediaType: z.string() }),
  errors: ['EVIDENCE_UNKNOWN', 'ATTACHMENT_UNKNOWN', 'OUTPUT_UNWRITABLE'],
  cli: { positionals: ['id', 'sha256'] },
  examples: [
    {
      title: 'Get it back',
      input: { id: 'ev_01jv0000000000000000000001', sha256: '0'.repeat(64) },
      cli: `evidence attachment ev_01jv0000000000000000000001 ${'0'.repeat(64)} --out report.pdf`,
    },
  ],
})
