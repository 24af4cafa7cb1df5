type Search = Record<string, unknown>

const name = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Which roles stand side by side: `?roles=cto,cio`. */
export interface BoundarySearch {
  readonly roles?: string
}

export function readBoundarySearch(search: Search): BoundarySearch {
  const roles =
    typeof search['roles'] === 'string' ? search['roles'].split(',').filter((id) => name.test(id)) : []
  return roles.length === 0 ? {} : { roles: roles.slice(0, 12).join(',') }
}

/** The role one starts from and how many roles ahead are shown: `?from=senior-engineer&ahead=3`. */
export interface WaySearch {
  readonly from?: string
  readonly ahead?: 1 | 3
}

export function readWaySearch(search: Search): WaySearch {
  const { from, ahead } = search
  return {
    ...(typeof from === 'string' && name.test(from) ? { from } : {}),
    ...(ahead === 1 || ahead === 3 ? { ahead } : {}),
  }
}

/** The level of the AI check: `?level=lead`. */
export interface LevelSearch {
  readonly level?: string
}

export function readLevelSearch({ level }: Search): LevelSearch {
  return typeof level === 'string' && name.test(level) ? { level } : {}
}
