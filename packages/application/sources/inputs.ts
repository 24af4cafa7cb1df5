import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { InputOf } from '@waymark/contracts/operation/operation.ts'
import type { importSources } from '@waymark/contracts/sources/operations.ts'
import type { Call, Services } from '../handlers.ts'
import type { SourceInput } from '../ports/services.ts'

/** From a browser only repositories may be named by path: everything else it can send itself. */
export async function inputsOf(
  services: Services,
  input: InputOf<typeof importSources>,
  call: Call,
): Promise<readonly SourceInput[]> {
  if (input.path.length + input.file.length === 0) {
    throw new OperationError('INPUT_INVALID', 'Nothing was named to import.', {
      field: 'path',
      mend: 'Name a file, a folder or a repository.',
    })
  }
  for (const path of input.path) {
    if (call.channel === 'cli' || (await services.sources.isRepository(path))) continue
    throw new OperationError('PATH_NOT_ALLOWED', `${path} is not a git repository.`, {
      field: 'path',
      mend: 'Name the folder of a repository, or drop the file itself.',
    })
  }
  return [
    ...input.path.map((path): SourceInput => ({ from: 'path', path })),
    ...input.file.map((file): SourceInput => ({
      from: 'bytes',
      name: file.name,
      bytes: Buffer.from(file.content, 'base64'),
    })),
  ]
}
