import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { ReadOptions, ReadResult } from '@waymark/contracts/sources/reading.ts'
import { createCollection, type Collection } from '../evidence/collection.ts'
import type { Means } from '../sources/means.ts'
import { forgetful } from '../sources/remembered.ts'
import { areaFindings, migrated } from './area-findings.ts'
import { readAreas } from './areas.ts'
import type { KnownPaths } from './path-reading.ts'
import { defaultTip, type Tip } from './branches.ts'
import { historyOf, type History, type Reading } from './history.ts'
import { identityOf, type Identity } from './identity.ts'
import type { KeptReading } from './kept-reading.ts'
import { readMigrations } from './migrations.ts'
import { integrated, reviewed, welcomed } from './people-findings.ts'
import { proposalOf, yearsBack, type Finding, type Ground } from './proposal.ts'
import { recordMonths, recordsOf, recordsSince, tagKey, type GitRecords } from './records.ts'
import { releasedLine } from './released-line.ts'
import { repositoryName } from './repository.ts'
import { pairedReverts, type Reverts } from './reverts.ts'
import { createGit, type Git } from './run-git.ts'
import { readTags, type Tags } from './tags.ts'
import { contributed, quickened, released, started, steadied } from './team-findings.ts'
import { remember, walkHistory, type WalkTask } from './walk-history.ts'

/** A repository as far as it is known before its history is read. */
interface Opened {
  readonly git: Git
  readonly name: string
  readonly folder: string
  readonly isShallow: boolean
  /** Bytes of an object's id. */
  readonly width: number
  /** Clone filter of a partial clone; null for a whole one. */
  readonly filter: string | null
}

/** Everything that was understood. */
interface Understood {
  readonly opened: Opened
  readonly kept: KeptReading
  readonly reading: Reading
  readonly history: History
  readonly reverts: Reverts
  readonly tags: Tags
  readonly tip: Tip
  readonly root: string
}

/**
 * Reads a local repository's history into records of changes and releases, and proposes evidence from it: few proposals,
 * each with the record that it rests on, never a count of commits or lines as merit. Nothing in the repository is
 * changed, run or fetched.
 * @throws OperationError SOURCE_UNREADABLE, CANCELLED
 */
export async function readRepository(path: string, options: ReadOptions, means: Means): Promise<ReadResult> {
  const name = repositoryName(path)
  options.progress(`Reading the history of ${name}`)
  const opened = await open(path, name, options, means)
  const collection = createCollection()
  const [tip, identity] = await Promise.all([defaultTip(opened.git), identityOf(opened.git, options.authors)])
  if (tip === null) return nothingIn(name, `empty:${name}`, '', await whyNoHead(opened.git), collection)
  // A clock that runs ahead by less than a day is believed.
  const latest = Math.floor(Date.now() / 1000) + 86_400
  const tags = await readTags(opened.git, identity, latest)
  const task = taskOf(opened, identity, tip, tags, latest, options, means)
  const kept = await walkHistory(task)
  const understood = understand(opened, kept, tags, tip)
  const { history, root } = understood
  countAll(collection, understood)
  const records = recordsOf(recordSource(understood, task.subjectsSince))
  for (const record of [...records.changes, ...records.deployments]) collection.record(record)
  tellLeftOut(collection, records, understood)
  const who = whyNobody(history, identity)
  const identityOfSource = opened.isShallow ? `shallow:${name}` : root
  if (who !== null || opened.isShallow) {
    collection.refuse({ where: name, reason: who ?? shallowReason })
  } else {
    const source = means.sourceIdOf('git', identityOfSource)
    const findings = await findingsOf(understood, options, collection)
    propose(collection, findings, groundOf(understood), root, source)
    await remember(task, kept)
  }
  return {
    kind: 'git',
    name,
    identity: identityOfSource,
    fingerprint: fingerprintOf(tip, tags),
    ...collection.finish(),
  }
}

const shallowReason =
  'is a shallow clone: its history is cut off, so neither its beginning nor any share can be told, and nothing is proposed; run git fetch --unshallow in it and import it again'

async function open(
  path: string,
  name: string,
  options: ReadOptions,
  { environment }: Means,
): Promise<Opened> {
  const outside = createGit(path, environment, options.signal)
  const told = await outside.text([
    'rev-parse',
    '--absolute-git-dir',
    '--is-shallow-repository',
    '--show-object-format',
  ])
  const [folder = path, shallow, format] = told.trimEnd().split('\n').slice(-3)
  // From inside its own folder, so that nothing of the work tree is looked at, not even a mailmap that is not committed.
  const git = createGit(folder, environment, options.signal)
  const partial = await git.answer([
    'config',
    '--get-regexp',
    String.raw`^(remote\..*\.(promisor|partialclonefilter)|extensions\.partialclone)$`,
  ])
  const filter = /partialclonefilter (\S+)/i.exec(partial)?.[1] ?? (partial === '' ? null : 'unknown')
  return { git, name, folder, isShallow: shallow === 'true', width: format === 'sha256' ? 32 : 20, filter }
}

function taskOf(
  opened: Opened,
  identity: Identity,
  tip: Tip,
  { releases }: Tags,
  latest: number,
  { progress }: ReadOptions,
  { remembered = forgetful }: Means,
): WalkTask {
  const newest = tip.at > 0 && tip.at <= latest ? tip.at : latest
  return {
    ...opened,
    identity,
    tips: [...new Set([tip.hash, ...releases.map((tag) => tag.target)])],
    latest,
    subjectsSince: recordsSince(newest),
    remembered: opened.isShallow ? forgetful : remembered,
    onProgress: (words) => progress(`${opened.name}: ${words}`),
  }
}

function understand(opened: Opened, kept: KeptReading, tags: Tags, tip: Tip): Understood {
  const { table } = kept.walked
  const line = releasedLine(table, table.ids.find(tip.hash))
  const reverts = pairedReverts(table, line, kept.walked.reverts)
  const reading = { table, line, people: kept.people, reapplied: reverts.reapplied }
  const history = historyOf(reading)
  const root = history.root === null ? tip.hash : table.ids.hex(history.root.row)
  return { opened, kept, reading, history, reverts, tags, tip, root }
}

const fingerprintOf = (tip: Tip, { releases, count }: Tags) =>
  `${tip.hash} ${count} ${releases.at(-1)?.name ?? ''}`.trim()

function recordSource({ opened, kept, reading, reverts, tags, root }: Understood, since: number) {
  const { subjects } = kept.walked
  return { reading, reverts, releases: tags.releases, subjects, name: opened.name, root, since }
}

function nothingIn(
  name: string,
  identity: string,
  fingerprint: string,
  reason: string,
  collection: Collection,
): ReadResult {
  collection.refuse({ where: name, reason })
  return { kind: 'git', name, identity, fingerprint, ...collection.finish() }
}

async function whyNoHead(git: Git): Promise<string> {
  const refs = await git.text(['for-each-ref', '--count=1', '--format=%(refname)'])
  return refs.trim() === ''
    ? 'has no commits yet'
    : 'its HEAD names no commit; check out a branch and import it again'
}

/** Why no evidence can be proposed, when the user is not found. Other people's addresses are never listed. */
function whyNobody(history: History, { emails, given }: Identity): string | null {
  const authors = `${history.authors.toLocaleString('en')} ${history.authors === 1 ? 'author' : 'authors'}`
  if (emails.size === 0) {
    return `has ${authors}, and which one is you is not known: git has no user.email here; name the e-mail address that you committed with (--author on the command line)`
  }
  const parts = history.reviewed.rows.length + history.integrated.rows.length
  if (history.range !== null || parts > 0) return null
  return `none of its ${authors} has the address ${given.join(' or ')}; name the one that you committed with (--author on the command line)`
}

function groundOf({ reading, history, tags, opened }: Understood): Ground {
  return { reading, history, releases: tags.releases, name: opened.name, isCutOff: opened.isShallow }
}

async function findingsOf(
  understood: Understood,
  options: ReadOptions,
  collection: Collection,
): Promise<readonly Finding[]> {
  const ground = groundOf(understood)
  const tagKeyOf = ({ name }: { readonly name: string }) => tagKey(understood.root, name)
  return [
    ...contributed(ground),
    ...started(ground),
    ...released(ground, tagKeyOf),
    ...quickened(ground, tagKeyOf),
    ...integrated(ground),
    ...reviewed(ground),
    ...welcomed(ground),
    ...steadied(ground),
    ...(await findingsInPaths(understood, ground, options, collection)),
  ]
}

async function findingsInPaths(
  { opened, kept, reading, history, tip }: Understood,
  ground: Ground,
  { progress }: ReadOptions,
  collection: Collection,
): Promise<readonly Finding[]> {
  const { git, name, filter } = opened
  const leftOut = 'paths of changes: this is a partial clone, and completing it would open the network'
  if (filter !== null && filter !== 'blob:none' && !filter.startsWith('blob:')) {
    collection.notRead(leftOut)
    return []
  }
  progress(`${name}: looking at who changed which part`)
  const known: KnownPaths = kept.paths
  const onProgress = (words: string) => progress(`${name}: ${words}`)
  const task = { git, reading, history, known, tip: tip.hash, onProgress }
  try {
    const areas = await readAreas(task)
    const migrations = await readMigrations(task)
    return [
      ...areas.flatMap((area) => areaFindings(ground, area, known.own)),
      ...migrations.map((migration) => migrated(ground, migration)),
    ]
  } catch (error) {
    if (!(error instanceof OperationError) || error.code === 'CANCELLED') throw error
    if (filter === null) collection.refuse({ where: `${name}, paths of changes`, reason: error.message })
    else collection.notRead(leftOut)
    return []
  }
}

function propose(
  collection: Collection,
  findings: readonly Finding[],
  ground: Ground,
  root: string,
  source: string,
): void {
  for (const finding of findings) {
    const outcome = proposalOf(finding, ground, root, source)
    if ('reason' in outcome) collection.refuse(outcome)
    else collection.propose(outcome.proposal)
  }
}

function countAll(collection: Collection, { history, tags }: Understood): void {
  collection.count('commits', history.commits, history.mine.length)
  collection.count('tags', tags.count, tags.releases.filter((tag) => tag.isMine).length)
}

function tellLeftOut(
  collection: Collection,
  records: GitRecords,
  { history, tags, kept, tip }: Understood,
): void {
  const tell = (count: number, what: string) => {
    if (count > 0) collection.notRead(`${count.toLocaleString('en')} ${what}`)
  }
  const branch = tip.branch === null ? 'the current one' : tip.branch
  collection.notRead(`branches other than ${branch}, and the contents of files`)
  collection.notRead(`release rhythms and reverts more than ${yearsBack} years before the newest`)
  tell(records.older, `commits older than ${recordMonths} months, as records; they count in proposals`)
  tell(records.beyond, 'commits beyond the newest 50,000, as records')
  tell(history.bots, 'commits by programs, in proposals')
  tell(history.undated, 'commits with impossible dates')
  tell(tags.preReleases, 'tags of pre-releases, in proposals')
  tell(kept.walked.cut, 'messages beyond their first megabyte')
  if (records.isSeveralProducts) {
    collection.notRead(
      'which release shipped a change: the tags count several products, and none is named for the whole',
    )
  }
}
