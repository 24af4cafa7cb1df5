/** The application whose drawer is open, as it stands after the `?` of the address. */
export interface ApplicationsSearch {
  readonly id?: string
  readonly add?: true
}

/** Reads the address; what is not understood is left out. */
export function readApplicationsSearch(search: Record<string, unknown>): ApplicationsSearch {
  const id = search['id']
  return {
    ...(typeof id === 'string' && /^ap_[0-9a-z]{26}$/.test(id) ? { id } : {}),
    ...(search['add'] === true ? { add: true } : {}),
  }
}
