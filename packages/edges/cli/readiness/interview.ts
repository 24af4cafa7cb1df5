import type { Key } from '../terminal/terminal.ts'

/** One competency to rate, with what stands beside the question. */
export interface Question {
  readonly id: string
  readonly name: string
  readonly question: string
  readonly points: readonly { readonly value: number; readonly label: string; readonly anchor: string }[]
  /** What evidence supports now; null where it does not apply. */
  readonly supported: number | null
  /** Facts missing for the next point. */
  readonly missing: readonly string[]
  /** The newest claim before this assessment, in words, or null. */
  readonly before: string | null
  readonly evidence: readonly Beside[]
  readonly suggested: readonly Beside[]
}

/** An item beside a question. */
export interface Beside {
  readonly id: string
  readonly title: string
  readonly note: string
}

/** A claim: a scale point, or null with the reason why it does not apply. */
export interface Answer {
  readonly value: number | null
  readonly reason: string | null
}

/** Where the walk through the questions stands. Only `press` makes the next state. */
export interface Interview {
  readonly questions: readonly Question[]
  /** The question shown; as many as there are questions: the review at the end. */
  readonly index: number
  readonly answers: ReadonlyMap<string, Answer>
  /** `rate`: a question. `reason`: why it does not apply. `leave`: whether to keep what was answered. */
  readonly mode: 'rate' | 'reason' | 'leave'
  /** What is being typed: a reason, or a point of a scale beyond 9. */
  readonly typed: string
  readonly showsEvidence: boolean
  /** A hint about the last key. */
  readonly note: string | null
  readonly end: 'keep' | 'discard' | 'stopped' | null
}

/** Before the first key. */
export function beginInterview(questions: readonly Question[]): Interview {
  return {
    questions,
    index: 0,
    answers: new Map(),
    mode: 'rate',
    typed: '',
    showsEvidence: false,
    note: null,
    end: null,
  }
}

/** The state after a key. */
export function press(interview: Interview, key: Key): Interview {
  const state = { ...interview, note: null }
  if (key === 'ctrl-c') return { ...state, end: 'stopped' }
  if (state.mode === 'reason') return pressInReason(state, key)
  if (state.mode === 'leave') return pressOnLeaving(state, key)
  if (key === 'q' || key === 'ctrl-d') return leave(state)
  if (key === 'b' || key === 'left' || key === 'up') return move(state, -1)
  const question = state.questions[state.index]
  if (!question) return key === 'enter' || key === 'y' ? { ...state, end: 'keep' } : state
  if (key === 's' || key === 'right' || key === 'down') return move(state, 1)
  if (key === 'e') return { ...state, showsEvidence: !state.showsEvidence }
  if (key === 'n') return { ...state, mode: 'reason', typed: '' }
  return pressPoint(state, question, key)
}

function pressPoint(state: Interview, question: Question, key: Key): Interview {
  const highest = Math.max(...question.points.map(({ value }) => value))
  if (highest <= 9) return /^\d$/.test(key) ? rate(state, question, Number(key)) : state
  if (/^\d$/.test(key)) return { ...state, typed: (state.typed + key).slice(-3) }
  if (key === 'backspace') return { ...state, typed: state.typed.slice(0, -1) }
  return key === 'enter' && state.typed !== '' ? rate(state, question, Number(state.typed)) : state
}

function rate(state: Interview, question: Question, value: number): Interview {
  if (!question.points.some((point) => point.value === value)) {
    const values = question.points.map((point) => point.value).join(', ')
    return { ...state, typed: '', note: `The scale has ${values}.` }
  }
  return move(answered(state, question, { value, reason: null }), 1)
}

function pressInReason(state: Interview, key: Key): Interview {
  const question = state.questions[state.index]
  if (key === 'escape' || !question) return { ...state, mode: 'rate', typed: '' }
  if (key === 'backspace') return { ...state, typed: Array.from(state.typed).slice(0, -1).join('') }
  if (key === 'ctrl-u') return { ...state, typed: '' }
  if (key !== 'enter')
    return Array.from(key).length === 1 ? { ...state, typed: (state.typed + key).slice(0, 2000) } : state
  const reason = state.typed.trim()
  if (reason === '') return { ...state, note: 'Say in a few words why it does not apply; Esc goes back.' }
  return move(answered({ ...state, mode: 'rate' }, question, { value: null, reason }), 1)
}

function pressOnLeaving(state: Interview, key: Key): Interview {
  if (key === 'y' || key === 'enter') return { ...state, end: 'keep' }
  if (key === 'n') return { ...state, end: 'discard' }
  return key === 'escape' || key === 'b' ? { ...state, mode: 'rate' } : state
}

function leave(state: Interview): Interview {
  return state.answers.size === 0 ? { ...state, end: 'discard' } : { ...state, mode: 'leave' }
}

function answered(state: Interview, question: Question, answer: Answer): Interview {
  return { ...state, answers: new Map([...state.answers, [question.id, answer]]) }
}

function move(state: Interview, by: number): Interview {
  const index = Math.min(Math.max(0, state.index + by), state.questions.length)
  return { ...state, index, typed: '', showsEvidence: false }
}
