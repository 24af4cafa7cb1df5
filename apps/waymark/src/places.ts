import { join, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '..', '..', '..')

/** Where the parts of the program lie in the repository. */
export const places = {
  repository,
  frameworks: join(repository, 'frameworks'),
  roles: join(repository, 'roles'),
  lexicon: join(repository, 'lexicon'),
  rules: join(repository, 'rules', 'cv'),
  calibration: join(repository, 'apps', 'waymark', 'calibration'),
  webApp: join(repository, 'apps', 'web', 'dist'),
  package: join(repository, 'package.json'),
  /** Compiled code and compiled frameworks; everything in it can be deleted. */
  cache: join(repository, 'node_modules', '.cache', 'waymark'),
} as const
