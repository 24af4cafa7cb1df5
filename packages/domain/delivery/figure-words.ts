import type { DefinitionCard } from './definitions.ts'
import type { FigureValue } from './figure.ts'

const minute = 60_000
const units = [
  { name: 'd', length: 1440 * minute },
  { name: 'h', length: 60 * minute },
  { name: 'min', length: minute },
  { name: 's', length: 1000 },
] as const

/** A length of time in its largest fitting unit with three significant digits: `2.5 d`, `45 min`. */
export function durationInWords(milliseconds: number): string {
  const unit = units.find(({ length }) => milliseconds >= length * 1.5) ?? units[3]
  return `${significant(milliseconds / unit.length)} ${unit.name}`
}

/** A value in the unit of its figure: `3.2 d`, `4.1 %`, `1.8 per week`. */
export function valueInWords(value: number, unit: DefinitionCard['unit']): string {
  if (unit === 'duration') return durationInWords(value)
  return unit === 'share' ? `${significant(value * 100)} %` : `${significant(value)} ${unit}`
}

/** An interval in the unit of its figure, or that there are too few for one. */
export function intervalInWords({ interval }: FigureValue, unit: DefinitionCard['unit']): string {
  if (interval === null) return 'too few for an interval'
  return `${valueInWords(interval.low, unit)} to ${valueInWords(interval.high, unit)}`
}

function significant(value: number): string {
  return String(Number(value.toPrecision(value >= 100 ? 4 : 3)))
}
