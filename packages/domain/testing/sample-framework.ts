import * as z from 'zod'
import { Framework } from '../frameworks/framework.ts'

/** Four competencies on the scale 0 to 3, with the asks that "emerging", "proven" and "durable" stand for. */
const file: z.input<typeof Framework> = {
  format: 'waymark/framework@1',
  id: 'harbour-master',
  version: '1.2.0',
  name: 'Harbour Master',
  summary: 'Keeps a harbour running when nobody looks.',
  minutes: 5,
  provenance: { title: 'Harbour Master', author: 'Tests', license: 'Apache-2.0', redistributable: true },
  scales: [
    {
      id: 'readiness',
      points: [
        { value: 0, label: 'Not shown', anchor: 'Nothing can be checked.' },
        { value: 1, label: 'Emerging', anchor: 'It happened once.', asks: [{ occasions: 1 }] },
        {
          value: 2,
          label: 'Proven',
          anchor: 'It happened again, and others saw it.',
          asks: [{ occasions: 2, each: ['measured', 'attested'], withinMonths: 36 }],
        },
        {
          value: 3,
          label: 'Durable',
          anchor: 'It runs without the person.',
          asks: [
            { occasions: 1, each: ['handed-over', 'attested'] },
            { occasions: 1, each: ['several-teams', 'result'] },
            { occasions: 2, each: ['result'], spanMonths: 6 },
          ],
        },
      ],
    },
  ],
  competencies: [
    {
      id: 'pilotage',
      name: 'Pilotage',
      question: 'Do ships come in safely?',
      meaning: 'Ships come in safely.',
      kpis: ['Groundings a year'],
      artifacts: ['tide-table'],
      fastMoves: [{ text: 'Walk the quay at low tide.', days: [7, 10] }],
      drags: [{ competency: 'berths', because: 'A late ship blocks a berth.' }],
      cues: ['tide', 'pilot boat', 'grounding', 'safe'],
    },
    {
      id: 'berths',
      name: 'Berths',
      question: 'Is there always a place?',
      meaning: 'Every ship finds a place.',
      drags: [{ competency: 'customs', because: 'Ships without a berth are not cleared.' }],
      cues: ['berth planning', 'mooring', 'safe'],
    },
    {
      id: 'customs',
      name: 'Customs',
      question: 'Is cargo cleared?',
      meaning: 'Cargo is cleared.',
      cues: ['clearance', 'tariff'],
    },
    {
      id: 'dredging',
      name: 'Dredging',
      question: 'Is the channel deep enough?',
      meaning: 'The channel stays deep enough.',
      drags: [{ competency: 'pilotage', because: 'A shallow channel leaves no room for error.' }],
      cues: ['dredger', 'channel depth'],
    },
  ],
  bands: [
    {
      id: 'moored',
      label: 'Moored',
      from: 0,
      to: 3,
      meaning: 'Not yet.',
      action: 'Start.',
      focus: ['dredging', 'customs'],
    },
    { id: 'sailing', label: 'Sailing', from: 4, to: 8, meaning: 'On the way.', action: 'Go on.' },
    { id: 'arrived', label: 'Arrived', from: 9, to: 12, meaning: 'Ready.', action: 'Ask.' },
  ],
  artifacts: [{ id: 'tide-table', name: 'Tide table', contents: ['times', 'heights'] }],
  plan: [
    {
      id: 'sound-the-channel',
      competencies: ['dredging', 'pilotage'],
      phase: 30,
      text: 'Sound the channel from end to end.',
      artifact: 'Depth chart',
      conversation: 'Pilots: where they touch ground',
    },
    {
      id: 'dredge',
      competencies: ['dredging'],
      phase: 60,
      text: 'Dredge the shallow third.',
      outcome: 'Depth at low tide from 6 m to 8 m',
    },
    {
      id: 'book-berths',
      competencies: ['berths'],
      phase: 90,
      text: 'Publish a berth plan.',
      artifact: 'Berth plan',
    },
  ],
}

/** A small, whole framework for tests, parsed by its schema. */
export const harbourMaster: Framework = Framework.parse(file)
