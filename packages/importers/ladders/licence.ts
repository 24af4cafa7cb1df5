import { cleanLine } from '../evidence/clean-text.ts'
import { nameOf } from './ladder-file.ts'
import type { LadderFile } from './ladder-file.ts'

/** What a licence file says. */
export interface Licence {
  /** SPDX identifier, or `unknown`. */
  readonly id: string
  /** True when the licence allows the content to be passed on. */
  readonly redistributable: boolean
  /** The copyright line, or null. */
  readonly copyright: string | null
  /** Who holds the copyright, or null. */
  readonly holder: string | null
  /** The file it was read in, or null. */
  readonly file: string | null
}

/** Licences by words that stand in their text and in no other of the list; the first that fits counts. */
const known: readonly (readonly [id: string, marks: readonly RegExp[]])[] = [
  ['CC-BY-NC-SA-4.0', [/NonCommercial-ShareAlike/i]],
  ['CC-BY-NC-4.0', [/Attribution-NonCommercial/i]],
  ['CC-BY-SA-4.0', [/Attribution[- ]ShareAlike 4\.0/i]],
  ['CC-BY-4.0', [/(?:Attribution 4\.0 International|CC BY 4\.0)/i]],
  ['CC0-1.0', [/CC0 1\.0/i]],
  ['OGL-UK-3.0', [/Open Government Licen[cs]e/i]],
  ['Apache-2.0', [/Apache License/i, /Version 2\.0/i]],
  ['MPL-2.0', [/Mozilla Public License/i, /2\.0/]],
  ['GPL-3.0-only', [/GNU GENERAL PUBLIC LICENSE/i, /Version 3/i]],
  ['BSD-3-Clause', [/Redistribution and use in source and binary forms/i, /Neither the name/i]],
  ['BSD-2-Clause', [/Redistribution and use in source and binary forms/i]],
  ['MIT', [/Permission is hereby granted, free of charge/i]],
]

/** Reads the licence among the files of a ladder; without one it is unknown, and nothing may be passed on. */
export function licenceOf(files: readonly LadderFile[]): Licence {
  const candidates = files
    .filter((file) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(nameOf(file)))
    .toSorted((a, b) => a.path.split('/').length - b.path.split('/').length)
  for (const file of candidates) {
    const found = known.find(([, marks]) => marks.every((mark) => mark.test(file.text)))
    if (found === undefined) continue
    const line = file.text.split('\n').find((text) => /^\s*copyright\s+(?:\(c\)|©)?\s*\d{4}/i.test(text))
    const copyright = line === undefined ? null : cleanLine(line).slice(0, 300)
    const holder = copyright?.replace(/^copyright\s*(?:\(c\)|©)?\s*[\d\s,–-]+/i, '').trim() ?? ''
    return {
      id: found[0],
      redistributable: true,
      copyright,
      holder: holder === '' ? null : holder,
      file: file.path,
    }
  }
  return { id: 'unknown', redistributable: false, copyright: null, holder: null, file: null }
}
