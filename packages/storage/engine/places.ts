import type { Dialect } from './dialect.ts'
import type { SqlValue, SqlValues } from './engine.ts'

/** A statement with numbered places and the names that fill them, in order. */
export interface PlacedStatement {
  readonly sql: string
  readonly names: readonly string[]
}

/** Turns `:named` places into the numbered ones that an engine binds; a name used twice keeps its number. */
export function placeNames(sql: string, dialect: Dialect): PlacedStatement {
  const names: string[] = []
  const placed = sql.replaceAll(/:([a-z_]+)/g, (_, name: string) => {
    const known = names.indexOf(name)
    const place = known === -1 ? names.push(name) : known + 1
    return `${dialect.placePrefix}${place}`
  })
  return { sql: placed, names }
}

/** The values of a placed statement in binding order. A missing one is a bug. */
export function valuesInOrder(statement: PlacedStatement, values: SqlValues): SqlValue[] {
  return statement.names.map((name) => {
    const value = values[name]
    if (value === undefined) throw new Error(`No value for :${name} in ${statement.sql}`)
    return value
  })
}
