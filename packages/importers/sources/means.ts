import type { SourceKind } from '@waymark/domain/sources/source.ts'
import type { Environment } from '../git/run-git.ts'
import type { Remembered } from './remembered.ts'

/** What readers are given by the program that they run in. */
export interface Means {
  /** The id under which a source of a kind is known. */
  readonly sourceIdOf: (kind: SourceKind, identity: string) => string
  /** What git is started with. */
  readonly environment: Environment
  /** Where readers keep what makes the next reading quick; nowhere when left out. */
  readonly remembered?: Remembered
}
