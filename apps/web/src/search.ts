/** Readers of what stands after the `?` of an address. Anything that is not understood is left out, never refused. */

type Search = Record<string, unknown>

/** What stands over any room: the "log a win" form, or one evidence item in a drawer. */
export interface OverlaySearch {
  readonly log?: true
  readonly item?: string
}

export function readOverlay(search: Search): OverlaySearch {
  const item = readText(search['item'])
  return {
    ...(search['log'] === true ? { log: true } : {}),
    ...(item && /^ev_[0-9a-z]{26}$/.test(item) ? { item } : {}),
  }
}

export const kinds = ['revenue', 'cost', 'risk', 'speed', 'people'] as const
export const sorts = ['newest', 'oldest', 'updated', 'title', 'strength'] as const
/** What evidence can be filtered by: words of its strength. */
export const strengths = ['attested', 'documented', 'measured', 'handed-over', 'decision'] as const

/** Filters of the evidence room. */
export interface EvidenceSearch {
  readonly text?: string
  readonly kind?: (typeof kinds)[number]
  readonly unlinked?: true
  readonly strength?: (typeof strengths)[number]
  readonly framework?: string
  /** `framework/competency`. */
  readonly competency?: string
  readonly from?: string
  readonly to?: string
  readonly sort?: (typeof sorts)[number]
}

export function readEvidenceSearch(search: Search): EvidenceSearch {
  const text = readText(search['text'])
  const kind = oneOf(kinds, search['kind'])
  const strength = oneOf(strengths, search['strength'])
  const framework = readText(search['framework'])
  const competency = readText(search['competency'])
  const from = readDate(search['from'])
  const to = readDate(search['to'])
  const sort = oneOf(sorts, search['sort'])
  return {
    ...(text ? { text } : {}),
    ...(kind ? { kind } : {}),
    ...(search['unlinked'] === true ? { unlinked: true } : {}),
    ...(strength ? { strength } : {}),
    ...(framework ? { framework } : {}),
    ...(competency && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(competency) ? { competency } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(sort && sort !== 'newest' ? { sort } : {}),
  }
}

/** What the readiness room explains in its drawer (a competency, `supported`, `claimed`, `coverage`), and which day it shows. */
export interface DerivationSearch {
  readonly why?: string
  readonly at?: string
  readonly view?: 'table'
}

export function readDerivation(search: Search): DerivationSearch {
  const why = readText(search['why'])
  const at = readDate(search['at'])
  return {
    ...(why ? { why } : {}),
    ...(at?.length === 10 ? { at } : {}),
    ...(search['view'] === 'table' ? { view: 'table' } : {}),
  }
}

/** Which proposals the inbox shows. */
export interface InboxSearch {
  readonly state?: (typeof decidedStates)[number]
  readonly text?: string
  /** Only what rests on this source. */
  readonly source?: string
}

export const decidedStates = ['accepted', 'merged', 'refused'] as const

export function readInboxSearch(search: Search): InboxSearch {
  const state = oneOf(decidedStates, search['state'])
  const text = readText(search['text'])
  const source = readText(search['source'])
  return {
    ...(state ? { state } : {}),
    ...(text ? { text } : {}),
    ...(source && /^src_[0-9a-z]{26}$/.test(source) ? { source } : {}),
  }
}

/** The item whose history is shown. */
export interface HistorySearch {
  readonly entity?: string
}

export function readHistorySearch(search: Search): HistorySearch {
  const entity = readText(search['entity'])
  return entity ? { entity } : {}
}

function readText(value: unknown): string | undefined {
  // A number-like word in an address ("2024") arrives as a number.
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text : undefined
}

function readDate(value: unknown): string | undefined {
  const text = readText(value)
  return text && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : undefined
}

function oneOf<const T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((option) => option === value)
}
