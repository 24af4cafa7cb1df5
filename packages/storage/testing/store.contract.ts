import { afterEach, beforeEach, describe } from 'vitest'
import type { Store } from '@waymark/application/ports/store.ts'
import { commitsAreWholeAndChecked } from './commit.contract.ts'
import { evidenceIsListedAndFound } from './evidence.contract.ts'
import { historyIsKept } from './history.contract.ts'

/** An opened, empty store and how to be rid of it. */
export interface OpenedStore {
  readonly store: Store
  /** Opens a second, independent store on the same workspace. */
  readonly openAnother: () => Promise<Store>
  readonly dispose: () => Promise<void>
}

/** What every test of the contract works with. */
export interface ContractBench {
  readonly store: () => Store
  readonly openAnother: () => Promise<Store>
}

/** What every engine promises of the `Store` port. */
export function describeStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(`the store on ${name}`, () => {
    let opened: OpenedStore | null = null
    const present = (): OpenedStore => {
      if (opened === null) throw new Error('no store is open')
      return opened
    }
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(async () => {
      await opened?.dispose()
    })
    const bench: ContractBench = { store: () => present().store, openAnother: () => present().openAnother() }
    commitsAreWholeAndChecked(bench)
    evidenceIsListedAndFound(bench)
    historyIsKept(bench)
  })
}
