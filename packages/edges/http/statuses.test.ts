import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { operationStatuses, transportStatuses } from './statuses.ts'

describe('the table of failures in the guide to the API', () => {
  it('has every code under its status', async () => {
    const guide = await readFile(new URL('../../../docs/formats/http-api.md', import.meta.url), 'utf8')
    const rows = [...guide.matchAll(/^\| (\d{3}) \| (.+) \|$/gm)]
    const told = rows.flatMap(([, status, codes = '']) =>
      [...codes.matchAll(/`([A-Z]+_?[A-Z_]+)`/g)].map(([, code = '']): [string, number] => [
        code,
        Number(status),
      ]),
    )
    expect(Object.fromEntries(told)).toEqual({ ...operationStatuses, ...transportStatuses })
    expect(new Set(told.map(([code]) => code)).size).toBe(told.length)
  })
})
