import type { OperationName } from '@waymark/contracts/operation/all-operations.ts'
import type { View } from './view.ts'

/**
 * Hand-written views. They are overrides: an operation without one is rendered from its output's shape.
 * Loaded one feature at a time, so that a command loads only what it shows.
 */
export const views: { readonly [N in OperationName]?: () => Promise<View> } = {
  'evidence.log': async () => (await import('../evidence/item-views.ts')).log,
  'evidence.show': async () => (await import('../evidence/item-views.ts')).detail,
  'evidence.edit': async () => (await import('../evidence/item-views.ts')).detail,
  'evidence.attest': async () => (await import('../evidence/item-views.ts')).detail,
  'evidence.attach': async () => (await import('../evidence/item-views.ts')).detail,
  'evidence.merge': async () => (await import('../evidence/item-views.ts')).detail,
  'evidence.attachment': async () => (await import('../evidence/item-views.ts')).attachment,
  'evidence.list': async () => (await import('../evidence/list-views.ts')).list,
  'evidence.search': async () => (await import('../evidence/list-views.ts')).search,
  'evidence.suggest': async () => (await import('../evidence/list-views.ts')).suggest,
  'evidence.link': async () => (await import('../evidence/list-views.ts')).link,
  'evidence.unlink': async () => (await import('../evidence/list-views.ts')).unlink,
  'evidence.remove': async () => (await import('../evidence/list-views.ts')).remove,
  'frameworks.list': async () => (await import('../frameworks/views.ts')).list,
  'frameworks.show': async () => (await import('../frameworks/views.ts')).show,
  'frameworks.validate': async () => (await import('../frameworks/views.ts')).validated,
  'readiness.assess': async () => (await import('../readiness/views.ts')).readiness,
  'readiness.show': async () => (await import('../readiness/views.ts')).readiness,
  'readiness.history': async () => (await import('../readiness/views.ts')).history,
  'readiness.report': async () => (await import('../readiness/views.ts')).report,
  'plans.show': async () => (await import('../plans/views.ts')).plan,
  'plans.start': async () => (await import('../plans/views.ts')).plan,
  'plans.add': async () => (await import('../plans/views.ts')).action,
  'plans.edit': async () => (await import('../plans/views.ts')).action,
  'plans.finish': async () => (await import('../plans/views.ts')).finished,
  'sources.import': async () => (await import('../sources/views.ts')).imported,
  'sources.list': async () => (await import('../sources/views.ts')).sources,
  'history.list': async () => (await import('../history/views.ts')).list,
  'history.undo': async () => (await import('../history/views.ts')).undone,
  'workspace.show': async () => (await import('../workspace/views.ts')).status,
  'workspace.init': async () => (await import('../workspace/views.ts')).init,
  'workspace.backup': async () => (await import('../workspace/views.ts')).backup,
  'workspace.backups': async () => (await import('../workspace/views.ts')).backups,
  'workspace.restore': async () => (await import('../workspace/views.ts')).restored,
  'workspace.export': async () => (await import('../workspace/views.ts')).exported,
  'workspace.doctor': async () => (await import('../workspace/views.ts')).checks,
}
