import type { Clock } from '@waymark/application/ports/services.ts'
import type { Services } from '@waymark/application/handlers.ts'
import { dayOf } from '@waymark/domain/evidence/dates.ts'

/** What a daily copy needs of a workspace. */
type Copied = Pick<Services, 'store' | 'vault'> & { readonly clock: Clock }

/** How often a running server looks whether a new day began, in milliseconds. */
const hourly = 60 * 60 * 1000

/**
 * Makes the day's verified copy when the workspace changed since the newest one and that is of an earlier day.
 * @returns whether a copy was made
 */
export async function copyForToday({ store, vault, clock }: Copied): Promise<boolean> {
  const [newestEvent] = await store.events({ entity: null, limit: 1 })
  if (newestEvent === undefined) return false
  const [newestCopy] = await vault.backups()
  if (newestCopy !== undefined) {
    const isOfToday = dayOf(newestCopy.at) === dayOf(clock.now())
    if (isOfToday || newestCopy.at >= newestEvent.at) return false
  }
  await vault.backup('daily')
  return true
}

/**
 * Keeps making daily copies while a server runs, the first one now. A copy that fails is told and does not stop the
 * server; the doctor goes on saying that the newest copy is old.
 */
export function keepDailyCopies(
  services: () => Copied,
  tell: (message: string) => void,
): { readonly stop: () => void } {
  const copy = () => {
    copyForToday(services()).catch((error: unknown) => {
      tell(`The daily copy could not be made: ${error instanceof Error ? error.message : String(error)}`)
    })
  }
  copy()
  const timer = setInterval(copy, hourly)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
