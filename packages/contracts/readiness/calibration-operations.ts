import * as z from 'zod'
import { Leniency } from '@waymark/domain/readiness/calibration.ts'
import { operation } from '../operation/operation.ts'

const Point = z.strictObject({ value: z.number().int(), label: z.string(), anchor: z.string() })

export const nextCase = operation({
  name: 'calibration.next',
  summary: 'Give a short fictional case to rate, so that you see how leniently you rate. Nothing is kept.',
  effect: 'read',
  input: z.strictObject({
    framework: z.string(),
    answered: z.array(z.string()).max(200).default([]).describe('a case that you have had'),
  }),
  output: z.strictObject({
    framework: z.string(),
    frameworkName: z.string(),
    /** Null when every case was had, or the framework has none. */
    case: z
      .strictObject({
        id: z.string(),
        name: z.string(),
        question: z.string(),
        text: z.string(),
        points: z.array(Point),
      })
      .nullable(),
    had: z.number().int(),
    of: z.number().int(),
  }),
  errors: ['FRAMEWORK_UNKNOWN'],
  cli: { positionals: ['framework'] },
  examples: [
    { title: 'The first case', input: { framework: 'it-director' }, cli: 'calibration next it-director' },
  ],
})

export const answerCases = operation({
  name: 'calibration.answer',
  summary:
    'Show the expert’s point and reasoning for your answers, and how leniently you rate. Nothing is kept.',
  effect: 'read',
  input: z.strictObject({
    framework: z.string(),
    answers: z
      .array(z.string().regex(/^[a-z0-9-]+=\d{1,2}$/, 'an answer is CASE=POINT'))
      .min(1)
      .max(200)
      .describe('your point for a case, as CASE=POINT'),
  }),
  output: z.strictObject({
    framework: z.string(),
    frameworkName: z.string(),
    results: z.array(
      z.strictObject({
        case: z.string(),
        name: z.string(),
        given: z.number().int(),
        expert: z.number().int(),
        /** Yours minus the expert's, in scale points. */
        difference: z.number().int(),
        reason: z.string(),
      }),
    ),
    leniency: Leniency,
  }),
  errors: ['FRAMEWORK_UNKNOWN', 'RATING_OUT_OF_SCALE'],
  cli: { positionals: ['framework', 'answers...'] },
  examples: [
    {
      title: 'Two answers',
      input: { framework: 'it-director', answers: ['night-hero=1', 'one-good-quarter=1'] },
      cli: 'calibration answer it-director night-hero=1 one-good-quarter=1',
    },
  ],
})
