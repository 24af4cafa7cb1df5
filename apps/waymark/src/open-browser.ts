import { spawn } from 'node:child_process'

/** Asks the desktop to show an address. Whether it can is not known beforehand, so a failure stays silent. */
export function openBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  const [command, ...args] = openers[platform] ?? ['xdg-open']
  if (command === undefined) return
  const opener = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  opener.on('error', () => undefined)
  opener.unref()
}

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  // "start" is part of the command interpreter; the empty word is the title it takes first.
  win32: ['cmd', '/c', 'start', ''],
}
