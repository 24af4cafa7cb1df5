import { registered, type Registration } from './registration.ts'
import type { Operation } from './operation.ts'

const career = () => import('../career/operations.ts')
const positioning = () => import('../positioning/operations.ts')
const stories = () => import('../stories/operations.ts')
const postings = () => import('../postings/operations.ts')
const applications = () => import('../applications/operations.ts')
const cv = () => import('../cv/operations.ts')
const cvChecks = () => import('../cv/check-operations.ts')
const cvLetters = () => import('../cv/letter-operations.ts')
const delivery = () => import('../delivery/operations.ts')
const attachments = () => import('../evidence/attachment-operations.ts')
const links = () => import('../evidence/link-operations.ts')
const evidence = () => import('../evidence/operations.ts')
const ladders = () => import('../frameworks/ladder-operations.ts')
const ladderView = () => import('../frameworks/ladder-view.ts')
const ownFrameworks = () => import('../frameworks/own-operations.ts')
const frameworks = () => import('../frameworks/operations.ts')
const history = () => import('../history/operations.ts')
const cadence = () => import('../plans/cadence-operations.ts')
const linting = () => import('../lint/operations.ts')
const plans = () => import('../plans/operations.ts')
const calibration = () => import('../readiness/calibration-operations.ts')
const compare = () => import('../readiness/compare-operations.ts')
const roadmaps = () => import('../plans/roadmap-operations.ts')
const readiness = () => import('../readiness/operations.ts')
const attesting = () => import('../evidence/attestation-operations.ts')
const raters = () => import('../readiness/raters-operations.ts')
const roles = () => import('../roles/operations.ts')
const proposals = () => import('../proposals/operations.ts')
const sources = () => import('../sources/operations.ts')
const today = () => import('../workspace/today-operation.ts')
const ownNames = () => import('../workspace/own-names-operations.ts')
const workspace = () => import('../workspace/operations.ts')

/**
 * Everything that Waymark can do: where an operation is defined, by its name, and the words of its command where they
 * are not the name. Edges walk this; nothing is listed anywhere else. Only names are held here, so that a command
 * loads the operation that it carries out and no other.
 */
const registry = {
  'evidence.log': registered(evidence, 'logEvidence', 'log'),
  'evidence.list': registered(evidence, 'listEvidence'),
  'evidence.show': registered(evidence, 'showEvidence'),
  'evidence.search': registered(evidence, 'searchEvidence'),
  'evidence.edit': registered(evidence, 'editEvidence'),
  'evidence.remove': registered(evidence, 'removeEvidence'),
  'evidence.link': registered(links, 'linkEvidence'),
  'evidence.unlink': registered(links, 'unlinkEvidence'),
  'evidence.suggest': registered(links, 'suggestLinks'),
  'evidence.attest': registered(links, 'attestEvidence'),
  'evidence.attach': registered(attachments, 'attachFile'),
  'evidence.attachment': registered(attachments, 'readAttachment'),
  'evidence.merge': registered(links, 'mergeEvidence'),
  'attest.preview': registered(attesting, 'previewAttestation'),
  'attest.ask': registered(attesting, 'askAttestation'),
  'attest.list': registered(attesting, 'listAttestations'),
  'attest.accept': registered(attesting, 'acceptAttestation'),
  'attest.withdraw': registered(attesting, 'withdrawAttestation'),
  'attest.revoke': registered(attesting, 'revokeAttestation'),
  'attest.decide': registered(attesting, 'decideCorrection'),
  'frameworks.list': registered(frameworks, 'listFrameworks'),
  'frameworks.show': registered(frameworks, 'showFramework'),
  'frameworks.validate': registered(frameworks, 'validateFramework'),
  'frameworks.import': registered(ladders, 'importFrameworks'),
  'frameworks.new': registered(ladders, 'newFramework'),
  'frameworks.ladders': registered(ladderView, 'listLadders'),
  'frameworks.ladder': registered(ladderView, 'showLadder'),
  'frameworks.bring': registered(ownFrameworks, 'bringLadders', null),
  'frameworks.draft': registered(ownFrameworks, 'draftFramework', null),
  'frameworks.check': registered(ownFrameworks, 'checkFramework', null),
  'frameworks.keep': registered(ownFrameworks, 'keepFramework', null),
  'readiness.assess': registered(readiness, 'assess', 'assess'),
  'readiness.show': registered(readiness, 'showReadiness', 'readiness'),
  'readiness.history': registered(readiness, 'readinessHistory'),
  'readiness.report': registered(readiness, 'renderReport', 'report'),
  'readiness.compare': registered(compare, 'compareReadiness', 'compare'),
  'readiness.closest': registered(compare, 'closestRoles', 'closest'),
  'frameworks.changes': registered(compare, 'frameworkChanges'),
  'raters.invite': registered(raters, 'inviteRater'),
  'raters.accept': registered(raters, 'acceptRating'),
  'raters.list': registered(raters, 'listInvitations'),
  'raters.withdraw': registered(raters, 'withdrawInvitation'),
  'raters.compare': registered(raters, 'compareRaters'),
  'raters.agree': registered(raters, 'agreeRating'),
  'calibration.next': registered(calibration, 'nextCase'),
  'calibration.answer': registered(calibration, 'answerCases'),
  'plans.show': registered(plans, 'showPlan', 'plan'),
  'plans.start': registered(plans, 'startPlan', 'plan start'),
  'plans.add': registered(plans, 'addAction', 'plan add'),
  'plans.edit': registered(plans, 'editAction', 'plan edit'),
  'plans.finish': registered(plans, 'finishAction', 'plan finish'),
  'roadmaps.list': registered(roadmaps, 'listRoadmaps', 'roadmap list'),
  'roadmaps.show': registered(roadmaps, 'showRoadmap', 'roadmap'),
  'roadmaps.start': registered(roadmaps, 'startRoadmap', 'roadmap start'),
  'roadmaps.add': registered(roadmaps, 'addRoadmapStep', 'roadmap add'),
  'roadmaps.edit': registered(roadmaps, 'editRoadmapStep', 'roadmap edit'),
  'roadmaps.move': registered(roadmaps, 'moveRoadmapStep', 'roadmap move'),
  'roadmaps.finish': registered(roadmaps, 'finishRoadmapStep', 'roadmap finish'),
  'career.map': registered(career, 'careerMap'),
  'career.time': registered(career, 'careerTime'),
  'cadence.show': registered(cadence, 'showCadence', 'cadence'),
  'cadence.calendar': registered(cadence, 'cadenceCalendar', 'cadence calendar'),
  'roles.boundaries': registered(roles, 'showBoundaries'),
  'roles.identify': registered(roles, 'identifyDescription'),
  'roles.lanes': registered(roles, 'showLanes'),
  'roles.ways': registered(roles, 'showWays'),
  'roles.tours': registered(roles, 'showTours'),
  'roles.resilience': registered(roles, 'showResilience'),
  'roles.ai': registered(roles, 'checkAi'),
  'proposals.list': registered(proposals, 'listProposals'),
  'proposals.show': registered(proposals, 'showProposal'),
  'proposals.accept': registered(proposals, 'acceptProposals'),
  'proposals.merge': registered(proposals, 'mergeProposal'),
  'proposals.refuse': registered(proposals, 'refuseProposals'),
  'proposals.reopen': registered(proposals, 'reopenProposals'),
  'sources.import': registered(sources, 'importSources', 'import'),
  'sources.list': registered(sources, 'listSources'),
  'sources.refresh': registered(sources, 'refreshSources'),
  'sources.remove': registered(sources, 'removeSource'),
  'delivery.figures': registered(delivery, 'showFigures'),
  'delivery.definitions': registered(delivery, 'showDefinitions'),
  'delivery.records': registered(delivery, 'showCounted'),
  'delivery.compare': registered(delivery, 'compareFigure'),
  'delivery.export': registered(delivery, 'exportFigures'),
  'delivery.propose': registered(delivery, 'proposeFigure'),
  'delivery.count': registered(delivery, 'setCounting'),
  'delivery.annotate': registered(delivery, 'annotate'),
  'stories.list': registered(stories, 'listStories'),
  'stories.show': registered(stories, 'showStory'),
  'stories.draft': registered(stories, 'draftStories'),
  'stories.edit': registered(stories, 'editStory'),
  'stories.answer': registered(stories, 'answerPrompt'),
  'stories.practise': registered(stories, 'practiseStory'),
  'stories.remove': registered(stories, 'removeStory'),
  'stories.prompts': registered(stories, 'showPrompts'),
  'stories.export': registered(stories, 'exportStories'),
  'positioning.show': registered(positioning, 'showPositioning'),
  'positioning.choose': registered(positioning, 'choosePositioning'),
  'cv.list': registered(cv, 'listCvs'),
  'cv.show': registered(cv, 'showCv'),
  'cv.import': registered(cv, 'importCv'),
  'cv.new': registered(cv, 'newCv'),
  'cv.edit': registered(cv, 'editCv'),
  'cv.write': registered(cv, 'writeCv'),
  'cv.remove': registered(cv, 'removeCv'),
  'cv.export': registered(cv, 'exportCv'),
  'cv.draw': registered(cv, 'drawCv', null),
  'cv.check': registered(cvChecks, 'checkCv'),
  'cv.diff': registered(cvChecks, 'diffCv'),
  'cv.linkedin': registered(cvChecks, 'linkedInProfile'),
  'cv.send': registered(cvChecks, 'sendCv'),
  'letters.list': registered(cvLetters, 'listLetters', 'letter list'),
  'letters.show': registered(cvLetters, 'showLetter', 'letter show'),
  'letters.draft': registered(cvLetters, 'draftLetter', 'letter draft'),
  'letters.edit': registered(cvLetters, 'editLetter', 'letter edit'),
  'letters.remove': registered(cvLetters, 'removeLetter', 'letter remove'),
  'letters.check': registered(cvLetters, 'checkLetter', 'letter check'),
  'letters.export': registered(cvLetters, 'exportLetter', 'letter export'),
  'letters.draw': registered(cvLetters, 'drawLetter', null),
  'postings.add': registered(postings, 'addPosting'),
  'postings.list': registered(postings, 'listPostings'),
  'postings.show': registered(postings, 'showPosting'),
  'postings.match': registered(postings, 'matchOnePosting'),
  'postings.compare': registered(postings, 'comparePostings'),
  'postings.correct': registered(postings, 'correctPosting'),
  'postings.remove': registered(postings, 'removePosting'),
  'applications.list': registered(applications, 'listApplications'),
  'applications.show': registered(applications, 'showApplication'),
  'applications.add': registered(applications, 'addApplication'),
  'applications.edit': registered(applications, 'editApplication'),
  'applications.move': registered(applications, 'moveApplication'),
  'applications.send': registered(applications, 'sendDocument'),
  'applications.sent': registered(applications, 'readSent'),
  'applications.contact': registered(applications, 'setContact'),
  'applications.follow-up': registered(applications, 'followUp'),
  'applications.remove': registered(applications, 'removeApplication'),
  'applications.import': registered(applications, 'importApplications'),
  'applications.export': registered(applications, 'exportApplications'),
  'applications.calendar': registered(applications, 'applicationCalendar'),
  'lint.cv': registered(linting, 'lintCv'),
  'lint.sarif': registered(linting, 'lintSarif'),
  'lint.baseline': registered(linting, 'lintBaseline'),
  'lint.suppress': registered(linting, 'suppressFinding'),
  'lint.unsuppress': registered(linting, 'unsuppressFinding'),
  'lint.suppressions': registered(linting, 'listSuppressions'),
  'lint.rules': registered(linting, 'listRules'),
  'history.list': registered(history, 'listHistory'),
  'history.undo': registered(history, 'undo', 'undo'),
  'workspace.show': registered(workspace, 'showWorkspace', 'status'),
  'workspace.today': registered(today, 'showToday', 'today'),
  'workspace.names': registered(ownNames, 'showOwnNames', 'me'),
  'workspace.set-names': registered(ownNames, 'setOwnNames', 'me set'),
  'workspace.init': registered(workspace, 'initWorkspace', 'init'),
  'workspace.enter-sample': registered(workspace, 'enterSample', null),
  'workspace.leave-sample': registered(workspace, 'leaveSample', null),
  'workspace.backup': registered(workspace, 'createBackup', 'backup'),
  'workspace.backups': registered(workspace, 'listBackups', 'backup list'),
  'workspace.restore': registered(workspace, 'restoreBackup', 'restore'),
  'workspace.export': registered(workspace, 'exportArchive', 'export'),
  'workspace.doctor': registered(workspace, 'doctor', 'doctor'),
} as const satisfies Readonly<Record<string, Registration<Operation>>>

export type OperationName = keyof typeof registry
export type Operations = {
  readonly [N in OperationName]: Awaited<ReturnType<(typeof registry)[N]['load']>>
}

const registrations: { readonly [N in OperationName]: Registration<Operations[N]> } = registry

export const operationNames = Object.keys(registry).filter((name): name is OperationName => name in registry)

/** Loads the definition of one operation. */
export function loadOperation<N extends OperationName>(name: N): Promise<Operations[N]> {
  return registrations[name].load()
}

/** Words of an operation's command, e.g. `['plan', 'start']`; null for one that the command line does not offer. */
export function commandWords(name: OperationName): readonly string[] | null {
  const { command } = registrations[name]
  return command === undefined ? name.split('.') : (command?.split(' ') ?? null)
}
