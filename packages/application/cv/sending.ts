import { sendCv } from '@waymark/contracts/cv/check-operations.ts'
import { commitChanges, revised } from '../commit.ts'
import { applicationNamed } from '../applications/lookup.ts'
import { handle, type Services } from '../handlers.ts'
import { fileNameFor, mediaTypes } from './exporting.ts'
import { letterNamed, printedLetter } from './letters.ts'
import { cvNamed } from './lookup.ts'

async function rendered(services: Services, id: string, format: 'pdf' | 'docx' | 'md') {
  if (id.startsWith('cl_')) {
    const letter = await letterNamed(services, id)
    const bytes = await services.cvDocuments.letter(await printedLetter(services, letter), { format })
    return { bytes, name: fileNameFor(`letter ${letter.name}`, format), revision: letter.revision }
  }
  const cv = await cvNamed(services, id)
  const bytes = await services.cvDocuments.cv(cv, { format, at: services.clock.now() })
  return { bytes, name: fileNameFor(`cv ${cv.name}`, format), revision: cv.revision }
}

const send = handle(sendCv, async (services, { document, application: id, format, on }, call) => {
  const before = await applicationNamed(services, id)
  const { bytes, name, revision } = await rendered(services, document, format)
  const { sha256 } = await services.files.put(bytes, name, mediaTypes[format])
  const at = services.clock.now()
  const day = on ?? services.clock.today()
  const entry = { on: day, document, revision, sha256, name }
  const sent = [...before.sent, entry].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  await commitChanges(services, call, {
    operation: sendCv.name,
    summary: `Sent ${name} to ${before.employer}`,
    at,
    changes: [{ kind: 'application', id, before, after: revised(before, { sent }, at) }],
  })
  return { output: { sha256, name, revision, employer: before.employer, on: day } }
})

/** What went out, kept as it went. */
export const cvSendingHandlers = { 'cv.send': send } as const
