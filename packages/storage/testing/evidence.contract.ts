import { describe, expect, it } from 'vitest'
import type { Evidence, EvidenceFacts } from '@waymark/domain/evidence/evidence.ts'
import type { EvidenceFilter } from '@waymark/application/ports/store.ts'
import { aCommit, adding, anItem, changing, instant, removing } from './documents.ts'
import type { ContractBench } from './store.contract.ts'

const everything: EvidenceFilter = {
  framework: null,
  competency: null,
  kind: null,
  unlinked: false,
  from: null,
  to: null,
  text: null,
  sort: 'newest',
  limit: 100,
  offset: 0,
}

const link = (framework: string, competency: string): EvidenceFacts['competencies'][number] => ({
  framework,
  competency,
  reason: 'it was',
  by: 'user',
})

const happened = (
  from: string | null,
  to: string | null = null,
  ongoing = false,
): EvidenceFacts['happened'] => ({
  from,
  to,
  ongoing,
})

const items: readonly Evidence[] = [
  anItem(1, { title: 'Épargne', outcome: 'cost', happened: happened('2024') }),
  anItem(2, {
    title: 'budget cut',
    outcome: 'cost',
    happened: happened('2025-03-14'),
    competencies: [link('it-director', 'budget'), link('it-director', 'vendors')],
  }),
  anItem(3, {
    title: 'Apprentices',
    outcome: 'people',
    happened: happened('2024-06', '2025-06'),
    competencies: [link('engineering-manager', 'people')],
  }),
  anItem(4, {
    title: 'zero trust',
    situation: 'Vendors had the keys.',
    happened: happened('2023-01', null, true),
    competencies: [link('engineering-manager', 'budget')],
  }),
  anItem(5, { title: 'Undated', outcome: 'risk' }),
]

const numbersOf = (found: readonly Evidence[]): number[] => found.map((item) => Number(item.id.slice(3)))

/** Lists, filters, orders and search of evidence. */
export function evidenceIsListedAndFound({ store }: ContractBench): void {
  const page = async (filter: Partial<EvidenceFilter>): Promise<{ numbers: number[]; total: number }> => {
    const { items: found, total } = await store().evidencePage({ ...everything, ...filter })
    return { numbers: numbersOf(found), total }
  }

  describe('a page of evidence', () => {
    it.each<[Partial<EvidenceFilter>, number[]]>([
      [{}, [4, 3, 2, 1, 5]],
      [{ sort: 'oldest' }, [4, 1, 3, 2, 5]],
      [{ sort: 'updated' }, [5, 4, 3, 2, 1]],
      [{ sort: 'title' }, [3, 2, 1, 5, 4]],
      [{ kind: 'cost' }, [2, 1]],
      [{ framework: 'it-director' }, [2]],
      [{ framework: 'engineering-manager' }, [4, 3]],
      [{ competency: 'budget' }, [4, 2]],
      [{ framework: 'it-director', competency: 'budget' }, [2]],
      [{ framework: 'it-director', competency: 'people' }, []],
      [{ unlinked: true }, [1, 5]],
      [{ unlinked: true, framework: 'it-director' }, [4, 3, 1, 5]],
      [{ from: '2025' }, [4, 3, 2]],
      [{ from: '2025-07' }, [4]],
      [{ to: '2024-05' }, [4, 1]],
      [{ from: '2024-02', to: '2024-03' }, [4, 1]],
      [{ text: 'vendor' }, [4]],
      [{ text: 'EPARGNE' }, [1]],
      [{ text: '!?' }, [4, 3, 2, 1, 5]],
      [{ text: 'keys', kind: 'cost' }, []],
    ])('%j gives %j', async (filter, numbers) => {
      await store().commit(aCommit(items.map(adding)))
      expect(await page(filter)).toEqual({ numbers, total: numbers.length })
    })

    it('neither repeats nor skips an item from page to page', async () => {
      await store().commit(aCommit(items.map(adding)))
      const pages = [0, 2, 4, 6].map((offset) => page({ limit: 2, offset }))
      expect((await Promise.all(pages)).map((found) => found.numbers)).toEqual([[4, 3], [2, 1], [5], []])
      expect((await page({ limit: 2, offset: 6 })).total).toBe(5)
    })

    it('follows an edit and a removal', async () => {
      await store().commit(aCommit(items.map(adding)))
      const [first, second] = items
      if (first === undefined || second === undefined) throw new Error('no items')
      await store().commit(
        aCommit([
          changing(second, {
            competencies: [link('it-director', 'vendors')],
            title: 'Bespoke',
            updatedAt: instant(60),
          }),
          removing(first),
        ]),
      )
      expect((await page({ framework: 'it-director', competency: 'budget' })).numbers).toEqual([])
      expect((await page({ competency: 'vendors' })).numbers).toEqual([2])
      expect((await page({ sort: 'updated' })).numbers).toEqual([2, 5, 4, 3])
      expect((await page({ text: 'cut' })).numbers).toEqual([])
      expect((await page({ text: 'bespoke' })).numbers).toEqual([2])
      expect((await page({ text: 'epargne' })).total).toBe(0)
    })
  })

  describe('search', () => {
    const prose = 'We renegotiated the SUPPORT contract with café Müller; costs fell from 120 to 84 kEUR.'

    it.each(['support contract', 'CAFE muller', 'müll', 'renego', 'keur 120', 'win sup', 'ＳＵＰＰＯＲＴ'])(
      'finds "%s" and marks it',
      async (query) => {
        await store().commit(aCommit([adding(anItem(1, { result: prose })), adding(anItem(2))]))
        const [hit, ...others] = await store().searchEvidence(query, 10)
        expect(others).toEqual([])
        expect(hit?.evidence.id).toBe(anItem(1).id)
        expect(hit?.excerpt).toMatch(/⟦[^⟧]+⟧/)
      },
    )

    it.each(['supp contract', 'support nothing', 'onract', '', '   ', '"', '*', "'", '()', ':*', '!'])(
      'finds nothing for "%s", and is no error',
      async (query) => {
        await store().commit(aCommit([adding(anItem(1, { result: prose }))]))
        expect(await store().searchEvidence(query, 10)).toEqual([])
      },
    )

    it.each([
      'win AND',
      'win OR 1',
      'NEAR(win',
      'win"1',
      '{title}: win 1',
      'win:* 1',
      '-win ^1',
      "win' & '1",
      'win\\ 1',
      'win \0 1',
    ])('takes "%s" as plain words', async (query) => {
      await store().commit(aCommit([adding(anItem(1, { result: 'and or near title' }))]))
      expect((await store().searchEvidence(query, 10)).map((hit) => hit.evidence.id)).toEqual([anItem(1).id])
    })

    it('puts a word in the title before the same word in the text', async () => {
      await store().commit(
        aCommit([
          adding(anItem(1, { title: 'Something else', result: 'The outage, and what an outage costs' })),
          adding(anItem(2, { title: 'Ended the outage', result: 'Calm since.' })),
        ]),
      )
      expect(numbersOf((await store().searchEvidence('outage', 10)).map((hit) => hit.evidence))).toEqual([
        2, 1,
      ])
      expect(await store().searchEvidence('outage', 1)).toHaveLength(1)
    })

    it('does so also where a word stands in very many items, each of them once', async () => {
      const many = Array.from({ length: 700 }, (_, at) =>
        anItem(at + 1, at === 300 ? { title: 'Crowded', result: 'crowded' } : { result: 'crowded out' }),
      )
      await store().commit(aCommit(many.map(adding)))
      const found = (await store().searchEvidence('crowded', 50)).map(({ evidence }) => evidence)
      expect(found[0]?.title).toBe('Crowded')
      expect(new Set(found.map(({ id }) => id)).size).toBe(50)
      expect(await store().searchEvidence('crowded absent', 50)).toEqual([])
    })

    it('finds every text that people wrote about an item, also without spaces between words', async () => {
      const item = anItem(1, {
        measures: [{ name: 'latency', before: 9, after: 3, unit: 'milliseconds' }],
        stakeholders: [{ name: 'Ada Byron', role: 'Auditor' }],
        decision: { chosen: 'Kubernetes', insteadOf: 'mainframe', because: 'elasticity' },
        handover: { owner: 'Platform crew', since: null, how: 'runbook' },
        situation: '東京のデータセンター',
      })
      await store().commit(aCommit([adding(item)]))
      for (const query of [
        'latency',
        'byron',
        'mainframe',
        'elasticity',
        'crew',
        'runbook',
        '京の',
        'データ',
      ]) {
        expect(await store().searchEvidence(query, 5), query).toHaveLength(1)
      }
    })

    it('takes words and texts of any length', async () => {
      const long = 'x'.repeat(9000)
      const item = anItem(1, {
        situation: long,
        task: Array.from({ length: 1200 }, (_, at) => `wort${at}`).join(' '),
        attestations: Array.from({ length: 100 }, (_, at) => ({
          by: 'Ada',
          relation: 'peer',
          on: null,
          statement: Array.from({ length: 1000 }, (_, word) => `w${at}x${word}é`).join(' '),
          checkableAt: 'mail',
        })),
      })
      await store().commit(aCommit([adding(item)]))
      expect(await store().searchEvidence(long, 5)).toHaveLength(1)
      expect(await store().searchEvidence('wort1199', 5)).toHaveLength(1)
    })
  })
}
