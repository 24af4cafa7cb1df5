import type * as z from 'zod'
import type { showFramework } from '@waymark/contracts/frameworks/operations.ts'

/** A framework as `frameworks show` answers it. */
export type Framework = z.output<typeof showFramework.output>
