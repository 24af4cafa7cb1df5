/** Names of the twelve months in English, German, French, Spanish, Italian, Dutch, Polish and Portuguese, without accents. */
const monthNames: readonly (readonly string[])[] = [
  'january januar janvier enero gennaio januari styczen stycznia janeiro jaenner jan',
  'february februar fevrier febrero febbraio februari luty lutego fevereiro feb feber',
  'march marz maerz mars marzo maart marzec marca marco mrz mrt',
  'april avril abril aprile kwiecien kwietnia apr',
  'may mai mayo maggio mei maj maja maio',
  'june juni juin junio giugno czerwiec czerwca junho jun',
  'july juli juillet julio luglio lipiec lipca julho jul',
  'august aout agosto augustus sierpien sierpnia aug',
  'september septembre septiembre settembre wrzesien wrzesnia setembro sept sep setiembre',
  'october oktober octobre octubre ottobre pazdziernik pazdziernika outubro oct okt',
  'november novembre noviembre listopad listopada novembro nov',
  'december dezember decembre diciembre dicembre grudzien grudnia dezembro dec dez dic',
].map((names) => names.split(' '))

/** A word in lower case without accents, as the lists here have theirs. */
export function plainWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ß', 'ss')
}

/** Abbreviations of four letters that people write. */
const fourLetters = new Set('sept janv fevr juil sett genn febb giug lugl marz avri sier'.split(' '))

/** Full names, their first three letters and longer beginnings, as far as only one month has them. */
function monthTable(): ReadonlyMap<string, number | null> {
  const table = new Map<string, number | null>()
  for (const [index, names] of monthNames.entries()) {
    for (const name of names) {
      for (let length = 3; length <= name.length; length += 1) {
        const start = name.slice(0, length)
        if (length === 4 && length < name.length && !fourLetters.has(start)) continue
        const known = table.get(start)
        table.set(start, known === undefined || known === index + 1 ? index + 1 : null)
      }
    }
  }
  for (const [index, names] of monthNames.entries()) for (const name of names) table.set(name, index + 1)
  return table
}

const months = monthTable()

/** The month, 1 to 12, that a name or its abbreviation means in any of the languages; null for anything else. */
export function monthOf(word: string): number | null {
  return months.get(plainWord(word).replace(/\.$/, '')) ?? null
}

const seasons = new Set(
  (
    'spring summer fall autumn winter fruhling fruhjahr sommer herbst printemps ete automne hiver primavera verano ' +
    'otono invierno estate autunno inverno lente zomer herfst wiosna lato jesien zima verao outono ' +
    'early mid late anfang mitte ende debut fin sommersemester wintersemester semester'
  ).split(' '),
)

/** True for seasons and other parts of a year that name no month. */
export function isPartOfYear(word: string): boolean {
  return seasons.has(plainWord(word)) || /^(?:q[1-4]|[1-4]q|h[12]|t[1-4]|ss|ws)$/i.test(word)
}

/** Words that a document puts in place of an end that has not come. */
export const presentPattern = new RegExp(
  String.raw`(?:present|presently|current(?:ly)?|now|today|to\s?date|date|ongoing|on-going|heute|jetzt|aktuell|laufend|dato|` +
    String.raw`aujourd['’]?\s?hui|actuel(?:lement)?|pr[eé]sent|ce\s+jour|en\s+cours|actualidad|actual(?:mente)?|presente|` +
    String.raw`(?:la\s+)?fecha|hoy|attual(?:e|mente)|oggi|in\s+corso|heden|nu|obecnie|teraz|nadal|atual(?:mente)?|hoje|` +
    String.raw`o\s+momento|\.\.\.|…)(?![\p{L}\p{N}])`,
  'iuy',
)

/** Words that open a time that has not ended. */
export const sincePattern = /(?:since|seit|depuis|desde|dal|dall['’]|sinds|od)(?![\p{L}\p{N}])\s*/iuy

/** What stands between a start and an end. */
export const untilPattern =
  /\s*(?:-{1,3}|[‐‑‒–—―−~→➔]|(?<=\d{4})\/(?=(?:\d{2}|\d{4})(?!\d))|(?<=\s)(?:to|until|till?|through|thru|bis|zum|au|à|a|al|ad|hasta|até|ate|tot|t\/m|do|and)(?=\s))\s*/iuy
