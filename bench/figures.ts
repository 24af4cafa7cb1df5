/** Milliseconds that one call takes. */
export async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The times of several calls after one that is not counted, in milliseconds. */
export async function timesOf(runs: number, work: (run: number) => unknown): Promise<readonly number[]> {
  await work(-1)
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push(await timed(() => work(run)))
  return times
}

const rounded = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)

/** Prints one figure: the measure, its baseline, and their ratio, so that a slow machine shows in both. */
export function report(line: {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly aim?: string
  readonly baseline?: { readonly what: string; readonly value: number }
}): void {
  const aim = line.aim === undefined ? '' : `, aim ${line.aim}`
  const { baseline } = line
  const beside =
    baseline === undefined
      ? ''
      : `; ${rounded(line.value / baseline.value)} × ${baseline.what} (${rounded(baseline.value)} ${line.unit})`
  console.log(`  ${line.what}: ${rounded(line.value)} ${line.unit}${aim}${beside}`)
}
