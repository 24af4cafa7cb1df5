import { listHistory, undo } from '@waymark/contracts/history/operations.ts'
import { viewOf } from '../views/view.ts'
import { moment } from '../views/words.ts'

/** What was changed, newest first. */
export const list = viewOf(listHistory.output, ({ events }, page) => {
  if (events.length === 0) {
    page.words('Nothing was changed yet.')
    return
  }
  page.table(
    [
      { head: 'No', side: 'right' },
      { head: 'When' },
      { head: 'By' },
      { head: 'What', flexible: true },
      { head: '' },
    ],
    events.map((event) => [
      String(event.seq),
      moment(event.at),
      event.channel,
      event.summary,
      event.undoneBy !== null
        ? `undone by ${event.undoneBy}`
        : event.undoes !== null
          ? `undoes ${event.undoes}`
          : '',
    ]),
  )
})

/** What was taken back. */
export const undone = viewOf(undo.output, (output, page) => {
  page.words(`Undone: ${output.undone.summary} (change ${output.undone.seq}).`)
})
