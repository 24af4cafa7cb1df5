import { stringify } from 'yaml'
import { Framework } from '@waymark/domain/frameworks/framework.ts'
import { loadFramework } from '../frameworks/load-framework.ts'
import { withoutDefaults } from './build-framework.ts'
import { schemaLine } from './framework-yaml.ts'
import { skeletonText } from './skeleton-text.ts'

/** A new framework file and what it holds. */
export interface Skeleton {
  readonly yaml: string
  readonly framework: Framework
}

/** A commented framework that is valid as it stands: a small ladder to fill in, or a copy of another framework. */
export function skeletonOf(wish: {
  readonly id: string
  readonly name: string
  readonly from: Framework | null
}): Skeleton {
  const yaml = wish.from === null ? skeletonText(wish.id, wish.name) : copyOf(wish.from, wish.id, wish.name)
  const { framework, faults } = loadFramework(new TextEncoder().encode(yaml), new Map())
  if (framework === null) throw new RangeError(`the skeleton has a fault: ${faults[0]?.message ?? 'unknown'}`)
  return { yaml, framework }
}

/** A framework under another id and name. Whose words they are, and under which licence, stays said. */
function copyOf(from: Framework, id: string, name: string): string {
  const { provenance } = from
  const copy = Framework.parse({
    ...from,
    id,
    name,
    version: '1.0.0',
    extends: null,
    provenance: {
      ...provenance,
      title: name,
      changes: [
        ...provenance.changes,
        `Copied from ${from.name} (${from.id} ${from.version}) and changed.`,
      ].slice(-100),
      redistributable: false,
    },
  })
  const body = stringify(withoutDefaults(copy), {
    aliasDuplicateObjects: false,
    lineWidth: 110,
    version: '1.2',
    schema: 'core',
  })
  return [
    schemaLine,
    `# A copy of "${from.id}" to make your own. Keep the ids of what stays the same; give new competencies new ids.`,
    '# "provenance" says whose words these are: keep it true, and say under "changes" what you altered.',
    '# bands: the last one ends at the highest total (number of competencies times the highest point of their scale).',
    '# Check it with: waymark frameworks validate FILE',
    body,
  ].join('\n')
}
