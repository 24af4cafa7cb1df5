/** What the address of the career map says: where from, where to, which way, and what is true of the person. */
export interface CareerSearch {
  readonly from?: string
  readonly to?: string
  readonly way?: number
  readonly company?: string
  readonly drivers?: readonly string[]
  readonly least?: number
  readonly most?: number
}

const id = /^[a-z0-9-]{1,80}$/

/** Reads an address. Anything that is not understood is left out, never refused. */
export function readCareer(search: Record<string, unknown>): CareerSearch {
  const [from, to, company] = [search['from'], search['to'], search['company']].map(idOrNothing)
  const way = wholeNumber(search['way'], 6)
  const [least, most] = [wholeNumber(search['least'], 600), wholeNumber(search['most'], 600)]
  const drivers = Array.isArray(search['drivers'])
    ? search['drivers'].flatMap((value) => idOrNothing(value) ?? [])
    : []
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(way === undefined ? {} : { way }),
    ...(company === undefined ? {} : { company }),
    ...(drivers.length > 0 ? { drivers } : {}),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  }
}

function idOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' && id.test(value) ? value : undefined
}

function wholeNumber(value: unknown, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
    ? value
    : undefined
}
