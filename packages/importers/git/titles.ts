import { cleanLine, clip } from '../evidence/clean-text.ts'
import { nameHash, type People } from './people.ts'

const address = /<?[^\s<>@"']{1,100}@[^\s<>@"']{1,200}\.[^\s<>@"']{2,60}>?/g

/**
 * A subject, one character for each byte, as text without the names, addresses and branches of other people.
 * The same text again gives itself.
 */
export function titleOf(subject: string, people: People): string {
  const text = cleanLine(Buffer.from(subject, 'latin1').toString('utf8'))
    .replace(/^(Merge (?:pull request #\d+|branch|remote-tracking branch)\b).*? from \S+/i, '$1')
    .replace(/^(Merge (?:remote-tracking )?branch(?:es)?\b) .*$/i, '$1')
    .replace(/^(Merge \w+) of (?:\w+:\/\/|git@)\S+/i, '$1')
    .replace(/\b(by|thanks(?: to)?|from|cc|via) @[\w-]+/gi, '$1 …')
    .replace(address, '…')
  return clip(withoutNames(text, people), 300).trim()
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word)

/** Names of authors of this repository in a text, of two or three words, become an ellipsis. */
function withoutNames(text: string, { names }: People): string {
  if (names.size === 0 || !/\p{Lu}.* \p{Lu}/u.test(text)) return text
  const words = [...text.matchAll(/[\p{L}\p{M}'’.-]+/gu)]
  const cuts: (readonly [number, number])[] = []
  for (let at = 0; at < words.length; at += 1) {
    for (const length of [3, 2]) {
      const [first, last] = [words[at], words[at + length - 1]]
      if (first === undefined || last === undefined || !isCapital(first[0]) || !isCapital(last[0])) continue
      const end = last.index + last[0].length
      const name = text.slice(first.index, end).replace(/[.'’]+$/, '')
      if (!names.has(nameHash(name.toLowerCase()))) continue
      cuts.push([first.index, end])
      at += length - 1
      break
    }
  }
  return cuts.reduceRight((cut, [from, to]) => `${cut.slice(0, from)}…${cut.slice(to)}`, text)
}
