/** Files of a LinkedIn export that hold evidence. Everything else is not even unpacked. */
export const readFiles = [
  'profile',
  'positions',
  'projects',
  'volunteering',
  'certifications',
  'honors',
  'publications',
  'courses',
  'education',
  'recommendationsreceived',
] as const
export type ReadFile = (typeof readFiles)[number]

const aliases: ReadonlyMap<string, ReadFile> = new Map<string, ReadFile>([
  ...readFiles.map((file) => [file, file] as const),
  ['volunteerexperiences', 'volunteering'],
  ['volunteerexperience', 'volunteering'],
  ['volunteeringexperience', 'volunteering'],
  ['honorsandawards', 'honors'],
  ['honorsawards', 'honors'],
  ['licensesandcertifications', 'certifications'],
  ['recommendationreceived', 'recommendationsreceived'],
])

/** Files whose presence tells a LinkedIn export from any other archive of tables. */
const telling = new Set(
  (
    'profile positions recommendationsreceived recommendationsgiven connections invitations endorsementreceivedinfo ' +
    'endorsementgiveninfo adtargeting emailaddresses registration savedjobs companyfollows richmedia'
  ).split(' '),
)

const othersData =
  /^(connections|contacts|messages|guidemessages|learningcoachmessages|learningroleplaymessages|invitations|importedcontacts|endorsement|recommendationsgiven|memberfollows|hashtag|companyfollows|events|comments|reactions|votes|privateidentityasset)/
const privateData =
  /^(phonenumbers|emailaddresses|registration|receipts|logins|securitychallenges|whatsapp|verifications|adtargeting|adsclicked|searchqueries|inferences|jobapplications|jobseeker|savedjobs|accountstatus|providers|billing)/

/** A file's name as it counts: without folder, ending, copy number, case, spaces and underscores. */
function plainName(baseName: string): string | null {
  const match = /^(.*?)(?:\s*\(\d+\))?\.csv$/i.exec(baseName.trim())
  return match?.[1] === undefined ? null : match[1].toLowerCase().replace(/[\s_&-]+/g, '')
}

/** Which of the files that are read this one is; null for all others. */
export function readFileOf(baseName: string): ReadFile | null {
  const plain = plainName(baseName)
  return plain === null ? null : (aliases.get(plain) ?? null)
}

/** True when an archive or folder with these file names is a LinkedIn export, or one instalment of it. */
export function isLinkedInExport(baseNames: readonly string[]): boolean {
  return baseNames.some((name) => telling.has(plainName(name) ?? ''))
}

/** Why a file is left closed, with its name. */
export function whyNotRead(baseName: string): string {
  const plain = plainName(baseName) ?? ''
  if (othersData.test(plain)) return `${baseName}: other people’s data`
  if (privateData.test(plain)) return `${baseName}: private, and no evidence`
  return `${baseName}: no evidence that is read here`
}
