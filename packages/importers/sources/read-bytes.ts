import { createHash } from 'node:crypto'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { ReadOptions, ReadResult } from '@waymark/contracts/sources/reading.ts'
import { readBragDocument } from '../brag-markdown/read-brag.ts'
import { readJsonResume } from '../json-resume/read-resume.ts'
import { readLinkedIn } from '../linkedin/read-export.ts'
import type { Means } from './means.ts'
import type { FileContent } from './file-format.ts'
import { createPace } from './pace.ts'
import { recogniseBytes, type Recognised } from './recognise.ts'

/**
 * Reads one file's bytes.
 * @throws OperationError SOURCE_KIND_UNKNOWN, SOURCE_UNREADABLE, FILE_TOO_LARGE, CANCELLED
 */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  { sourceIdOf }: Means,
): Promise<ReadResult> {
  if (options.kind === 'git') {
    throw new OperationError('SOURCE_KIND_UNKNOWN', `${name} is a file, not a git repository.`, {
      where: name,
      mend: 'Name the folder of the repository.',
    })
  }
  const recognised = await recogniseBytes(bytes, name, options.kind, options.signal)
  if (recognised.kind === 'waymark-archive') {
    throw new OperationError(
      'SOURCE_KIND_UNKNOWN',
      `${name} is a Waymark archive and is brought in as a whole.`,
      { where: name, mend: 'Import it by itself, without naming another kind.' },
    )
  }
  if (options.kind !== null && options.kind !== recognised.kind) {
    throw new OperationError(
      'SOURCE_KIND_UNKNOWN',
      `${name} is not what it was said to be (${options.kind}); it looks like ${recognised.kind}.`,
      {
        where: name,
        mend: 'Leave the kind out and Waymark decides by content.',
      },
    )
  }
  const fingerprint = createHash('sha256').update(bytes).digest('hex')
  const source = sourceIdOf(recognised.kind, fingerprint)
  const read = await readRecognised(recognised, name, source, options)
  return { kind: recognised.kind, name, identity: fingerprint, fingerprint, ...read }
}

type Readable = Exclude<Recognised, { kind: 'waymark-archive' }>

function readRecognised(
  recognised: Readable,
  name: string,
  source: string,
  options: ReadOptions,
): Promise<FileContent> {
  const pace = createPace(options.signal)
  if ('format' in recognised) return recognised.format.read(recognised.file, { source, pace, options })
  if (recognised.kind === 'linkedin') return readLinkedIn(recognised.members, source, pace)
  return recognised.kind === 'json-resume'
    ? readJsonResume(recognised.text, name, source, pace)
    : readBragDocument(recognised.text, name, source, pace)
}
