/** Whether the chart is shown as its table twin. */
export interface TableView {
  readonly view?: 'table'
}

export function readTableView(search: Record<string, unknown>): TableView {
  return search['view'] === 'table' ? { view: 'table' } : {}
}
