import type { AiCheck } from '@waymark/domain/roles/ai-check.ts'
import type { Boundaries } from '@waymark/domain/roles/boundaries.ts'
import type { CareerMap } from '@waymark/domain/roles/career-map.ts'
import type { Lanes } from '@waymark/domain/roles/lanes.ts'
import type { Lexicon } from '@waymark/domain/roles/lexicon.ts'
import type { RoleSource } from '@waymark/domain/roles/parts.ts'
import type { ResilienceGuide } from '@waymark/domain/roles/resilience.ts'
import type { Tours } from '@waymark/domain/roles/tours.ts'

/** What is known of roles, from the files that ship with the program. Every method: @throws OperationError FRAMEWORK_INVALID */
export interface RoleLibrary {
  /** The works that everything else cites. */
  sources(): Promise<readonly RoleSource[]>
  careerMap(): Promise<CareerMap>
  boundaries(): Promise<Boundaries>
  lexicon(): Promise<Lexicon>
  lanes(): Promise<Lanes>
  tours(): Promise<Tours>
  resilience(): Promise<ResilienceGuide>
  aiCheck(): Promise<AiCheck>
}
