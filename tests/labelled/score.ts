import { proportionInterval } from '@waymark/domain/delivery/statistics.ts'

/** Right, wrong and missed answers. */
export interface Tally {
  right: number
  wrong: number
  missed: number
}

export const emptyTally = (): Tally => ({ right: 0, wrong: 0, missed: 0 })

/** Counts one yes-or-no answer against the label. */
export function count(tally: Tally, said: boolean, labelled: boolean): void {
  if (said && labelled) tally.right += 1
  else if (said) tally.wrong += 1
  else if (labelled) tally.missed += 1
}

/** Precision, recall and F1; 1 where nothing was asked. */
export function scores({ right, wrong, missed }: Tally) {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
  return {
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
  }
}

/** One line for people: `stakeholders  P 0.91 (0.83–0.95, n 88)  R 0.87 (0.78–0.92)  F1 0.89`. */
export function told(name: string, tally: Tally): string {
  const { right, wrong, missed } = tally
  const { precision, recall, f1 } = scores(tally)
  return `${name.padEnd(34)} P ${withInterval(precision, right, right + wrong)}  R ${withInterval(recall, right, right + missed)}  F1 ${f1.toFixed(2)}`
}

function withInterval(share: number, hits: number, all: number): string {
  const interval = proportionInterval(hits, all)
  if (interval === null) return 'none'
  return `${share.toFixed(2)} (${interval.low.toFixed(2)}–${interval.high.toFixed(2)}, n ${all})`
}
