import { Framework } from '@waymark/domain/frameworks/framework.ts'

const competency = (
  id: string,
  name: string,
  meaning: string,
  drags: { competency: string; because: string }[],
) => ({
  id,
  name,
  question: `Can you show ${name.toLowerCase()} with what was done, not with what is meant?`,
  meaning,
  drags,
})

/** A small framework of our own for tests: six competencies, two scales, three bands. */
export const inventedFramework = Framework.parse({
  format: 'waymark/framework@1',
  id: 'platform-head',
  version: '1.2.0',
  name: 'Head of Platform',
  summary: 'Answers for the systems that every product team stands on.',
  minutes: 8,
  provenance: {
    title: 'Head of Platform in six signals',
    author: 'Waymark contributors',
    license: 'Apache-2.0',
    redistributable: true,
  },
  scales: [
    {
      id: 'four-points',
      points: [
        { value: 0, label: 'Not demonstrated', anchor: 'Nothing steady can be shown.' },
        {
          value: 1,
          label: 'Emerging',
          anchor: 'Parts of it have been done, unevenly.',
          asks: [{ occasions: 1 }],
        },
        {
          value: 2,
          label: 'Proven',
          anchor: 'Results repeat, and somebody else vouches for them.',
          asks: [{ occasions: 2, each: ['measured', 'attested'], withinMonths: 36 }],
        },
        {
          value: 3,
          label: 'Durable',
          anchor: 'A system that lasts without its builder.',
          asks: [
            { occasions: 1, each: ['handed-over', 'several-teams'] },
            { occasions: 2, each: ['result'], spanMonths: 6 },
          ],
        },
      ],
    },
    {
      id: 'done-or-not',
      kind: 'yes-no',
      points: [
        { value: 0, label: 'No', anchor: 'It is not there.' },
        {
          value: 1,
          label: 'Yes',
          anchor: 'It is there and written down.',
          asks: [{ occasions: 1, each: ['documented'] }],
        },
      ],
    },
  ],
  competencies: [
    competency(
      'reliability',
      'Reliability',
      'Critical services stay dependable because somebody designed them so.',
      [{ competency: 'delivery', because: 'Teams that fight fires ship nothing else.' }],
    ),
    competency('cost', 'Cost command', 'Spending is explained in the words of those who pay for it.', []),
    competency(
      'delivery',
      'Delivery flow',
      'Change reaches customers in small steps, and the steps are boring.',
      [{ competency: 'alignment', because: 'A late platform loses the trust that decisions rest on.' }],
    ),
    competency('people', 'Growing leads', 'Others lead what this person once led alone.', []),
    competency('alignment', 'Executive alignment', 'Technical reality becomes decisions that leaders own.', [
      { competency: 'cost', because: 'Money without agreement is cut first.' },
    ]),
    {
      ...competency('regulated', 'Regulated operations', 'Controls are part of the daily run.', []),
      scale: 'done-or-not',
    },
  ],
  bands: [
    {
      id: 'building',
      label: 'Still building',
      from: 0,
      to: 5,
      meaning: 'The base is not there yet.',
      action: 'Steady one service first.',
    },
    {
      id: 'carrying',
      label: 'Carrying the role',
      from: 6,
      to: 11,
      meaning: 'Real parts of the role are carried by hand.',
      action: 'Hand systems over.',
    },
    {
      id: 'lasting',
      label: 'Built to last',
      from: 12,
      to: 16,
      meaning: 'The systems last without their builder.',
      action: 'Widen the scope.',
    },
  ],
})
