import type { FileFormat } from './file-format.ts'

/** Every format beyond those that `recognise.ts` tells by itself; the first that recognises a file reads it. */
export const fileFormats: readonly FileFormat[] = []
