import type { Handlers } from './handlers.ts'

const career = async () => (await import('./career/career.ts')).careerHandlers
const positioning = async () => (await import('./positioning/positioning.ts')).positioningHandlers
const story = async () => (await import('./stories/stories.ts')).storyHandlers
const storyPrompt = async () => (await import('./stories/prompts.ts')).storyPromptHandlers
const posting = async () => (await import('./postings/postings.ts')).postingHandlers
const application = async () => (await import('./applications/keeping.ts')).applicationHandlers
const sending = async () => (await import('./applications/sending.ts')).sendingHandlers
const applicationTable = async () => (await import('./applications/tables.ts')).applicationTableHandlers
const cv = async () => (await import('./cv/keeping.ts')).cvHandlers
const cvImport = async () => (await import('./cv/importing.ts')).cvImportHandlers
const cvMaking = async () => (await import('./cv/making.ts')).cvMakingHandlers
const cvCheck = async () => (await import('./cv/checking.ts')).cvCheckHandlers
const cvLetter = async () => (await import('./cv/letters.ts')).letterHandlers
const cvSending = async () => (await import('./cv/sending.ts')).cvSendingHandlers
const cvDocument = async () => (await import('./cv/exporting.ts')).cvDocumentHandlers
const delivery = async () => (await import('./delivery/delivery.ts')).deliveryHandlers
const deliveryChoice = async () => (await import('./delivery/choosing.ts')).deliveryChoiceHandlers
const attachment = async () => (await import('./evidence/attachments.ts')).attachmentHandlers
const keeping = async () => (await import('./evidence/keeping.ts')).keepingHandlers
const linking = async () => (await import('./evidence/linking.ts')).linkingHandlers
const framework = async () => (await import('./frameworks/frameworks.ts')).frameworkHandlers
const ladderView = async () => (await import('./frameworks/ladder-view.ts')).ladderViewHandlers
const ownFramework = async () => (await import('./frameworks/own.ts')).ownFrameworkHandlers
const ladder = async () => (await import('./frameworks/ladders.ts')).ladderHandlers
const history = async () => (await import('./history/history.ts')).historyHandlers
const linting = async () => (await import('./lint/lint.ts')).lintHandlers
const action = async () => (await import('./plans/actions.ts')).actionHandlers
const cadence = async () => (await import('./plans/cadences/cadences.ts')).cadenceHandlers
const roadmapStep = async () => (await import('./plans/roadmaps/changing.ts')).roadmapStepHandlers
const roadmap = async () => (await import('./plans/roadmaps/listing.ts')).roadmapHandlers
const plan = async () => (await import('./plans/starting.ts')).planHandlers
const calibrating = async () => (await import('./readiness/calibrating.ts')).calibratingHandlers
const comparing = async () => (await import('./readiness/comparing.ts')).comparingHandlers
const invitation = async () => (await import('./readiness/invitations.ts')).invitationHandlers
const attest = async () => (await import('./evidence/attest.ts')).attestHandlers
const attestAccept = async () => (await import('./evidence/attest-accept.ts')).attestAcceptHandlers
const attestAnswer = async () => (await import('./evidence/attest-answers.ts')).attestAnswerHandlers
const rater = async () => (await import('./readiness/raters.ts')).raterHandlers
const readiness = async () => (await import('./readiness/readiness.ts')).readinessHandlers
const role = async () => (await import('./roles/roles.ts')).roleHandlers
const importing = async () => (await import('./sources/importing.ts')).importHandlers
const deciding = async () => (await import('./proposals/deciding.ts')).decidingHandlers
const proposal = async () => (await import('./proposals/proposals.ts')).proposalHandlers
const source = async () => (await import('./sources/sources.ts')).sourceHandlers
const today = async () => (await import('./workspace/today.ts')).todayHandlers
const ownNames = async () => (await import('./workspace/own-names.ts')).ownNamesHandlers
const workspace = async () => (await import('./workspace/workspace.ts')).workspaceHandlers

/**
 * Where the use case of every operation is. Each is loaded when it is first asked for, so that a command loads the use
 * cases that it needs and no others.
 */
export const handlers: Handlers = {
  'evidence.log': keeping,
  'evidence.list': keeping,
  'evidence.show': keeping,
  'evidence.search': keeping,
  'evidence.edit': keeping,
  'evidence.remove': keeping,
  'evidence.link': linking,
  'evidence.unlink': linking,
  'evidence.suggest': linking,
  'evidence.attest': linking,
  'evidence.attach': attachment,
  'evidence.attachment': attachment,
  'evidence.merge': linking,
  'attest.preview': attest,
  'attest.ask': attest,
  'attest.list': attest,
  'attest.accept': attestAccept,
  'attest.withdraw': attest,
  'attest.revoke': attestAnswer,
  'attest.decide': attestAnswer,
  'frameworks.list': framework,
  'frameworks.show': framework,
  'frameworks.validate': framework,
  'frameworks.import': ladder,
  'frameworks.new': ladder,
  'frameworks.ladders': ladderView,
  'frameworks.ladder': ladderView,
  'frameworks.bring': ownFramework,
  'frameworks.draft': ownFramework,
  'frameworks.check': ownFramework,
  'frameworks.keep': ownFramework,
  'readiness.assess': readiness,
  'readiness.show': readiness,
  'readiness.history': readiness,
  'readiness.report': readiness,
  'readiness.compare': comparing,
  'readiness.closest': comparing,
  'frameworks.changes': comparing,
  'raters.invite': rater,
  'raters.accept': rater,
  'raters.list': invitation,
  'raters.withdraw': invitation,
  'raters.compare': rater,
  'raters.agree': rater,
  'calibration.next': calibrating,
  'calibration.answer': calibrating,
  'plans.show': plan,
  'plans.start': plan,
  'plans.add': plan,
  'plans.edit': action,
  'plans.finish': action,
  'roadmaps.list': roadmap,
  'roadmaps.show': roadmap,
  'roadmaps.start': roadmap,
  'roadmaps.add': roadmapStep,
  'roadmaps.edit': roadmapStep,
  'roadmaps.move': roadmapStep,
  'roadmaps.finish': roadmapStep,
  'career.map': career,
  'career.time': career,
  'cadence.show': cadence,
  'cadence.calendar': cadence,
  'roles.boundaries': role,
  'roles.identify': role,
  'roles.lanes': role,
  'roles.ways': role,
  'roles.tours': role,
  'roles.resilience': role,
  'roles.ai': role,
  'proposals.list': proposal,
  'proposals.show': proposal,
  'proposals.accept': deciding,
  'proposals.merge': deciding,
  'proposals.refuse': deciding,
  'proposals.reopen': deciding,
  'sources.import': importing,
  'sources.list': source,
  'sources.refresh': importing,
  'sources.remove': source,
  'delivery.figures': delivery,
  'delivery.definitions': delivery,
  'delivery.records': delivery,
  'delivery.compare': delivery,
  'delivery.export': delivery,
  'delivery.propose': deliveryChoice,
  'delivery.count': deliveryChoice,
  'delivery.annotate': deliveryChoice,
  'stories.list': story,
  'stories.show': story,
  'stories.draft': story,
  'stories.edit': story,
  'stories.answer': story,
  'stories.practise': story,
  'stories.remove': story,
  'stories.prompts': storyPrompt,
  'stories.export': storyPrompt,
  'positioning.show': positioning,
  'positioning.choose': positioning,
  'cv.list': cv,
  'cv.show': cv,
  'cv.edit': cv,
  'cv.write': cv,
  'cv.remove': cv,
  'cv.import': cvImport,
  'cv.new': cvMaking,
  'cv.export': cvDocument,
  'cv.draw': cvDocument,
  'cv.check': cvCheck,
  'cv.diff': cvCheck,
  'cv.linkedin': cvCheck,
  'cv.send': cvSending,
  'letters.list': cvLetter,
  'letters.show': cvLetter,
  'letters.draft': cvLetter,
  'letters.edit': cvLetter,
  'letters.remove': cvLetter,
  'letters.check': cvLetter,
  'letters.export': cvLetter,
  'letters.draw': cvLetter,
  'postings.add': posting,
  'postings.list': posting,
  'postings.show': posting,
  'postings.match': posting,
  'postings.compare': posting,
  'postings.correct': posting,
  'postings.remove': posting,
  'applications.list': application,
  'applications.show': application,
  'applications.add': application,
  'applications.edit': application,
  'applications.move': application,
  'applications.send': sending,
  'applications.sent': sending,
  'applications.contact': application,
  'applications.follow-up': application,
  'applications.remove': application,
  'applications.import': applicationTable,
  'applications.export': applicationTable,
  'applications.calendar': applicationTable,
  'lint.cv': linting,
  'lint.sarif': linting,
  'lint.baseline': linting,
  'lint.suppress': linting,
  'lint.unsuppress': linting,
  'lint.suppressions': linting,
  'lint.rules': linting,
  'history.list': history,
  'history.undo': history,
  'workspace.show': workspace,
  'workspace.today': today,
  'workspace.names': ownNames,
  'workspace.set-names': ownNames,
  'workspace.init': workspace,
  'workspace.enter-sample': workspace,
  'workspace.leave-sample': workspace,
  'workspace.backup': workspace,
  'workspace.backups': workspace,
  'workspace.restore': workspace,
  'workspace.export': workspace,
  'workspace.doctor': workspace,
}
