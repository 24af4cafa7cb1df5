import { describe, expect, it } from 'vitest'
import { hostsOf, originOf } from './address.ts'

describe('the names of this server', () => {
  it('are three, with the port', () => {
    expect([...hostsOf({ host: '127.0.0.1', port: 4173 })]).toEqual([
      '127.0.0.1:4173',
      'localhost:4173',
      '[::1]:4173',
    ])
  })

  it('go without the port where browsers leave it out', () => {
    const hosts = hostsOf({ host: '127.0.0.1', port: 80 })
    expect(hosts.has('127.0.0.1') && hosts.has('127.0.0.1:80')).toBe(true)
  })

  it('are printed as one origin', () => {
    expect(originOf({ host: '127.0.0.1', port: 4173 })).toBe('http://127.0.0.1:4173')
    expect(originOf({ host: '::1', port: 4173 })).toBe('http://[::1]:4173')
  })
})
