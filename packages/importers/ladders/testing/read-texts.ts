import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { loadFramework } from '../../frameworks/load-framework.ts'
import { readLadders } from '../read-ladders.ts'
import type { LadderRequest, ReadLadders } from '../read-ladders.ts'

/** What a fixture was read as, with the counts by name. */
export interface ReadTexts extends ReadLadders {
  readonly counted: Readonly<Record<string, readonly [read: number, kept: number]>>
  framework(id: string): Framework
}

/**
 * Reads texts as a folder of files would be read, and checks what holds for every import: each framework's YAML loads
 * again as the same framework.
 */
export async function readTexts(
  texts: Readonly<Record<string, string | Uint8Array>>,
  request: Partial<LadderRequest> = {},
): Promise<ReadTexts> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-ladder-'))
  try {
    for (const [path, text] of Object.entries(texts)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    const options = { signal: new AbortController().signal, progress: () => {} }
    const read = await readLadders(
      { paths: [folder], kind: null, only: null, taken: [], ...request },
      options,
    )
    for (const { yaml, framework } of read.frameworks) checkRoundTrip(yaml, framework)
    return {
      ...read,
      counted: Object.fromEntries(read.counts.map(({ what, read: found, kept }) => [what, [found, kept]])),
      framework: (id) => {
        const found = read.frameworks.find(({ framework }) => framework.id === id)?.framework
        if (found === undefined)
          throw new Error(`no ${id} among ${read.frameworks.map(({ framework }) => framework.id).join(', ')}`)
        return found
      },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function checkRoundTrip(yaml: string, framework: Framework): void {
  const { framework: again, faults } = loadFramework(new TextEncoder().encode(yaml), new Map())
  const errors = faults.filter(({ severity }) => severity === 'error')
  if (again === null || !isDeepStrictEqual(again, framework))
    throw new Error(
      `${framework.id} does not load as it was written: ${errors.map(({ message }) => message).join('; ')}`,
    )
}

/** A licence file that is recognised. */
export const mitLicence = `MIT License

Copyright (c) 2019 Harbour Works Limited

Permission is hereby granted, free of charge, to any person obtaining a copy
`
