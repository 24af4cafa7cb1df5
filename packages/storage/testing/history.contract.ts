import { describe, expect, it } from 'vitest'
import { aCommit, adding, anItem, aRating, changing, instant, removing } from './documents.ts'
import type { ContractBench } from './store.contract.ts'

/** The audit log, undo marks, and the past. */
export function historyIsKept({ store, openAnother }: ContractBench): void {
  const edit = changing(anItem(1), { title: 'Edited' })
  const undoEdit = { ...edit, before: edit.after, after: anItem(1) }

  describe('the history', () => {
    it('lists events newest first, also those of one document', async () => {
      await store().commit(aCommit([adding(anItem(1))]))
      await store().commit(aCommit([adding(anItem(2))]))
      await store().commit(aCommit([edit, removing(anItem(2))]))
      const seqs = async (entity: string | null, limit = 9): Promise<number[]> =>
        (await store().events({ entity, limit })).map((event) => event.seq)
      expect(await seqs(null)).toEqual([3, 2, 1])
      expect(await seqs(null, 2)).toEqual([3, 2])
      expect(await seqs(anItem(2).id)).toEqual([3, 2])
      expect(await seqs(aRating(1).id)).toEqual([])
      expect(await store().event(2)).toMatchObject({ seq: 2, changes: 1 })
      expect(await store().event(9)).toBeNull()
    })

    it('gives the changes of an event whole, in their order', async () => {
      await store().commit(aCommit([adding(anItem(1))]))
      await store().commit(aCommit([adding(anItem(2)), edit, removing(anItem(2))]))
      expect(await store().changesOf(2)).toEqual([adding(anItem(2)), edit, removing(anItem(2))])
      expect(await store().changesOf(3)).toEqual([])
    })

    it('marks an undone event in the commit that undoes it, once', async () => {
      await store().commit(aCommit([adding(anItem(1))]))
      await store().commit(aCommit([edit]))
      expect((await store().newestUndoable())?.seq).toBe(2)
      const undo = await store().commit(aCommit([undoEdit], { undoes: 2 }))
      expect(undo.event.undoes).toBe(2)
      expect(await store().event(2)).toMatchObject({ undoneBy: 3 })
      expect((await store().newestUndoable())?.seq).toBe(1)
      await expect(store().commit(aCommit([], { undoes: 2 }))).rejects.toMatchObject({
        code: 'UNDO_CONFLICT',
      })
      await expect(store().commit(aCommit([], { undoes: 7 }))).rejects.toMatchObject({
        code: 'UNDO_CONFLICT',
      })
      expect(await store().events({ entity: null, limit: 9 })).toHaveLength(3)
    })

    it('leaves the mark away when the undoing commit is refused', async () => {
      await store().commit(aCommit([adding(anItem(1))]))
      await store().commit(aCommit([edit]))
      await expect(store().commit(aCommit([removing(anItem(5))], { undoes: 2 }))).rejects.toMatchObject({
        code: 'REVISION_CONFLICT',
      })
      expect(await store().event(2)).toMatchObject({ undoneBy: null })
    })

    it('has nothing to undo at the start, and nothing in a commit without changes', async () => {
      expect(await store().newestUndoable()).toBeNull()
      await store().commit(aCommit([]))
      expect(await store().newestUndoable()).toBeNull()
    })

    it('tells what changed after a moment, newest first', async () => {
      await store().commit(aCommit([adding(anItem(1))], { at: instant(10) }))
      await store().commit(aCommit([adding(anItem(2)), edit], { at: instant(20) }))
      await store().commit(aCommit([removing(anItem(2))], { at: instant(30) }))
      expect(await store().changesSince(instant(10))).toEqual([
        { at: instant(30), change: removing(anItem(2)) },
        { at: instant(20), change: edit },
        { at: instant(20), change: adding(anItem(2)) },
      ])
      expect(await store().changesSince(instant(30))).toEqual([])
    })

    it('names each instant at which something changed once, oldest first', async () => {
      for (const [number, at] of [
        '2026-03-02T09:00:00.000Z',
        '2026-03-01T23:59:59.999Z',
        '2026-03-02T10:00:00.000Z',
        '2026-03-02T09:00:00.000Z',
      ].entries()) {
        await store().commit(aCommit([adding(anItem(number))], { at }))
      }
      expect(await store().timesOfChanges()).toEqual([
        '2026-03-01T23:59:59.999Z',
        '2026-03-02T09:00:00.000Z',
        '2026-03-02T10:00:00.000Z',
      ])
    })
  })

  describe('the change token', () => {
    it('is the same until something is written, and never the same again', async () => {
      const seen = new Set([await store().changeToken()])
      expect(await store().changeToken()).toBe([...seen][0])
      for (const commit of [
        aCommit([adding(anItem(1))]),
        aCommit([edit]),
        aCommit([undoEdit], { undoes: 2 }),
      ]) {
        await store().commit(commit)
        const token = await store().changeToken()
        expect(seen).not.toContain(token)
        seen.add(token)
      }
    })

    it('is the same in every process', async () => {
      await store().commit(aCommit([adding(anItem(1))]))
      const other = await openAnother()
      expect(await other.changeToken()).toBe(await store().changeToken())
      await other.close()
    })
  })
}
