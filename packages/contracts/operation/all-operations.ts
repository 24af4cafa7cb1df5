import * as career from '../career/operations.ts'
import * as attachments from '../evidence/attachment-operations.ts'
import * as links from '../evidence/link-operations.ts'
import * as evidence from '../evidence/operations.ts'
import * as ladders from '../frameworks/ladder-operations.ts'
import * as frameworks from '../frameworks/operations.ts'
import * as history from '../history/operations.ts'
import * as cadence from '../plans/cadence-operations.ts'
import * as plans from '../plans/operations.ts'
import * as calibration from '../readiness/calibration-operations.ts'
import * as compare from '../readiness/compare-operations.ts'
import * as roadmaps from '../plans/roadmap-operations.ts'
import * as readiness from '../readiness/operations.ts'
import * as raters from '../readiness/raters-operations.ts'
import * as roles from '../roles/operations.ts'
import * as sources from '../sources/operations.ts'
import * as workspace from '../workspace/operations.ts'

/** Everything that Waymark can do, by the name of its operation. Edges walk this; nothing is listed anywhere else. */
export const operations = {
  'evidence.log': evidence.logEvidence,
  'evidence.list': evidence.listEvidence,
  'evidence.show': evidence.showEvidence,
  'evidence.search': evidence.searchEvidence,
  'evidence.edit': evidence.editEvidence,
  'evidence.remove': evidence.removeEvidence,
  'evidence.link': links.linkEvidence,
  'evidence.unlink': links.unlinkEvidence,
  'evidence.suggest': links.suggestLinks,
  'evidence.attest': links.attestEvidence,
  'evidence.attach': attachments.attachFile,
  'evidence.attachment': attachments.readAttachment,
  'evidence.merge': links.mergeEvidence,
  'frameworks.list': frameworks.listFrameworks,
  'frameworks.show': frameworks.showFramework,
  'frameworks.validate': frameworks.validateFramework,
  'frameworks.import': ladders.importFrameworks,
  'frameworks.new': ladders.newFramework,
  'readiness.assess': readiness.assess,
  'readiness.show': readiness.showReadiness,
  'readiness.history': readiness.readinessHistory,
  'readiness.report': readiness.renderReport,
  'readiness.compare': compare.compareReadiness,
  'readiness.closest': compare.closestRoles,
  'frameworks.changes': compare.frameworkChanges,
  'raters.invite': raters.inviteRater,
  'raters.accept': raters.acceptRating,
  'raters.compare': raters.compareRaters,
  'raters.agree': raters.agreeRating,
  'calibration.next': calibration.nextCase,
  'calibration.answer': calibration.answerCases,
  'plans.show': plans.showPlan,
  'plans.start': plans.startPlan,
  'plans.add': plans.addAction,
  'plans.edit': plans.editAction,
  'plans.finish': plans.finishAction,
  'roadmaps.list': roadmaps.listRoadmaps,
  'roadmaps.show': roadmaps.showRoadmap,
  'roadmaps.start': roadmaps.startRoadmap,
  'roadmaps.add': roadmaps.addRoadmapStep,
  'roadmaps.edit': roadmaps.editRoadmapStep,
  'roadmaps.finish': roadmaps.finishRoadmapStep,
  'career.map': career.careerMap,
  'career.time': career.careerTime,
  'cadence.show': cadence.showCadence,
  'cadence.calendar': cadence.cadenceCalendar,
  'roles.boundaries': roles.showBoundaries,
  'roles.identify': roles.identifyDescription,
  'roles.lanes': roles.showLanes,
  'roles.ways': roles.showWays,
  'roles.tours': roles.showTours,
  'roles.resilience': roles.showResilience,
  'roles.ai': roles.checkAi,
  'sources.import': sources.importSources,
  'sources.list': sources.listSources,
  'history.list': history.listHistory,
  'history.undo': history.undo,
  'workspace.show': workspace.showWorkspace,
  'workspace.init': workspace.initWorkspace,
  'workspace.enter-sample': workspace.enterSample,
  'workspace.leave-sample': workspace.leaveSample,
  'workspace.backup': workspace.createBackup,
  'workspace.backups': workspace.listBackups,
  'workspace.restore': workspace.restoreBackup,
  'workspace.export': workspace.exportArchive,
  'workspace.doctor': workspace.doctor,
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
export const operationNames = Object.keys(operations).filter(
  (name): name is OperationName => name in operations,
)
