import {
  addApplication,
  editApplication,
  followUp,
  listApplications,
  moveApplication,
  removeApplication,
  setContact,
  showApplication,
} from '@waymark/contracts/applications/operations.ts'
import { applicationStages, type Application } from '@waymark/domain/applications/application.ts'
import { followUpsUntil, lastMoved, withStep } from '@waymark/domain/applications/follow.ts'
import { addDays } from '@waymark/domain/evidence/dates.ts'
import { commitChanges } from '../commit.ts'
import { handle, type Services } from '../handlers.ts'
import { applicationNamed, keepChanged, requirePosting, viewOf } from './lookup.ts'

const list = handle(listApplications, async (services, { stage, text, days }) => {
  const all = await services.store.list('application')
  const today = services.clock.today()
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const wanted = all
    .filter((application) => stage === null || application.stage === stage)
    .filter(({ employer, role, note }) => {
      const said = `${employer} ${role} ${note ?? ''}`.toLowerCase()
      return words.every((word) => said.includes(word))
    })
    .toSorted(newestMoved)
  const count = (of: Application['stage']) => all.filter((application) => application.stage === of).length
  const [saved, applied, interview, offer, closed] = applicationStages
  return {
    output: {
      applications: wanted.map(viewOf),
      counts: {
        [saved]: count(saved),
        [applied]: count(applied),
        [interview]: count(interview),
        [offer]: count(offer),
        [closed]: count(closed),
      },
      due: [...followUpsUntil(all, addDays(today, days), today)],
    },
  }
})

function newestMoved(a: Application, b: Application): number {
  const [left, right] = [lastMoved(a) ?? a.createdAt, lastMoved(b) ?? b.createdAt]
  return left < right ? 1 : left > right ? -1 : a.id < b.id ? 1 : -1
}

const show = handle(showApplication, async (services, { id }) => ({
  output: viewOf(await applicationNamed(services, id)),
}))

const add = handle(addApplication, async (services, input, call) => {
  await requirePosting(services, input.posting)
  const at = services.clock.now()
  const blank: Application = {
    id: services.ids.next('ap'),
    employer: input.employer,
    role: input.role,
    posting: input.posting,
    url: input.url,
    stage: input.stage,
    outcome: null,
    history: [],
    sent: [],
    contacts: [],
    followUps: [],
    note: input.note,
    createdAt: at,
    updatedAt: at,
    revision: 1,
  }
  const step = { on: input.on ?? services.clock.today(), stage: input.stage, note: null, outcome: null }
  const after = withStep(blank, step)
  const [kept] = await commitChanges(services, call, {
    operation: addApplication.name,
    summary: `Kept the application to ${input.employer}: ${input.role}`,
    at,
    changes: [{ kind: 'application', id: after.id, before: null, after }],
  })
  return { output: viewOf(kept?.kind === 'application' && kept.after !== null ? kept.after : after) }
})

const edit = handle(editApplication, async (services, { id, ...facts }, call) => {
  const before = await applicationNamed(services, id)
  await requirePosting(services, facts.posting)
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  return keepChanged(services, call, before, {
    operation: editApplication.name,
    summary: `Corrected the application to ${before.employer}`,
    facts: given,
  })
})

const move = handle(moveApplication, async (services, { id, stage, on, note, outcome }, call) => {
  const before = await applicationNamed(services, id)
  const day = on ?? services.clock.today()
  const { history, stage: now, outcome: ended } = withStep(before, { on: day, stage, note, outcome })
  return keepChanged(services, call, before, {
    operation: moveApplication.name,
    summary: `${before.employer}: ${stage} on ${day}`,
    facts: { history, stage: now, outcome: ended },
  })
})

const contact = handle(setContact, async (services, { id, name, role, how, remove }, call) => {
  const before = await applicationNamed(services, id)
  const others = before.contacts.filter((known) => known.name !== name)
  return keepChanged(services, call, before, {
    operation: setContact.name,
    summary: `${remove ? 'Removed' : 'Kept'} the contact ${name} at ${before.employer}`,
    facts: { contacts: remove ? others : [...others, { name, role, how }] },
  })
})

const follow = handle(followUp, async (services, { id, what, due, done, remove }, call) => {
  const before = await applicationNamed(services, id)
  const others = before.followUps.filter((known) => known.what !== what || known.due !== due)
  const followUps = remove
    ? others
    : [...others, { due, what, done }].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const act = remove ? 'Took away' : done === null ? 'Set' : 'Did'
  return keepChanged(services, call, before, {
    operation: followUp.name,
    summary: `${act} the follow-up “${what}” at ${before.employer}`,
    facts: { followUps },
  })
})

const remove = handle(removeApplication, async (services: Services, { id }, call) => {
  const before = await applicationNamed(services, id)
  await commitChanges(services, call, {
    operation: removeApplication.name,
    summary: `Removed the application to ${before.employer}: ${before.role}`,
    at: services.clock.now(),
    changes: [{ kind: 'application', id, before, after: null }],
  })
  return { output: { removed: id } }
})

/** Keeping and following applications. */
export const applicationHandlers = {
  'applications.list': list,
  'applications.show': show,
  'applications.add': add,
  'applications.edit': edit,
  'applications.move': move,
  'applications.contact': contact,
  'applications.follow-up': follow,
  'applications.remove': remove,
} as const
