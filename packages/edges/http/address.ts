/** Where the server listens. Loopback only. */
export interface Address {
  readonly host: '127.0.0.1' | '::1'
  readonly port: number
}

/** Origin of the server as it is printed and opened: `http://127.0.0.1:4173`. */
export function originOf({ host, port }: Address): string {
  return `http://${host === '::1' ? '[::1]' : host}:${port}`
}

/** Every `Host` value that names this server. Browsers leave out port 80. */
export function hostsOf({ port }: Address): ReadonlySet<string> {
  const names = ['127.0.0.1', 'localhost', '[::1]']
  return new Set(names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])))
}
