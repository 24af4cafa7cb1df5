/** One property of a calendar file, with its value unescaped where it is text. */
export interface ReadProperty {
  readonly name: string
  readonly parameters: string
  readonly value: string
}

const textual = new Set(['SUMMARY', 'DESCRIPTION', 'UID', 'X-WR-CALNAME'])

/** A strict reader of what RFC 5545 asks of the lines of a file; it throws at the first line that breaks a rule. */
export function readCalendar(bytes: Uint8Array): {
  readonly calendar: readonly ReadProperty[]
  readonly events: readonly (readonly ReadProperty[])[]
} {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (!text.endsWith('\r\n')) throw new Error('the last line is not ended')
  const lines = text.slice(0, -2).split('\r\n')
  for (const line of lines) {
    if (/[\r\n]/.test(line)) throw new Error('a lone CR or LF')
    if (new TextEncoder().encode(line).length > 75) throw new Error(`longer than 75 octets: ${line}`)
  }
  const unfolded = lines.reduce<string[]>((done, line) => {
    if (line.startsWith(' ')) done.push(`${done.pop() ?? ''}${line.slice(1)}`)
    else done.push(line)
    return done
  }, [])
  const properties = unfolded.map(readProperty)
  const events: ReadProperty[][] = []
  const calendar: ReadProperty[] = []
  let open: ReadProperty[] | null = null
  for (const property of properties) {
    const { name, value } = property
    if (name === 'BEGIN' && value === 'VEVENT') open = []
    else if (name === 'END' && value === 'VEVENT') {
      if (open === null) throw new Error('an event ends that did not begin')
      events.push(open)
      open = null
    } else if (open === null) calendar.push(property)
    else open.push(property)
  }
  const [first, last] = [calendar.at(0), calendar.at(-1)]
  if (first?.name !== 'BEGIN' || last?.name !== 'END' || open !== null) throw new Error('it does not nest')
  return { calendar, events }
}

function readProperty(line: string): ReadProperty {
  const match = /^([A-Z-]+)((?:;[A-Z]+=[A-Z]+)*):(.*)$/su.exec(line)
  if (match === null) throw new Error(`no property: ${line}`)
  const [, name = '', parameters = '', raw = ''] = match
  if (/\p{Cc}/u.test(raw)) throw new Error('a control character in a value')
  return { name, parameters, value: textual.has(name) ? unescaped(raw) : raw }
}

function unescaped(raw: string): string {
  const left = raw.replaceAll(/\\[\\;,n]/g, '')
  if (/[\\;,]/.test(left)) throw new Error(`not escaped: ${raw}`)
  return raw.replaceAll(/\\([\\;,n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))
}
