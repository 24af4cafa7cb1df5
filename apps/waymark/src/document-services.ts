import type { Services } from '@waymark/application/handlers.ts'
import type { ApplicationRecords } from '@waymark/application/ports/applications.ts'
import type {
  AttestationForms,
  CalendarWriter,
  RatingForms,
  ReportRenderer,
} from '@waymark/application/ports/services.ts'
import type { StoryCardRenderer } from '@waymark/application/ports/story-cards.ts'
import { lazily } from './lazily.ts'

/** Everything that draws documents; each is loaded when the first is drawn. */
export function documentServices(): Pick<
  Services,
  'reports' | 'calendars' | 'sarif' | 'applicationRecords' | 'storyCards' | 'ratingForms' | 'attestationForms'
> {
  return {
    reports: lazyReports(),
    calendars: lazyCalendars(),
    sarif: lazySarif(),
    applicationRecords: lazyApplicationRecords(),
    storyCards: lazyStoryCards(),
    ratingForms: lazyRatingForms(),
    attestationForms: lazyAttestationForms(),
  }
}

function lazyReports(): ReportRenderer {
  const renderer = lazily(async () => {
    const { createReportRenderer } = await import('@waymark/documents/readiness/report.ts')
    return createReportRenderer()
  })
  return { render: async (report, options) => (await renderer()).render(report, options) }
}

/** Story cards; the typesetter is loaded with the first. */
function lazyStoryCards(): StoryCardRenderer {
  const renderer = lazily(async () => {
    const { createStoryCards } = await import('@waymark/documents/stories/cards.ts')
    return createStoryCards()
  })
  return { render: async (cards, options) => (await renderer()).render(cards, options) }
}

/** Records of applications; the typesetter is loaded with the first. */
function lazyApplicationRecords(): ApplicationRecords {
  const records = lazily(async () => {
    const { createApplicationRecords } = await import('@waymark/documents/applications/record.ts')
    return createApplicationRecords()
  })
  return { render: async (record, options) => (await records()).render(record, options) }
}

function lazySarif(): Services['sarif'] {
  return {
    write: async (report, rules, program) =>
      (await import('@waymark/documents/sarif/write-sarif.ts')).writeSarif(report, rules, program),
  }
}

function lazyCalendars(): CalendarWriter {
  return {
    write: async (calendar) =>
      (await import('@waymark/documents/calendar/write-calendar.ts')).writeCalendar(calendar),
  }
}

function lazyRatingForms(): RatingForms {
  const form = lazily(async () => import('@waymark/documents/readiness/rating-form.ts'))
  return { render: async (file) => (await form()).renderRatingForm(file) }
}

function lazyAttestationForms(): AttestationForms {
  const form = lazily(async () => import('@waymark/documents/attestation/request-form.ts'))
  return { render: async (file) => (await form()).renderRequestForm(file) }
}
