import { cadenceCalendar, showCadence } from '@waymark/contracts/plans/cadence-operations.ts'
import type { CalendarEvent } from '@waymark/contracts/plans/calendar-document.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { InputOf } from '@waymark/contracts/operation/operation.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { Cadence } from '@waymark/domain/frameworks/role-material.ts'
import { placeReviews, reviewMinutes, reviewsOf, firstReview } from '@waymark/domain/plans/cadence.ts'
import { frameworkNamed } from '../../frameworks/lookup.ts'
import { handle, type Services } from '../../handlers.ts'
import { openSteps } from '../open-steps.ts'

const show = handle(showCadence, async (services, input) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const today = services.clock.today()
  const named = (id: string) => framework.competencies.find((entry) => entry.id === id)?.name ?? id
  return {
    output: {
      framework: framework.id,
      name: framework.name,
      reviews: reviewsOf(framework).map(({ id, name, every, purpose, agenda, decisions }) => ({
        id,
        name,
        every,
        purpose,
        minutes: reviewMinutes[every],
        next: firstReview(every, today, 'monday'),
        agenda: agenda.map((item) => ({ ...item, competencies: item.competencies.map(named) })),
        decisions: [...decisions],
      })),
    },
  }
})

/** The agenda and the decisions as the text of a calendar entry. */
function agendaText({ purpose, agenda, decisions }: Cadence): string {
  const parts = [
    ...(purpose === null ? [] : [purpose]),
    ['Agenda', ...agenda.map(({ name, text }, index) => `${index + 1}. ${name}: ${text}`)].join('\n'),
    ...(decisions.length === 0 ? [] : [['Ends with', ...decisions.map((line) => `- ${line}`)].join('\n')]),
  ]
  return parts.join('\n\n')
}

/** The role is told nowhere in the entries: a shared calendar must not tell which seat somebody is aiming for. */
function reviewEvents(
  services: Services,
  framework: Framework,
  input: InputOf<typeof cadenceCalendar>,
): CalendarEvent[] {
  const from = input.from ?? services.clock.today()
  const placed = placeReviews(reviewsOf(framework), { from, weekday: input.weekday, time: input.time })
  return placed.map(({ review, on, at, minutes }) => ({
    uid: uidOf(services, `review\n${framework.id}\n${review.id}`),
    title: review.name,
    description: input.details === 'agenda' ? agendaText(review) : null,
    on,
    at: { time: at, minutes },
    repeats: { every: review.every, weekday: input.weekday },
    private: false,
  }))
}

async function dueEvents(services: Services, due: 'dates' | 'texts'): Promise<CalendarEvent[]> {
  const steps = await openSteps(services)
  return steps.map((step) => ({
    uid: uidOf(services, `due\n${step.key}`),
    title: due === 'texts' ? step.text : 'Due in the plan',
    description: due === 'texts' ? step.plan : null,
    on: step.due,
    at: null,
    repeats: null,
    private: true,
  }))
}

/** Names the thing without telling what it is. */
function uidOf(services: Services, thing: string): string {
  return `${services.ids.derive('pa', `calendar\n${thing}`).slice('pa_'.length)}@waymark.invalid`
}

const calendar = handle(cadenceCalendar, async (services, input) => {
  const framework = await frameworkNamed(services.frameworks, input.framework)
  const reviews = reviewEvents(services, framework, input)
  const due = input.due === 'none' ? [] : await dueEvents(services, input.due)
  if (reviews.length + due.length === 0) {
    throw new OperationError('INPUT_INVALID', `${framework.name} has no reviews to put into a calendar.`, {
      field: 'framework',
      mend: 'Choose another role, or add due days of running plans with "--due texts".',
    })
  }
  return {
    output: { name: 'waymark-reviews.ics', mediaType: 'text/calendar' },
    bytes: await services.calendars.write({
      name: 'Reviews',
      madeAt: services.clock.now(),
      events: [...reviews, ...due],
    }),
  }
})

/** The reviews of a role, and the calendar file of them. */
export const cadenceHandlers = { 'cadence.show': show, 'cadence.calendar': calendar } as const
