/** Who may import whom. One row per package; what is not listed is forbidden. */
export interface PackageRule {
  /** Folder of the package, from the repository's root. */
  readonly folder: string
  /** Workspace packages it may import. */
  readonly packages: readonly string[]
  /** Third-party packages it may import, tests aside. */
  readonly libraries: readonly string[]
  /** Whether it may import Node's built-in modules. */
  readonly node: boolean
}

export const packageRules: readonly PackageRule[] = [
  { folder: 'packages/domain', packages: [], libraries: ['zod'], node: false },
  { folder: 'packages/contracts', packages: ['domain'], libraries: ['zod'], node: false },
  { folder: 'packages/application', packages: ['domain', 'contracts'], libraries: ['zod'], node: false },
  {
    folder: 'packages/storage',
    packages: ['domain', 'application', 'contracts'],
    libraries: ['pg', 'zod', 'fflate', 'yauzl'],
    node: true,
  },
  {
    folder: 'packages/importers',
    packages: ['domain', 'contracts'],
    libraries: ['yaml', 'csv-parse', 'yauzl', 'unpdf', 'ical.js', 'fast-xml-parser', 'zod'],
    node: true,
  },
  {
    folder: 'packages/documents',
    packages: ['domain', 'contracts'],
    libraries: ['@myriaddreamin/typst-ts-node-compiler', '@expo-google-fonts', 'docx', 'zod'],
    node: true,
  },
  {
    folder: 'packages/edges',
    packages: ['contracts', 'domain'],
    libraries: ['hono', '@hono/node-server', 'zod'],
    node: true,
  },
  {
    folder: 'apps/waymark',
    packages: ['domain', 'contracts', 'application', 'storage', 'importers', 'documents', 'edges'],
    libraries: ['zod'],
    node: true,
  },
  {
    folder: 'apps/web',
    packages: ['domain', 'contracts', 'edges'],
    libraries: ['react', 'react-dom', '@tanstack', '@mantine', '@fontsource-variable', 'zod'],
    node: false,
  },
]

/** Names whose presence in a rule's package means a clock, chance or the environment leaked in. */
export const impureNames = ['Date.now', 'Math.random', 'process.env', 'crypto.randomUUID'] as const

/** Packages whose code must be a function of its arguments alone. */
export const pureFolders = ['packages/domain', 'packages/contracts', 'packages/application'] as const

/** The files that may read the environment. */
export const environmentReaders = ['apps/waymark/src/config.ts'] as const
