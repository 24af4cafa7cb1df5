import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'
import { impureNames, packageRules, pureFolders, type PackageRule } from './rules.ts'

/** One broken rule: the file, what it does, which rule forbids it. */
export interface Breach {
  readonly file: string
  readonly found: string
  readonly rule: 'package' | 'library' | 'node' | 'relative' | 'impure' | 'cast'
}

/** All modules that a source names, in static and dynamic imports and re-exports. */
function modulesNamed(file: string, source: string): readonly string[] {
  const { module, errors } = parseSync(file, source)
  const [fault] = errors
  if (fault !== undefined) throw new Error(`${file} does not parse: ${fault.message}`)
  return [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) =>
      entry.entries.flatMap((part) => part.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map((entry) =>
      source.slice(entry.moduleRequest.start + 1, entry.moduleRequest.end - 1),
    ),
  ]
}

function breachOf(name: string, file: string, root: string, rule: PackageRule): Breach | null {
  if (name.startsWith('.')) {
    const target = relative(root, resolve(dirname(resolve(root, file)), name))
    return target.startsWith(`${rule.folder}/`) ? null : { file, found: name, rule: 'relative' }
  }
  if (name.startsWith('node:')) return rule.node ? null : { file, found: name, rule: 'node' }
  if (name.startsWith('@waymark/')) {
    const target = name.split('/')[1] ?? ''
    const own = rule.folder.endsWith(`/${target}`)
    return own || rule.packages.includes(target) ? null : { file, found: name, rule: 'package' }
  }
  const allowed = rule.libraries.some((library) => name === library || name.startsWith(`${library}/`))
  return allowed ? null : { file, found: name, rule: 'library' }
}

/** Every breach of one file, judged as if it lay at `as` in the tree. */
export function breachesOf(root: string, file: string, as: string = file): readonly Breach[] {
  const rule = packageRules.find((entry) => as.startsWith(`${entry.folder}/`))
  if (rule === undefined) return []
  const source = readFileSync(resolve(root, file), 'utf8')
  const imports = modulesNamed(file, source).flatMap((name) => breachOf(name, as, root, rule) ?? [])
  const isPure = pureFolders.some((folder) => as.startsWith(`${folder}/`))
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  const impure = isPure ? impureNames.filter((name) => code.includes(name)) : []
  return [...imports, ...impure.map((found): Breach => ({ file, found, rule: 'impure' }))]
}
