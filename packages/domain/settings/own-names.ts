import * as z from 'zod'
import { typed } from '../text/typed.ts'

/**
 * Names, addresses and logins under which systems know the user. Sources are read with them, so that one's own part is
 * told from that of others, whom Waymark only counts.
 */
export const OwnNames = z.array(typed().min(2).max(200)).max(50)
export type OwnNames = z.infer<typeof OwnNames>

/** Id of the setting that keeps them. */
export const ownNamesSetting = 'own-names'
