import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { importSources } from '@waymark/contracts/sources/operations.ts'
import { blankFacts } from '@waymark/domain/evidence/evidence.ts'
import {
  aChange,
  aDeployment,
  aMeeting,
  aWorkItem,
  incidentOn,
} from '@waymark/domain/testing/sample-records.ts'
import { openTestWorkspace, type TestWorkspace } from './harness.ts'
import { pretendedReader, upload, type PretendedFile } from './read-world.ts'

const number = fc.integer({ min: 0, max: 11 })
const dayOf = (at: number) => `2026-${String((at % 10) + 1).padStart(2, '0')}-0${(at % 8) + 1}`

/** Records from so small a world that several sources tell of one thing, agree, differ and name each other. */
const incident = fc
  .tuple(
    number,
    number,
    fc.integer({ min: 5, max: 400 }),
    fc.constantFrom('payments', 'acme/payments', 'search', null),
  )
  .map(([name, at, minutes, service]) =>
    incidentOn(`INC-${name}`, dayOf(at), minutes, {
      service,
      title: `Incident ${name % 3} of cards`,
      ownParts: name % 2 === 0 ? ['incident lead'] : [],
    }),
  )
const written = fc.tuple(number, number, fc.integer({ min: 5, max: 400 })).map(([name, at, minutes]) =>
  incidentOn(`paper-${name}`, dayOf(at), minutes, {
    title: name % 2 === 0 ? `INC-${name}: cards` : `Incident ${name % 3} of cards`,
    ownParts: ['author of the postmortem'],
  }),
)
const change = fc.tuple(number, number).map(([name, at]) =>
  aChange(at % 2 === 0 ? `acme/shop#${name}` : `c0ffee${name}`, {
    title: `Cache rates (#${name})`,
    by: at % 3 === 0 ? 'other' : 'self',
    reviewedBySelf: at % 3 === 0,
  }),
)
const release = fc
  .tuple(number, fc.constantFrom('tag' as const, 'release' as const))
  .map(([name, basis]) => aDeployment(`${basis}:${name}`, { title: `v1.${name}`, basis }))
const other = fc.oneof(
  fc
    .tuple(number, number)
    .map(([name, parent]) =>
      aWorkItem(`L-${name}`, { parent: `L-${parent}`, type: name === 0 ? 'Epic' : 'Story' }),
    ),
  fc.tuple(number, number).map(([name, at]) => aMeeting(`m-${name}-${at}`, dayOf(at))),
)

const file: fc.Arbitrary<PretendedFile> = fc.oneof(
  fc.array(incident, { maxLength: 20 }).map((records) => ({ kind: 'incidents' as const, records })),
  fc.array(written, { maxLength: 6 }).map((records) => ({ kind: 'postmortem' as const, records })),
  fc
    .array(fc.oneof(change, release), { maxLength: 15 })
    .map((records) => ({ kind: 'github' as const, records })),
  fc.array(other, { maxLength: 15 }).map((records) => ({ kind: 'tracker' as const, records })),
  number.map((name) => ({
    kind: 'git' as const,
    proposals: [
      {
        key: `git:${name}:releases`,
        facts: blankFacts(`Cut releases of repository ${name}`),
        why: 'Tags.',
        questions: [],
        records: [],
        recordCount: 0,
      },
    ],
  })),
)

/** What a workspace says, without when and in how many steps it came to say so. */
async function contentOf({ store }: TestWorkspace): Promise<unknown> {
  const plain = (documents: readonly object[]) =>
    documents.map((document) =>
      Object.assign({}, document, { revision: 0, createdAt: '', updatedAt: '', readAt: '' }),
    )
  return {
    evidence: plain(await store.evidence()),
    proposals: plain(await store.list('proposal')),
    batches: plain(await store.list('record-batch')),
    sources: plain(await store.list('source')),
  }
}

async function after(...imports: readonly (readonly PretendedFile[])[]): Promise<unknown> {
  const workspace = await openTestWorkspace({ sources: pretendedReader() })
  try {
    for (const files of imports) {
      // A file is named by what it holds: the same file keeps its name in any order.
      const uploads = files.map((held) => upload(`${JSON.stringify(held).length}.json`, held))
      if (uploads.length > 0) await workspace.run(importSources, { file: uploads })
    }
    return await contentOf(workspace)
  } finally {
    await workspace.close()
  }
}

it('the same world gives the same store: twice, in any order, at once or one by one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (world) => {
      const once = await after(world)
      expect(await after(world, world)).toEqual(once)
      expect(await after(world.toReversed())).toEqual(once)
      expect(await after(...world.toReversed().map((one) => [one]))).toEqual(once)
    }),
    { numRuns: 15 },
  )
}, 60_000)
