/** The role whose prompts are shown, as it stands after the `?` of the address. */
export interface StoriesSearch {
  readonly framework?: string
}

/** Reads the address; what is not understood is left out. */
export function readStoriesSearch(search: Record<string, unknown>): StoriesSearch {
  const framework = search['framework']
  return typeof framework === 'string' && /^[a-z0-9-]+$/.test(framework) ? { framework } : {}
}
