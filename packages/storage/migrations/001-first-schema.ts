import type { Migration } from './migration.ts'

// Days and ids compare by their bytes on both engines, so that both sort alike.
const key = { sqlite: 'text', postgresql: 'text collate "C"' } as const
type Engine = keyof typeof key

/** A table of documents: identity, what compare-and-set looks at, the event that wrote it, and the document as JSON. */
function documentTable(name: string, engine: Engine): string {
  return `create table ${name} (
    id ${key[engine]} primary key,
    revision integer not null,
    written_by integer not null,
    body text not null
  )${strict(engine)}`
}

/** Evidence also keeps, beside its document, what lists filter and sort by. */
function evidenceTable(engine: Engine): string {
  const identity =
    engine === 'sqlite'
      ? 'number integer primary key, id text not null unique'
      : 'id text collate "C" primary key, search tsvector'
  return `create table evidence (
    ${identity},
    revision integer not null,
    written_by integer not null,
    body text not null,
    title ${key[engine]} not null,
    outcome text,
    happened_from ${key[engine]} not null,
    happened_to ${key[engine]} not null,
    updated_at ${key[engine]} not null
  )${strict(engine)}`
}

function sharedTables(engine: Engine): string[] {
  return [
    `create table workspace (
      only_row integer primary key check (only_row = 1),
      generation text not null,
      schema_version integer not null
    )${strict(engine)}`,
    ...['rating', 'plan', 'plan_action', 'source'].map((name) => documentTable(name, engine)),
    evidenceTable(engine),
    'create index evidence_by_day on evidence (happened_to, happened_from, id)',
    'create index evidence_by_update on evidence (updated_at, id)',
    'create index evidence_by_title on evidence (title, id)',
    `create table evidence_competency (
      evidence_id ${key[engine]} not null references evidence (id) on delete cascade,
      framework ${key[engine]} not null,
      competency ${key[engine]} not null,
      primary key (evidence_id, framework, competency)
    )${strict(engine)}`,
    'create index evidence_competency_by_name on evidence_competency (competency, framework, evidence_id)',
    `create table event (
      seq integer primary key,
      at ${key[engine]} not null,
      operation text not null,
      channel text not null,
      summary text not null,
      undoes integer references event (seq),
      undone_by integer references event (seq),
      changes integer not null,
      idempotency_key text unique
    )${strict(engine)}`,
    'create index event_by_time on event (at)',
    `create table event_change (
      event integer not null references event (seq),
      position integer not null,
      kind text not null,
      entity ${key[engine]} not null,
      before_body text,
      after_body text,
      primary key (event, position)
    )${strict(engine)}`,
    'create index event_change_by_entity on event_change (entity, event)',
  ]
}

function strict(engine: Engine): string {
  return engine === 'sqlite' ? ' strict' : ''
}

/** Version 1: documents, what lists need of evidence, the word index and the history. */
export const firstSchema: Migration = {
  version: 1,
  sqlite: [
    ...sharedTables('sqlite'),
    `create virtual table evidence_text using fts5 (
      title, text, content = '', contentless_delete = 1,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    )`,
  ],
  postgresql: [
    ...sharedTables('postgresql'),
    'create index evidence_by_words on evidence using gin (search)',
  ],
}
