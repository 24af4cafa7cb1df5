import { incidentFormat } from '../incidents/read-incidents.ts'
import { cvFormat } from '../cv/cv-source.ts'
import { sloFormat } from '../slo/read-slo.ts'
import { postmortemFormat } from '../postmortems/read-postmortem.ts'
import type { FileFormat } from './file-format.ts'

/** Every format beyond those that `recognise.ts` tells by itself; the first that recognises a file reads it. */
export const fileFormats: readonly FileFormat[] = [incidentFormat, postmortemFormat, sloFormat, cvFormat]
