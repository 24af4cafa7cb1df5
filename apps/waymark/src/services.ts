import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameworkCatalog, Ladders, SourceReader } from '@waymark/application/ports/services.ts'
import type { CvDocuments } from '@waymark/application/ports/cv-documents.ts'
import type { CvReader } from '@waymark/application/ports/cv-reader.ts'
import type { LintFiles } from '@waymark/application/ports/lint.ts'
import type { PostingLibrary } from '@waymark/application/ports/postings.ts'
import type { RoleLibrary } from '@waymark/application/ports/roles.ts'
import type { Services, Showing } from '@waymark/application/handlers.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { thisMachine } from './config.ts'
import { createCalibrationCases } from './calibration-cases.ts'
import { documentServices } from './document-services.ts'
import { machineCalendar } from './calendar.ts'
import { createIds } from './identifiers.ts'
import { lazily } from './lazily.ts'
import { lazyFiles, lazyStore, lazyVault } from './lazy-store.ts'
import { localFiles } from './local-files.ts'
import { places } from './places.ts'
import { createSeals } from './seals.ts'
import { createSourcePlaces } from './source-places.ts'

/** Which workspace to work on. */
export interface WorkspacePlace {
  readonly home: string
  /** PostgreSQL instead of SQLite, or null. */
  readonly databaseUrl: string | null
}

/** Services of one workspace. Each part is loaded when it is first used: a command pays only for what it needs. */
export interface OpenServices {
  readonly services: Services
  /** Opens, and if need be creates, the workspace now. */
  readonly openNow: () => Promise<void>
  readonly close: () => Promise<void>
}

/** How a program uses a workspace. */
export interface Wiring {
  /** Which workspace a server shows; the command line always works on the user's own. */
  readonly showing?: Showing
  /** May refuse a commit by throwing: the last moment to stop. */
  readonly beforeCommit?: () => Promise<void>
}

/** Wires a workspace. */
export function wireServices(place: WorkspacePlace, version: string, wiring: Wiring = {}): OpenServices {
  const { home, databaseUrl } = place
  const { showing = mineOnly, beforeCommit = async () => undefined } = wiring
  const ids = createIds()
  let created = false
  const workspace = lazily(async () => {
    created = databaseUrl === null && !existsSync(join(home, 'waymark.db'))
    if (databaseUrl === null) {
      const { openSqliteStore } = await import('@waymark/storage/open-store.ts')
      return openPatiently(() => openSqliteStore({ home }))
    }
    const { openPostgresStore } = await import('@waymark/storage/open-store.ts')
    return openPostgresStore({ url: databaseUrl, home })
  })
  const services: Services = {
    store: lazyStore(
      databaseUrl === null ? 'sqlite' : 'postgresql',
      async () => (await workspace()).store,
      beforeCommit,
    ),
    files: lazyFiles(async () => (await workspace()).files),
    vault: lazyVault(async () => (await workspace()).vault),
    clock: machineCalendar(),
    ids,
    local: localFiles,
    frameworks: lazyFrameworks(home),
    ladders: lazyLadders(home),
    roles: lazyRoles(),
    sources: lazySources(home, (prefix, content) => ids.derive(prefix, content)),
    cvReader: lazyCvReader(),
    cvDocuments: lazyCvDocuments(),
    postings: lazyPostings(),
    lintFiles: lazyLintFiles(),
    sourcePlaces: createSourcePlaces(home),
    tables: {
      read: async (bytes, name) =>
        (await import('@waymark/importers/tables/read-csv.ts')).readCsv(bytes, name),
    },
    ...documentServices(),
    seals: createSeals(home, workspace),
    calibration: createCalibrationCases(places.calibration),
    showing,
    home,
    get created() {
      return created
    },
    version,
  }
  return {
    services,
    openNow: async () => {
      await workspace()
    },
    close: async () => {
      const opened = await workspace.made()?.catch(() => null)
      await opened?.close()
    },
  }
}

/** How often, and after how many milliseconds, opening is tried again while another process creates the workspace. */
const openTries = { most: 50, apart: 100 }

/** Two first commands at one moment both create the workspace; the second waits for the first. */
async function openPatiently<T>(open: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await open()
    } catch (error) {
      const busy = error instanceof OperationError && error.code === 'WORKSPACE_BUSY'
      if (!busy || tries === openTries.most) throw error
      await new Promise((resolve) => setTimeout(resolve, openTries.apart))
    }
  }
}

/** Bundled frameworks, and the user's own in `frameworks/` of the workspace. */
function lazyFrameworks(home: string): FrameworkCatalog {
  const catalog = lazily(async () => {
    const { createFrameworkCatalog } = await import('@waymark/importers/frameworks/catalog.ts')
    return createFrameworkCatalog({
      folders: [places.frameworks, join(home, 'frameworks')],
      cache: join(places.cache, 'frameworks'),
    })
  })
  return {
    list: async () => (await catalog()).list(),
    get: async (id) => (await catalog()).get(id),
    validate: async (path) => (await catalog()).validate(path),
    ladders: async () => (await catalog()).ladders(),
    broken: async () => (await catalog()).broken(),
    check: async (text) => (await catalog()).check(text),
    lookAgain: () => void catalog().then((loaded) => loaded.lookAgain()),
  }
}

/** Ladders become files in `frameworks/` of the workspace, beside the schema that editors complete by. */
function lazyLadders(home: string): Ladders {
  const ladders = async (): Promise<Ladders> => {
    const { createLadders } = await import('@waymark/importers/ladders/ladders.ts')
    return createLadders({
      folder: join(home, 'frameworks'),
      schema: join(places.frameworks, 'framework.schema.json'),
    })
  }
  return {
    read: async (request, options) => (await ladders()).read(request, options),
    keep: async (files, options) => (await ladders()).keep(files, options),
    skeleton: async (wish) => (await ladders()).skeleton(wish),
    text: async (file) => (await ladders()).text(file),
    keepText: async (kept) => (await ladders()).keepText(kept),
  }
}

/** Readers keep what makes the next reading quick in `cache/sources`, which can be deleted at any time. */
function lazySources(home: string, derive: (prefix: 'ev' | 'src', content: string) => string): SourceReader {
  const reader = lazily(async () => {
    const [{ createSourceReader }, { rememberedIn }] = await Promise.all([
      import('@waymark/importers/source-reader.ts'),
      import('@waymark/importers/sources/remembered.ts'),
    ])
    const remembered = rememberedIn(join(home, 'cache', 'sources'))
    return createSourceReader({ derive, environment: thisMachine().env, remembered })
  })
  return {
    read: async (input, options) => (await reader()).read(input, options),
    recognise: async (input) => (await reader()).recognise(input),
    isRepository: async (path) => (await reader()).isRepository(path),
    find: async (path, signal) => (await reader()).find(path, signal),
    fingerprint: async (path) => (await reader()).fingerprint(path),
  }
}

/** Parsers of documents are large: they are loaded when the first CV is read. */
function lazyCvReader(): CvReader {
  const reader = lazily(async () => {
    const { createCvReader } = await import('@waymark/importers/cv/cv-reader.ts')
    return createCvReader()
  })
  return { read: async (file, options) => (await reader()).read(file, options) }
}

/** Writers of CVs; typesetter and word processor format are loaded with their first document. */
function lazyCvDocuments(): CvDocuments {
  const documents = lazily(async () => {
    const { createCvDocuments } = await import('@waymark/documents/cv/cv-documents.ts')
    return createCvDocuments()
  })
  return {
    cv: async (cv, options) => (await documents()).cv(cv, options),
    letter: async (printed, options) => (await documents()).letter(printed, options),
    drawCv: async (cv, at) => (await documents()).drawCv(cv, at),
    drawLetter: async (printed) => (await documents()).drawLetter(printed),
    attachedResume: async (bytes) =>
      (await import('@waymark/documents/cv/attached-resume.ts')).attachedResume(bytes),
  }
}

/** Rules of the linter, from the files that ship, and the files that are looked at. */
function lazyLintFiles(): LintFiles {
  const files = lazily(async () => {
    const { createLintFiles } = await import('@waymark/importers/rules/lint-files.ts')
    return createLintFiles({ rules: places.rules, cache: join(places.cache, 'rules') })
  })
  return {
    rules: async () => (await files()).rules(),
    filesAt: async (path) => (await files()).filesAt(path),
    sideFileNear: async (path) => (await files()).sideFileNear(path),
    sideFile: async (path) => (await files()).sideFile(path),
    writeBaseline: async (path, baseline) => (await files()).writeBaseline(path, baseline),
    sideFileFor: async (path) => (await files()).sideFileFor(path),
  }
}

/** What postings are read by; the lexicon is read with the first of them. */
function lazyPostings(): PostingLibrary {
  const library = lazily(async () => {
    const { createLexiconLibrary } = await import('@waymark/importers/postings/lexicon-library.ts')
    return createLexiconLibrary(places.lexicon)
  })
  const files = async () => import('@waymark/importers/postings/posting-files.ts')
  return {
    lexicon: async () => (await library()).lexicon(),
    filesAt: async (path) => (await files()).postingFilesAt(path),
    piped: async (limit) => (await files()).readPiped(process.stdin, limit),
  }
}

/** What is known of roles, from the files that ship. */
function lazyRoles(): RoleLibrary {
  const library = lazily(async () => {
    const { createRoleLibrary } = await import('@waymark/importers/roles/role-library.ts')
    return createRoleLibrary({ folder: places.roles, cache: join(places.cache, 'roles') })
  })
  return {
    sources: async () => (await library()).sources(),
    careerMap: async () => (await library()).careerMap(),
    boundaries: async () => (await library()).boundaries(),
    lexicon: async () => (await library()).lexicon(),
    lanes: async () => (await library()).lanes(),
    tours: async () => (await library()).tours(),
    resilience: async () => (await library()).resilience(),
    aiCheck: async () => (await library()).aiCheck(),
  }
}

const mineOnly: Showing = {
  current: () => 'mine',
  enterSample: () => Promise.reject(onlyInBrowser()),
  leaveSample: () => Promise.reject(onlyInBrowser()),
}

function onlyInBrowser(): OperationError {
  return new OperationError('INPUT_INVALID', 'The sample leader is shown in the browser only.', {
    mend: 'Run "waymark serve" and choose "Explore a sample leader".',
  })
}
