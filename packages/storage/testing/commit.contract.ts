import { describe, expect, it } from 'vitest'
import { entityKinds, type Change } from '@waymark/domain/history/entities.ts'
import {
  aCommit,
  adding,
  anAction,
  anItem,
  aPlan,
  aRating,
  aRoadmap,
  aSource,
  changing,
  removing,
} from './documents.ts'
import { addingLaterKinds } from './later-documents.ts'
import type { ContractBench } from './store.contract.ts'

/** Commits: whole or not at all, compare-and-set, retries, group commit. */
export function commitsAreWholeAndChecked({ store, openAnother }: ContractBench): void {
  describe('a commit', () => {
    it('keeps a document of every kind and gives it back', async () => {
      const changes: Change[] = [
        adding(anItem(1)),
        { kind: 'rating', id: aRating(1).id, before: null, after: aRating(1) },
        { kind: 'plan', id: aPlan().id, before: null, after: aPlan() },
        { kind: 'plan-action', id: anAction(1).id, before: null, after: anAction(1) },
        { kind: 'source', id: aSource(1).id, before: null, after: aSource(1) },
        { kind: 'roadmap', id: aRoadmap(1).id, before: null, after: aRoadmap(1) },
        ...addingLaterKinds(1),
      ]
      expect(changes.map(({ kind }) => kind).toSorted()).toEqual(entityKinds.toSorted())
      await store().commit(aCommit(changes))
      for (const { kind, id, after } of changes) expect(await store().get(kind, id)).toEqual(after)
      expect(await store().list('plan-action')).toEqual([anAction(1)])
      expect(await store().evidence()).toEqual([anItem(1)])
    })

    it('numbers events from one without gaps and counts their changes', async () => {
      const first = await store().commit(aCommit([adding(anItem(1)), adding(anItem(2))]))
      await store()
        .commit(aCommit([adding(anItem(1))]))
        .catch(() => undefined)
      const second = await store().commit(aCommit([adding(anItem(3))]))
      expect(first).toEqual({
        replayed: false,
        event: {
          seq: 1,
          at: aCommit([]).at,
          operation: 'test',
          channel: 'cli',
          summary: 'A test',
          undoes: null,
          undoneBy: null,
          changes: 2,
        },
      })
      expect(second.event.seq).toBe(2)
    })

    it.each([
      ['an edit of an older version', () => changing(changing(anItem(1), {}).after, { title: 'Mine' })],
      ['an edit of the same version with other content', () => changing({ ...anItem(1), title: 'Seen' }, {})],
      ['adding what is there', () => adding(anItem(1))],
      ['editing what is not there', () => changing(anItem(9), {})],
      ['removing what is not there', () => removing(anItem(9))],
    ])('refuses %s and names the item', async (_, change) => {
      await store().commit(aCommit([adding(anItem(1))]))
      const refused = change()
      await expect(store().commit(aCommit([adding(anItem(2)), refused]))).rejects.toMatchObject({
        code: 'REVISION_CONFLICT',
        details: { where: `evidence ${refused.id}` },
      })
      expect(await store().evidence()).toEqual([anItem(1)])
      expect(await store().searchEvidence('win', 9)).toHaveLength(1)
      expect(await store().events({ entity: null, limit: 9 })).toHaveLength(1)
    })

    it('refuses a document that could not be read back, with its field', async () => {
      const broken = anItem(1, { title: '   ' })
      await expect(store().commit(aCommit([adding(broken)]))).rejects.toMatchObject({
        code: 'INPUT_INVALID',
        details: { issues: [{ where: 'title' }] },
      })
      expect(await store().evidence()).toEqual([])
    })

    it('does nothing on a retry with a known key and returns the first event', async () => {
      const commit = aCommit([adding(anItem(1))], { idempotencyKey: 'retry-1' })
      const first = await store().commit(commit)
      await store().commit(aCommit([adding(anItem(2))]))
      expect(await store().commit(commit)).toEqual({ event: first.event, replayed: true })
      expect(await store().events({ entity: null, limit: 9 })).toHaveLength(2)
    })

    it('takes one of two commits with one key that arrive together', async () => {
      const commit = aCommit([adding(anItem(1))], { idempotencyKey: 'twice' })
      const outcomes = await Promise.all([store().commit(commit), store().commit(commit)])
      expect(outcomes.map((outcome) => outcome.replayed)).toEqual([false, true])
    })

    it('keeps what arrives together apart: a refused commit takes none along', async () => {
      const numbers = Array.from({ length: 30 }, (_, at) => at + 1)
      const outcomes = await Promise.allSettled(
        numbers.map((number) =>
          store().commit(
            aCommit(
              number % 3 === 0 ? [adding(anItem(number)), removing(anItem(99))] : [adding(anItem(number))],
            ),
          ),
        ),
      )
      const taken = numbers.filter((number) => number % 3 !== 0)
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(taken.length)
      expect((await store().evidence()).map((item) => item.id)).toEqual(
        taken.map((number) => anItem(number).id),
      )
      const events = await store().events({ entity: null, limit: 99 })
      expect(events.map((event) => event.seq)).toEqual(taken.map((_, at) => taken.length - at))
    })

    it('shows its effect to another process at once', async () => {
      const other = await openAnother()
      const before = await other.changeToken()
      await store().commit(aCommit([adding(anItem(1))]))
      expect(await other.changeToken()).not.toBe(before)
      expect(await other.evidence()).toEqual([anItem(1)])
      const edit = changing(anItem(1), { title: 'Edited elsewhere' })
      await other.commit(aCommit([edit]))
      expect(await store().get('evidence', edit.id)).toEqual(edit.after)
      expect(await store().evidence()).toEqual([edit.after])
      await expect(store().commit(aCommit([changing(anItem(1), {})]))).rejects.toMatchObject({
        code: 'REVISION_CONFLICT',
      })
      await other.close()
    })

    it('never mixes up two versions with one revision number', async () => {
      const other = await openAnother()
      const edit = changing(anItem(1), { title: 'First thought' })
      await store().commit(aCommit([adding(anItem(1))]))
      await store().commit(aCommit([edit]))
      expect(await other.evidence()).toEqual([edit.after])
      await store().commit(aCommit([{ ...edit, before: edit.after, after: anItem(1) }], { undoes: 2 }))
      const second = changing(anItem(1), { title: 'Second thought' })
      await store().commit(aCommit([second]))
      expect(await other.evidence()).toEqual([second.after])
      await expect(other.commit(aCommit([removing(edit.after)]))).rejects.toMatchObject({
        code: 'REVISION_CONFLICT',
      })
      await other.close()
    })

    it('keeps every character that a document may hold', async () => {
      const item = anItem(1, {
        title: 'Größe "x" \0 \u2028 \uD800 👩‍🚀 中文',
        situation: "'; drop table evidence; --",
      })
      await store().commit(aCommit([adding(item)], { summary: 'NUL \0 and half a pair \uDC00' }))
      expect(await store().get('evidence', item.id)).toEqual(item)
      expect(await store().evidencePage(everything)).toEqual({ items: [item], total: 1 })
    })
  })
}

const everything = {
  framework: null,
  competency: null,
  kind: null,
  unlinked: false,
  from: null,
  to: null,
  text: null,
  sort: 'title',
  limit: 10,
  offset: 0,
} as const
