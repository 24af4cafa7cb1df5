import { plainColumn } from '../incidents/columns.ts'

/** What a column of a tracker's table is for. */
export type TrackerField =
  | 'key'
  | 'title'
  | 'type'
  | 'status'
  | 'project'
  | 'assignee'
  | 'reporter'
  | 'created'
  | 'resolved'
  | 'due'
  | 'labels'
  | 'parent'

/** A tracker whose export is told by its header. */
export interface TrackerProduct {
  readonly name: string
  /** Begins the keys of its items. */
  readonly slug: string
  /** Columns that no other table has together. */
  readonly tells: readonly string[]
  /** Names of columns in small letters without signs; the first that is there is read. */
  readonly columns: Readonly<Record<TrackerField, readonly string[]>>
}

/** Trackers in the order in which they are tried. */
export const trackerProducts: readonly TrackerProduct[] = [
  {
    name: 'Jira',
    slug: 'jira',
    tells: ['issue key', 'issue type'],
    columns: {
      key: ['issue key'],
      title: ['summary'],
      type: ['issue type'],
      status: ['status'],
      project: ['project name', 'project key', 'project'],
      assignee: ['assignee'],
      reporter: ['reporter', 'creator'],
      created: ['created'],
      resolved: ['resolved', 'resolution date'],
      due: ['due date'],
      labels: ['labels'],
      parent: ['parent', 'custom field epic link', 'epic link', 'parent key'],
    },
  },
  {
    name: 'Linear',
    slug: 'linear',
    tells: ['id', 'team', 'title', 'creator', 'completed'],
    columns: {
      key: ['id'],
      title: ['title'],
      type: ['type'],
      status: ['status'],
      project: ['team', 'project'],
      assignee: ['assignee'],
      reporter: ['creator'],
      created: ['created'],
      resolved: ['completed'],
      due: ['due date'],
      labels: ['labels'],
      parent: ['parent issue'],
    },
  },
  {
    name: 'Asana',
    slug: 'asana',
    tells: ['task id', 'name', 'completed at', 'assignee'],
    columns: {
      key: ['task id'],
      title: ['name'],
      type: ['type'],
      status: ['section column', 'section'],
      project: ['projects', 'project'],
      assignee: ['assignee', 'assignee email'],
      reporter: ['creator', 'created by'],
      created: ['created at'],
      resolved: ['completed at'],
      due: ['due date'],
      labels: ['tags'],
      parent: ['parent task'],
    },
  },
]

/** The tracker whose export has this header; null for every other table. */
export function trackerOf(headers: readonly string[]): TrackerProduct | null {
  const names = new Set(headers.map(plainColumn))
  return trackerProducts.find((product) => product.tells.every((column) => names.has(column))) ?? null
}

/** Places of the columns of each field: several where a header is repeated, as Jira repeats it for many values. */
export function placesOf(
  product: TrackerProduct,
  headers: readonly string[],
): (field: TrackerField) => readonly number[] {
  const names = headers.map(plainColumn)
  const found = new Map<string, readonly number[]>()
  for (const [field, known] of Object.entries(product.columns)) {
    const name = known.find((column) => names.includes(column))
    found.set(field, name === undefined ? [] : names.flatMap((cell, at) => (cell === name ? [at] : [])))
  }
  return (field) => found.get(field) ?? []
}
