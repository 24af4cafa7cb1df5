/** The few places where the engines speak differently. Everything else is one statement for both. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgresql'
  /** What stands before a numbered place: `?1` or `$1`. */
  readonly placePrefix: '?' | '$'
  /** The tables of the workspace: column name. */
  readonly tables: string
  /** Values of the JSON array of texts `:ids`, as a subquery. */
  readonly ids: string
  /** Condition on `evidence e` that its words match `:match`. */
  readonly matches: string
  /** Best matches of `:match` first: columns id, written_by, body. */
  readonly search: string
  /**
   * For words that stand in very many items, where weighing each one takes long and tells little: `crowd` counts the
   * matches up to `:most` (column count), `search` takes the newest that have the words in their titles, then the newest
   * others. Null where weighing is quick enough.
   */
  readonly crowded: { readonly crowd: string; readonly search: string } | null
  /** Writes the words of the item `:id` into the index: `:title` weighs more than `:text`. */
  readonly index: string
  /** Takes the item `:id` out of the index; null where the row's own removal does it. */
  readonly unindex: string | null
  /** How many items the index holds: column count. */
  readonly indexed: string
  /** Words, all of which must be there, the last one as a beginning. Words hold letters and digits only. */
  readonly matchOf: (words: readonly string[]) => string
}

export const sqliteDialect: Dialect = {
  name: 'sqlite',
  placePrefix: '?',
  tables: `select name from sqlite_schema where type = 'table'`,
  ids: 'select value from json_each(:ids)',
  matches: 'e.number in (select rowid from evidence_text where evidence_text match :match)',
  search: `select e.id, e.written_by, e.body
    from (
      select rowid as number, bm25(evidence_text, 4.0, 1.0) as score from evidence_text
      where evidence_text match :match
      order by score, rowid limit :limit
    ) best
    join evidence e on e.number = best.number
    order by best.score, e.number`,
  crowded: {
    crowd: `select count(*) as count from (
      select rowid from evidence_text where evidence_text match :match limit :most
    )`,
    search: `select e.id, e.written_by, e.body
      from (
        select number, min(rank) as rank from (
          select * from (
            select rowid as number, 1 as rank from evidence_text
            where evidence_text match 'title : (' || :match || ')' order by rowid desc limit :limit
          )
          union all
          select * from (
            select rowid as number, 2 as rank from evidence_text
            where evidence_text match :match order by rowid desc limit :limit
          )
        ) group by number order by min(rank), number desc limit :limit
      ) best
      join evidence e on e.number = best.number
      order by best.rank, e.number desc`,
  },
  index: `insert or replace into evidence_text (rowid, title, text)
    select number, :title, :text from evidence where id = :id`,
  indexed: 'select count(*) as count from evidence_text',
  unindex: 'delete from evidence_text where rowid = (select number from evidence where id = :id)',
  matchOf: (words) =>
    words.map((word, at) => (at === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' '),
}

export const postgresDialect: Dialect = {
  name: 'postgresql',
  placePrefix: '$',
  tables: 'select table_name as name from information_schema.tables where table_schema = current_schema()',
  ids: 'select json_array_elements_text(cast(:ids as json))',
  matches: `e.search @@ to_tsquery('simple', cast(:match as text))`,
  search: `select e.id, e.written_by, e.body from evidence e, to_tsquery('simple', cast(:match as text)) query
    where e.search @@ query
    order by ts_rank(e.search, query) desc, e.id limit :limit`,
  crowded: null,
  index: `update evidence set search =
    setweight(to_tsvector('simple', cast(:title as text)), 'A') ||
    setweight(to_tsvector('simple', cast(:text as text)), 'D')
    where id = :id`,
  indexed: 'select count(*) as count from evidence where search is not null',
  unindex: null,
  matchOf: (words) =>
    words.map((word, at) => (at === words.length - 1 ? `'${word}':*` : `'${word}'`)).join(' & '),
}
