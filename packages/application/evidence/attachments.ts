import { attachFile, readAttachment } from '@waymark/contracts/evidence/attachment-operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { commitChanges, revised } from '../commit.ts'
import { fileGiven } from '../files-given.ts'
import { handle } from '../handlers.ts'
import { detailOf, evidenceNamed } from './views.ts'

const attach = handle(attachFile, async (services, input, call) => {
  const before = await evidenceNamed(services, input.id)
  const { name, mediaType, bytes } = await fileGiven(services, input, call)
  const attachment = await services.files.put(bytes, name, mediaType)
  const known = before.attachments.some((own) => own.sha256 === attachment.sha256)
  if (known) return { output: await detailOf(services, before) }
  const at = services.clock.now()
  const after = revised(before, { attachments: [...before.attachments, attachment] }, at)
  await commitChanges(services, call, {
    operation: attachFile.name,
    summary: `Kept ${name} with “${before.title}”`,
    at,
    changes: [{ kind: 'evidence', id: before.id, before, after }],
  })
  return { output: await detailOf(services, after) }
})

const attachment = handle(readAttachment, async (services, input) => {
  const evidence = await evidenceNamed(services, input.id)
  const described = evidence.attachments.find((own) => own.sha256 === input.sha256)
  const bytes = described === undefined ? null : await services.files.get(described.sha256)
  if (described === undefined || bytes === null) {
    throw new OperationError('ATTACHMENT_UNKNOWN', `“${evidence.title}” has no such file.`, {
      field: 'sha256',
      mend: '"evidence show" lists its files; "doctor" tells if one is missing on disk.',
    })
  }
  return { output: { name: described.name, mediaType: described.mediaType }, bytes }
})

/** Files kept with evidence. */
export const attachmentHandlers = { 'evidence.attach': attach, 'evidence.attachment': attachment } as const
