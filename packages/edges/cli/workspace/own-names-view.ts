import { showOwnNames } from '@waymark/contracts/workspace/own-names-operations.ts'
import { viewOf } from '../views/view.ts'

/** Under which names sources know the user. */
export const names = viewOf(showOwnNames.output, ({ names: known }, page) => {
  if (known.length === 0) {
    page.words('Not said yet. Say it once, and sources tell your part from that of others:')
    page.words("waymark me set 'YOUR NAME' YOUR@ADDRESS YOUR-LOGIN", { indent: 2 })
    return
  }
  for (const name of known) page.words(name, { mark: page.style.marks.point })
})
