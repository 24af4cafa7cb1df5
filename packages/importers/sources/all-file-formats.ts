import { incidentFormat } from '../incidents/read-incidents.ts'
import { calendarFormat } from '../calendars/read-calendar.ts'
import { changelogFormat } from '../changelogs/read-changelog.ts'
import { cvFormat } from '../cv/cv-source.ts'
import { decisionRecordFormat } from '../decision-records/read-decision-record.ts'
import { githubFormat, gitlabFormat } from '../forges/read-forge.ts'
import { notesFormat } from '../notes/read-notes.ts'
import { sloFormat } from '../slo/read-slo.ts'
import { postmortemFormat } from '../postmortems/read-postmortem.ts'
import { trackerFormat } from '../trackers/read-tracker.ts'
import type { FileFormat } from './file-format.ts'

/** Every format beyond those that `recognise.ts` tells by itself; the first that recognises a file reads it. */
export const fileFormats: readonly FileFormat[] = [
  incidentFormat,
  githubFormat,
  gitlabFormat,
  trackerFormat,
  decisionRecordFormat,
  postmortemFormat,
  sloFormat,
  calendarFormat,
  changelogFormat,
  notesFormat,
  cvFormat,
]
