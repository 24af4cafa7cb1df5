import { careerHandlers } from './career/career.ts'
import { attachmentHandlers } from './evidence/attachments.ts'
import { keepingHandlers } from './evidence/keeping.ts'
import { linkingHandlers } from './evidence/linking.ts'
import { frameworkHandlers } from './frameworks/frameworks.ts'
import { ladderHandlers } from './frameworks/ladders.ts'
import type { Handlers } from './handlers.ts'
import { historyHandlers } from './history/history.ts'
import { actionHandlers } from './plans/actions.ts'
import { cadenceHandlers } from './plans/cadences/cadences.ts'
import { roadmapStepHandlers } from './plans/roadmaps/changing.ts'
import { roadmapHandlers } from './plans/roadmaps/listing.ts'
import { planHandlers } from './plans/starting.ts'
import { calibratingHandlers } from './readiness/calibrating.ts'
import { comparingHandlers } from './readiness/comparing.ts'
import { raterHandlers } from './readiness/raters.ts'
import { readinessHandlers } from './readiness/readiness.ts'
import { roleHandlers } from './roles/roles.ts'
import { sourceHandlers } from './sources/sources.ts'
import { workspaceHandlers } from './workspace/workspace.ts'

/** The use case of every operation. */
export const handlers: Handlers = {
  ...keepingHandlers,
  ...linkingHandlers,
  ...attachmentHandlers,
  ...frameworkHandlers,
  ...ladderHandlers,
  ...readinessHandlers,
  ...comparingHandlers,
  ...raterHandlers,
  ...calibratingHandlers,
  ...planHandlers,
  ...actionHandlers,
  ...cadenceHandlers,
  ...careerHandlers,
  ...roadmapHandlers,
  ...roadmapStepHandlers,
  ...roleHandlers,
  ...sourceHandlers,
  ...historyHandlers,
  ...workspaceHandlers,
}
