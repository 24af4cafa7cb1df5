import { readSent, sendDocument } from '@waymark/contracts/applications/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Application } from '@waymark/domain/applications/application.ts'
import { fileGiven } from '../files-given.ts'
import { handle, type Services } from '../handlers.ts'
import { applicationNamed, keepChanged } from './lookup.ts'

type Sent = Application['sent'][number]

/** @throws OperationError CV_UNKNOWN */
async function presentVersion(services: Services, id: string, on: string): Promise<Sent> {
  const found = (await services.store.get('cv', id)) ?? (await services.store.get('letter', id))
  if (found === null) {
    throw new OperationError('CV_UNKNOWN', `There is no CV or letter ${id}.`, {
      field: 'document',
      mend: '"cv list" shows those that are kept.',
    })
  }
  return { on, document: id, revision: found.revision, sha256: null, name: found.name }
}

const send = handle(sendDocument, async (services, input, call) => {
  const before = await applicationNamed(services, input.id)
  const on = input.on ?? services.clock.today()
  const sent: Sent[] = []
  if (input.document !== null) sent.push(await presentVersion(services, input.document, on))
  if (input.document === null || input.file !== null || input.path !== null) {
    const { name, mediaType, bytes } = await fileGiven(services, input, call)
    const { sha256 } = await services.files.put(bytes, name, mediaType)
    const [version] = sent
    sent.splice(0, 1, {
      on,
      document: version?.document ?? name,
      revision: version?.revision ?? 1,
      sha256,
      name,
    })
  }
  return keepChanged(services, call, before, {
    operation: sendDocument.name,
    summary: `Sent ${sent.map(({ name }) => name).join(', ')} to ${before.employer}`,
    facts: { sent: [...before.sent, ...sent].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) },
  })
})

const read = handle(readSent, async (services, { id, sha256 }) => {
  const application = await applicationNamed(services, id)
  const described = application.sent.find((entry) => entry.sha256 === sha256)
  const bytes = described === undefined ? null : await services.files.get(sha256)
  if (described === undefined || bytes === null) {
    throw new OperationError(
      'ATTACHMENT_UNKNOWN',
      `Nothing with that hash was sent to ${application.employer}.`,
      {
        field: 'sha256',
        mend: '"applications show" lists what was sent; "doctor" tells if a file is missing on disk.',
      },
    )
  }
  return { output: { name: described.name, mediaType: 'application/octet-stream' }, bytes }
})

/** What was sent, in which version. */
export const sendingHandlers = { 'applications.send': send, 'applications.sent': read } as const
