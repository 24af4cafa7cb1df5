import type { LadderFormat } from '../draft.ts'
import { financialTimes } from './financial-times.ts'
import { csvLadder } from './csv-ladder.ts'
import { dropbox } from './dropbox.ts'
import { engRubrics } from './eng-rubrics.ts'
import { samm } from './samm.ts'
import { engineeringLadders } from './engineering-ladders.ts'
import { gdadRoles } from './gdad-roles.ts'
import { gdadSkills } from './gdad-skills.ts'
import { nice } from './nice.ts'
import { monzo } from './monzo.ts'
import { codecademy, markdownLevels } from './markdown-levels.ts'
import { markdownTables } from './markdown-tables.ts'
import { snowflake } from './snowflake.ts'

/** Every ladder format, the most particular first: a file is read by the first that takes it. */
export const ladderFormats: readonly LadderFormat[] = [
  financialTimes,
  monzo,
  snowflake,
  gdadRoles,
  gdadSkills,
  nice,
  samm,
  dropbox,
  engRubrics,
  engineeringLadders,
  codecademy,
  markdownLevels,
  markdownTables,
  csvLadder,
]
