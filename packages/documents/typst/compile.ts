import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import * as z from 'zod'

/** A typeset document. */
export interface Typeset {
  readonly pdf: Uint8Array
  readonly pages: number
  /**
   * `ua-1`: PDF/UA-1. `tagged`: tagged all the same, but a character that no font at hand can draw kept it from the
   * standard.
   */
  readonly standard: 'ua-1' | 'tagged'
}

/** Sets templates of one folder with data. Nothing is fetched from a network: templates import no packages. */
export interface Typesetter {
  /**
   * @param template File name in the folder.
   * @param data What the template reads with `json(bytes(sys.inputs.data))`. It is data to Typst, never code.
   */
  typeset(template: string, data: unknown): Promise<Typeset>
  /** The pages as they look. */
  draw(template: string, data: unknown): Promise<Drawing>
}

/** All pages of a document below each other in one SVG image, without scripts and outside parts. */
export interface Drawing {
  readonly svg: string
  readonly pages: number
}

/** Documents that stay in the compiler's memory between runs, counted in runs since their last use. */
const CACHED_RUNS = 4

/**
 * A typesetter over the Typst compiler. The compiler and the fonts are loaded at the first document, so that a program
 * that draws none never pays for them.
 */
export function createTypesetter(options: {
  readonly templates: string
  readonly fonts: readonly string[]
}): Typesetter {
  let compiler: Promise<NodeCompiler> | null = null
  return {
    async typeset(template, data) {
      compiler ??= load(options)
      return run(await compiler, join(options.templates, template), JSON.stringify(data))
    },
    async draw(template, data) {
      compiler ??= load(options)
      return drawn(await compiler, join(options.templates, template), JSON.stringify(data))
    },
  }
}

async function load(options: {
  readonly templates: string
  readonly fonts: readonly string[]
}): Promise<NodeCompiler> {
  const [{ NodeCompiler }, fontBlobs] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    Promise.all(options.fonts.map((file) => readFile(file))),
  ])
  return NodeCompiler.create({ workspace: options.templates, fontArgs: [{ fontBlobs }] })
}

function compiled(compiler: NodeCompiler, main: string, data: string): NodeTypstDocument {
  const outcome = compiler.compile({ mainFilePath: main, inputs: { data } })
  if (outcome.result !== null) return outcome.result
  const diagnostics = outcome.takeDiagnostics()
  throw new Error(
    `template ${main} does not compile: ${diagnostics === null ? 'no reason given' : messages(compiler.fetchDiagnostics(diagnostics))}`,
  )
}

function drawn(compiler: NodeCompiler, main: string, data: string): Drawing {
  try {
    const document = compiled(compiler, main, data)
    return { svg: compiler.plainSvg(document), pages: document.numOfPages }
  } finally {
    compiler.evictCache(CACHED_RUNS)
  }
}

function run(compiler: NodeCompiler, main: string, data: string): Typeset {
  const document = compiled(compiler, main, data)
  const pages = document.numOfPages
  try {
    return { pdf: compiler.pdf(document, { pdfStandard: 'ua-1' }), pages, standard: 'ua-1' }
  } catch (error) {
    if (!couldNotDraw(error)) throw error
    return { pdf: compiler.pdf(document), pages, standard: 'tagged' }
  } finally {
    compiler.evictCache(CACHED_RUNS)
  }
}

/** The one fault that lies in the data and not in the template: text in a script that no font covers. */
function couldNotDraw(error: unknown): boolean {
  return error instanceof Error && error.message.includes('could not be displayed with')
}

const Diagnostics = z.array(z.object({ message: z.string() }))

function messages(diagnostics: unknown): string {
  const parsed = Diagnostics.safeParse(diagnostics)
  return parsed.success ? parsed.data.map(({ message }) => message).join('; ') : 'unreadable diagnostics'
}
