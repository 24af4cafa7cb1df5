import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { ReadOptions, ReadResult } from '@waymark/contracts/sources/reading.ts'
import { createCollection, type Collection } from '../evidence/collection.ts'
import { itemOf } from '../evidence/item.ts'
import type { Means } from '../sources/means.ts'
import { readAreas, type Area } from './areas.ts'
import { addCommit, emptyHistory, type History } from './history.ts'
import { identityOf, type Identity } from './identity.ts'
import { readLog } from './log-stream.ts'
import { ownership } from './ownership.ts'
import { contributed, released, reviewed, started, steadied, yearsBack, type Proposal } from './proposals.ts'
import { repositoryName } from './repository.ts'
import { createGit, type Git } from './run-git.ts'
import { readReleases, type Releases } from './tags.ts'

/** Milliseconds between two words of progress. */
const tick = 500

/**
 * Proposes evidence from a local repository's history: few items, each with the record that it rests on, never a
 * count of commits or lines as merit. Nothing in the repository is changed, run or fetched.
 * @throws OperationError SOURCE_UNREADABLE, CANCELLED
 */
export async function readRepository(
  path: string,
  options: ReadOptions,
  { sourceIdOf, environment }: Means,
): Promise<ReadResult> {
  const name = repositoryName(path)
  options.progress(`Reading the history of ${name}`)
  const git = createGit(path, environment, options.signal)
  const shallow = (await git.text(['rev-parse', '--is-shallow-repository'])).trim() === 'true'
  const collection = createCollection()
  const head = await headOf(git)
  if (head === null) return nothingIn(name, `empty:${name}`, '', await whyNoHead(git), collection)
  if (shallow) {
    const reason =
      'is a shallow clone: its history is cut off, so neither its beginning nor any share can be told; run git fetch --unshallow in it and import it again'
    return nothingIn(name, `shallow:${name}`, head, reason, collection)
  }
  const identity = await identityOf(git, options.authors)
  const history = await walk(git, identity, name, options)
  const root = history.root?.hash ?? head
  const who = whyNobody(history, identity)
  if (who !== null) return nothingIn(name, root, head, who, collection)
  const releases = await readReleases(git, identity)
  const areas = await areasOf(git, history, identity, name, options, collection)
  const proposals = proposalsOf(history, releases, areas, name)
  const source = sourceIdOf('git', root)
  for (const proposal of proposals) collection.add(outcomeOf(proposal, root, source, name))
  countAll(collection, history, releases)
  return { kind: 'git', name, identity: root, fingerprint: head, ...collection.finish() }
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

async function headOf(git: Git): Promise<string | null> {
  try {
    return (await git.text(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])).trim() || null
  } catch (error) {
    if (error instanceof OperationError && error.code !== 'CANCELLED') return null
    throw error
  }
}

async function whyNoHead(git: Git): Promise<string> {
  const refs = await git.text(['for-each-ref', '--count=1', '--format=%(refname)'])
  return refs.trim() === ''
    ? 'has no commits yet'
    : 'its HEAD names no commit; check out a branch and import it again'
}

async function walk(git: Git, identity: Identity, name: string, { progress }: ReadOptions): Promise<History> {
  const history = emptyHistory()
  const latest = Date.now() / 1000 + 86_400
  let told = Date.now()
  await readLog(git, ['HEAD', '--'], (commit) => {
    addCommit(history, commit, identity, latest)
    if (history.commits % 1024 !== 0 || Date.now() - told < tick) return
    told = Date.now()
    progress(`${name}: ${history.commits.toLocaleString('en')} commits read`)
  })
  return history
}

/** Why no evidence can be proposed, when the user is not found. Other people's addresses are never listed. */
function whyNobody(history: History, { emails, given }: Identity): string | null {
  const authors = `${history.authors.size.toLocaleString('en')} ${history.authors.size === 1 ? 'author' : 'authors'}`
  if (emails.size === 0) {
    return `has ${authors}, and which one is you is not known: git has no user.email here; name the e-mail address that you committed with (--author on the command line)`
  }
  const reviews = [...history.years.values()].some((year) => year.reviewed > 0)
  if (history.range !== null || reviews) return null
  return `none of its ${authors} has the address ${given.join(' or ')}; name the one that you committed with (--author on the command line)`
}

async function areasOf(
  git: Git,
  history: History,
  identity: Identity,
  name: string,
  { progress }: ReadOptions,
  collection: Collection,
): Promise<readonly Area[]> {
  const partial = await git
    .text(['config', '--get-regexp', String.raw`^(remote\..*\.promisor|extensions\.partialclone)$`])
    .catch(() => '')
  if (partial !== '') {
    collection.notRead('paths of changes: this is a partial clone, and completing it would open the network')
    return []
  }
  progress(`${name}: looking at who changed which part`)
  try {
    return await readAreas(git, history.mine, identity, Date.now() / 1000 + 86_400)
  } catch (error) {
    if (!(error instanceof OperationError) || error.code === 'CANCELLED') throw error
    collection.refuse({ where: `${name}, paths of changes`, reason: error.message })
    return []
  }
}

function proposalsOf(
  history: History,
  releases: Releases,
  areas: readonly Area[],
  name: string,
): readonly Proposal[] {
  return [
    ...contributed(history, name),
    ...started(history, name),
    ...released(releases.mine, name),
    ...reviewed(history, name),
    ...steadied(history, name),
    ...areas.flatMap((area) => ownership(area, name, history.range?.last.at ?? 0)),
  ]
}

function outcomeOf(
  { key, place, facts, infersHandover }: Proposal,
  root: string,
  source: string,
  name: string,
) {
  const reading = { source, place: `${name}, ${place}`, origin: 'record' as const }
  return itemOf(
    `git:${root}:${key}`,
    facts,
    infersHandover === true ? { ...reading, otherwise: { handover: 'derived' } } : reading,
  )
}

function countAll(collection: Collection, history: History, releases: Releases): void {
  collection.count('commits', history.commits, history.mine.length)
  collection.count('tags', releases.tags, releases.mine.length)
  collection.notRead('merge commits, branches other than the current one, and the contents of files')
  collection.notRead(`releases, reviews and reverts more than ${yearsBack} years before the newest`)
  if (history.bots > 0) collection.notRead(`${history.bots.toLocaleString('en')} commits by programs`)
  if (history.undated > 0)
    collection.notRead(`${history.undated.toLocaleString('en')} commits with impossible dates`)
  if (releases.preReleases > 0)
    collection.notRead(`${releases.preReleases.toLocaleString('en')} tags of pre-releases`)
}
