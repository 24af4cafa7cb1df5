import type { Calendar } from '@waymark/application/ports/services.ts'
import type { Day } from '@waymark/domain/evidence/dates.ts'

/** The machine's clock, with days in its time zone (`TZ`, else as the system is set). `now` stands in for it in tests. */
export function machineCalendar(now: () => Date = () => new Date()): Calendar {
  return {
    now: () => now().toISOString(),
    today: () => dayThere(now()),
    dayOf: (instant) => dayThere(new Date(instant)),
    endOf(day) {
      const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
      return new Date(new Date(year, month - 1, date + 1).getTime() - 1).toISOString()
    },
  }
}

function dayThere(moment: Date): Day {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
}
