import type * as z from 'zod'
import type { Band, Scale } from '@waymark/domain/frameworks/framework.ts'

/**
 * The scale that a person is rated on for one level of an imported ladder: how far its statements hold. Ladders state
 * what good looks like, hardly ever how much of it is enough; these steps and their asks are Waymark's own.
 */
export const standingScale: z.input<typeof Scale> = {
  id: 'standing',
  points: [
    { value: 0, label: 'Not yet', anchor: 'There is no example of these statements.' },
    {
      value: 1,
      label: 'Emerging',
      anchor: 'It happened once, in part, or with help.',
      asks: [{ occasions: 1 }],
    },
    {
      value: 2,
      label: 'Demonstrated',
      anchor: 'Most of these statements have been true more than once, and somebody else would say so.',
      asks: [
        { occasions: 2, each: ['result'], withinMonths: 36 },
        { occasions: 1, each: ['attested'], withinMonths: 36 },
      ],
    },
    {
      value: 3,
      label: 'Sustained',
      anchor: 'They are how this person works, over time and without being asked.',
      asks: [
        { occasions: 3, each: ['result'], spanMonths: 6 },
        { occasions: 2, each: ['attested'] },
      ],
    },
  ],
}

/** Said in the provenance of every framework that uses the scale. */
export const standingNote =
  'The scale from "Not yet" to "Sustained", what it asks of evidence, and the bands are Waymark\'s own.'

/** Steps of a ladder that rise in reach, as a scale: what each asks is Waymark's own, later steps ask for reach and time. */
export const risingAsks: readonly (readonly { occasions: number; each?: EachOf; spanMonths?: number }[])[] = [
  [],
  [{ occasions: 1 }],
  [{ occasions: 2, each: ['result'] }],
  [{ occasions: 2, each: ['result', 'attested'] }],
  [{ occasions: 2, each: ['several-teams', 'result'] }],
  [
    { occasions: 1, each: ['organisation', 'result'] },
    { occasions: 3, each: ['result'], spanMonths: 12 },
  ],
]
type EachOf = ('result' | 'attested' | 'several-teams' | 'organisation')[]

/** Bands over a highest total by share: below a quarter, a half, four fifths, and the rest. */
export function bandsByShare(top: number): z.input<typeof Band>[] {
  const shares = [
    [
      'far',
      'At the start',
      0,
      'Little of it shows yet.',
      'Pick the two statements that matter most here and find a first occasion for each.',
    ],
    [
      'growing',
      'On the way',
      0.25,
      'Parts of it show, not yet reliably.',
      'Make what happened once happen again, with a result that others confirm.',
    ],
    [
      'near',
      'Close',
      0.5,
      'Most of it shows.',
      'Close the largest gaps and let somebody else attest what you have.',
    ],
    [
      'there',
      'Doing it already',
      0.8,
      'This level is being done already.',
      'Bring the evidence to the person who decides.',
    ],
  ] as const
  const starts = shares.map(([, , share]) => Math.ceil(share * top))
  return shares.flatMap(([id, label, , meaning, action], index) => {
    const from = starts[index] ?? 0
    const to = index === shares.length - 1 ? top : (starts[index + 1] ?? top + 1) - 1
    return to < from ? [] : [{ id, label, from, to, meaning, action }]
  })
}
