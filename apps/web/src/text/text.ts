import { assess } from './assess.ts'
import { attest } from './attest.ts'
import { career } from './career.ts'
import { cadence } from './cadence.ts'
import { calibrate } from './calibrate.ts'
import { cv } from './cv.ts'
import { compare } from './compare.ts'
import { applications } from './applications.ts'
import { delivery } from './delivery.ts'
import { evidence } from './evidence.ts'
import { frameworks } from './frameworks.ts'
import { bring, ladders, write } from './ladders.ts'
import { lint } from './lint.ts'
import { plans } from './plans.ts'
import { postings } from './postings.ts'
import { proposals } from './proposals.ts'
import { raters } from './raters.ts'
import { readiness } from './readiness.ts'
import { roadmaps } from './roadmaps.ts'
import { roles } from './roles.ts'
import { settings } from './settings.ts'
import { stories } from './stories.ts'
import { shell } from './shell.ts'
import { sources } from './sources.ts'
import { today } from './today.ts'

/** Every word of the screens, by room. A translation is one more object of this shape. */
export const text = {
  shell,
  today,
  evidence,
  attest,
  readiness,
  compare,
  raters,
  calibrate,
  assess,
  plans,
  cadence,
  career,
  roadmaps,
  sources,
  proposals,
  frameworks,
  lint,
  ladders,
  bring,
  write,
  roles,
  settings,
  applications,
  postings,
  stories,
  delivery,
  cv,
}
