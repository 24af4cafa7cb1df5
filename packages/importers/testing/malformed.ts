import { buildZip } from './zip-builder.ts'
import { buildExport } from './linkedin-export.ts'
import { resume } from './resume.ts'

/** Whole files of every kind that some reader knows, to be broken. */
const samples: readonly (readonly [name: string, content: Uint8Array])[] = [
  [
    'incidents.csv',
    'Incident Number,Title,Urgency,Service,Created On,Acknowledged On,Resolved On,Status\n12,"Checkout, down",high,Payments,2026-03-02T10:00:00Z,2026-03-02T10:04:00Z,2026-03-02T11:00:00Z,resolved\n13,Search slow,low,Search,2026-03-04T10:00:00Z,,2026-03-04T12:00:00Z,resolved\n',
  ],
  [
    'incidents.json',
    JSON.stringify({
      incidents: [
        {
          id: 'PT4KHLK',
          incident_number: 12,
          title: 'Checkout down',
          status: 'resolved',
          urgency: 'high',
          created_at: '2026-03-02T10:00:00Z',
          resolved_at: '2026-03-02T11:00:00Z',
          service: { id: 'S1', summary: 'Payments' },
        },
      ],
    }),
  ],
  [
    'postmortem.md',
    '---\nseverity: SEV-1\ndate: 2026-03-02\n---\n# Postmortem: checkout down\n\n## Summary\nCards failed for 60 minutes.\n\n## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 10:00 | started |\n| 10:04 | acknowledged |\n| 11:00 | resolved |\n\n## Action items\n- [ ] Alert on expiry (owner: platform, due 2026-04-01)\n',
  ],
  [
    'jira.csv',
    'Summary,Issue key,Issue id,Issue Type,Status,Project key,Assignee,Created,Resolved,Labels,Labels,Custom field (Story Points)\nMove the ledger,L-1,1,Epic,Done,L,Ada,11/May/24 03:26 PM,6/21/2025 16:14,a,b,5\n',
  ],
  [
    'calendar.ics',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Berlin:20260302T100000\r\nDTEND;TZID=Europe/Berlin:20260302T103000\r\nRRULE:FREQ=WEEKLY;COUNT=20\r\nEXDATE;TZID=Europe/Berlin:20260309T100000\r\nSUMMARY:1:1\r\nORGANIZER;CN=Ada:mailto:ada@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  ],
  [
    'prs.json',
    JSON.stringify([
      {
        number: 12,
        title: 'Cache tax rates',
        author: { login: 'ada' },
        state: 'MERGED',
        createdAt: '2026-03-01T10:00:00Z',
        mergedAt: '2026-03-02T10:00:00Z',
        url: 'https://github.com/acme/shop/pull/12',
        reviews: [],
      },
    ]),
  ],
  [
    '0001-use-sql.md',
    '---\nstatus: accepted\ndate: 2026-03-02\ndecision-makers: Ada\n---\n# Use SQL\n\n## Context and Problem Statement\nWe need a store.\n\n## Considered Options\n* SQL\n* Files\n\n## Decision Outcome\nChosen option: "SQL", because it is tested.\n',
  ],
  [
    'CHANGELOG.md',
    '# Changelog\n\n## [1.4.0] - 2026-03-02\n### Added\n- Cached tax rates\n\n## [1.3.0] - 2026-01-02\n### Fixed\n- Refunds\n',
  ],
  [
    'slo.yaml',
    'apiVersion: openslo/v1\nkind: SLO\nmetadata:\n  name: checkout\nspec:\n  service: payments\n  timeWindow:\n    - duration: 28d\n      isRolling: true\n  budgetingMethod: Occurrences\n  objectives:\n    - target: 0.999\n',
  ],
  ['resume.json', JSON.stringify(resume)],
  [
    'wins.md',
    '# 2026\n\n## March\n\n- Cut support cost 120 kEUR → 84 kEUR\n- Ran the first recovery drill\n',
  ],
  [
    'cv.txt',
    'Ada Byron\nEngineering Manager\n\nExperience\n\nAnalytical Works, Engineering Manager, 2022 - 2025\n- Cut recovery from 94 to 21 minutes\n\nEducation\n\nBSc Mathematics\n',
  ],
].map(([name, text]) => [name ?? '', Buffer.from(text ?? '')] as const)

const packed: readonly (readonly [string, Uint8Array])[] = [
  ['linkedin.zip', buildExport()],
  ['backup.zip', buildZip([{ name: 'manifest.json', content: '{"format":"waymark-archive","version":1}' }])],
]

/** Bytes and pieces of text that break readers. */
const poison = [
  '\u0000',
  '\ufeff',
  '"',
  '\n'.repeat(50),
  ','.repeat(500),
  '9'.repeat(400),
  '9999-99-99',
  '[[[[',
  '{"a":',
  '\u202e',
  '=cmd()',
  'BEGIN:VEVENT\r\n',
  '&a [*a,*a]',
  '<!ENTITY x "y">',
  '1e999',
  '-0001-01-01T00:00:00Z',
]

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A broken file: cut, pieces doubled, dropped, exchanged or poisoned; the same for the same number. */
export function malformed(number: number): { readonly name: string; readonly bytes: Uint8Array } {
  const next = seeded(number * 7919 + 1)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)]
  const all = [...samples, ...packed]
  const [name, content] = pick(all) ?? ['empty', Buffer.alloc(0)]
  let bytes = Buffer.from(content)
  for (let step = Math.floor(next() * 4); step >= 0; step -= 1) bytes = broken(bytes, next, pick)
  const ending = next() < 0.1 ? (pick(all)?.[0] ?? name) : name
  return { name: ending, bytes }
}

function broken(
  bytes: Buffer,
  next: () => number,
  pick: <T>(list: readonly T[]) => T | undefined,
): Buffer<ArrayBuffer> {
  const at = () => Math.floor(next() * (bytes.length + 1))
  const [from, to] = [at(), at()].toSorted((a, b) => a - b)
  const piece = bytes.subarray(from, to)
  switch (Math.floor(next() * 6)) {
    case 0:
      return Buffer.concat([bytes.subarray(0, from)])
    case 1:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    case 2:
      return Buffer.concat([bytes, piece, piece])
    case 3:
      return Buffer.concat([bytes.subarray(0, from), Buffer.from(pick(poison) ?? ''), bytes.subarray(from)])
    case 4: {
      const flipped = Buffer.from(bytes)
      for (let count = 0; count < 8 && flipped.length > 0; count += 1)
        flipped[Math.floor(next() * flipped.length)] = Math.floor(next() * 256)
      return flipped
    }
    default: {
      const other = pick(samples)?.[1] ?? piece
      return Buffer.concat([bytes.subarray(0, from), other, bytes.subarray(to)])
    }
  }
}
