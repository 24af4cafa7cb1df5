import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { listEvidence } from '@waymark/contracts/evidence/operations.ts'
import { showFramework } from '@waymark/contracts/frameworks/operations.ts'
import { showReadiness } from '@waymark/contracts/readiness/operations.ts'
import { usageError } from '../command-line/usage-error.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Session } from '../runner.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { period } from '../views/words.ts'
import { styleOf } from '../terminal/style.ts'
import { beginInterview, press, type Beside, type Interview, type Question } from './interview.ts'
import { screenOf } from './interview-screen.ts'
import type { Readiness } from './views.ts'

/**
 * Asks a framework's questions one by one on the terminal, evidence beside each. Answers with the input of `assess`,
 * or null when the user left and kept nothing.
 * @throws OperationError INPUT_INVALID without a terminal; CANCELLED on Ctrl-C
 */
export async function askRatings(
  framework: string,
  session: Session,
): Promise<Readonly<Record<string, unknown>> | null> {
  const { terminal } = session
  if (!terminal.inIsTerminal || !terminal.errIsTerminal) {
    throw usageError(
      '"assess" asks question by question and needs a terminal for that.',
      `Without one, give a file: waymark assess ${framework} --ratings FILE.json, holding e.g. {"vendor-command": 2}.`,
    )
  }
  const { title, questions } = await questionsOf(framework, session)
  const done = await walk(questions, title, terminal)
  if (done.end === 'stopped') throw new OperationError('CANCELLED', 'Stopped; no claim was recorded.')
  if (done.end !== 'keep' || done.answers.size === 0) {
    terminal.err('No claim was recorded.\n')
    return null
  }
  const ratings = [...done.answers].map(([competency, answer]) => ({ competency, ...answer }))
  return { framework, ratings }
}

async function walk(questions: readonly Question[], title: string, terminal: Terminal): Promise<Interview> {
  let interview = beginInterview(questions)
  terminal.err('\u001B[?1049h\u001B[?25l')
  try {
    show(interview, title, terminal)
    for await (const key of terminal.keys()) {
      interview = press(interview, key)
      if (interview.end !== null) return interview
      show(interview, title, terminal)
    }
    return { ...interview, end: 'stopped' }
  } finally {
    terminal.err('\u001B[?25h\u001B[?1049l')
  }
}

function show(interview: Interview, title: string, terminal: Terminal): void {
  const screen = screenOf(interview, title, terminal).replaceAll('\n', '\r\n')
  terminal.err(`\u001B[H\u001B[2J${screen}`)
}

async function questionsOf(
  framework: string,
  session: Session,
): Promise<{ readonly title: string; readonly questions: readonly Question[] }> {
  const runner = await session.runner()
  const ask = async (name: Parameters<typeof runner.run>[0], input: unknown): Promise<unknown> =>
    (await runner.run(name, input, session.call)).output
  const role = showFramework.output.parse(await ask('frameworks.show', { framework }))
  const readiness = showReadiness.output.parse(await ask('readiness.show', { framework }))
  const { items } = listEvidence.output.parse(await ask('evidence.list', { limit: 10_000 }))
  const style = styleOf(session.terminal)
  const known = new Map(items.map((item) => [item.id, item]))
  const besideOf = (id: string, note: string | null): Beside => {
    const item = known.get(id)
    const facts = item ? `${period(item.happened, style)}, ${item.strength.join(', ')}` : ''
    return { id, title: item?.title ?? id, note: note ?? facts }
  }
  const questions = role.competencies.map((competency) => questionOf(role, competency, readiness, besideOf))
  return { title: role.name, questions }
}

function questionOf(
  role: Framework,
  competency: Framework['competencies'][number],
  readiness: Readiness,
  besideOf: (id: string, note: string | null) => Beside,
): Question {
  const { id, name, question } = competency
  const scale = role.scales.find((candidate) => candidate.id === competency.scale) ?? role.scales[0]
  const result = readiness.competencies.find((candidate) => candidate.id === id)
  const claimed = result?.claimed ?? null
  return {
    id,
    name,
    question,
    points: scale?.points ?? [],
    supported: result?.supported ?? null,
    missing: result?.missing ?? [],
    before: result?.claim === 'not-applicable' ? 'does not apply' : claimed === null ? null : String(claimed),
    evidence: (result?.evidence ?? []).map((item) => besideOf(item, null)),
    suggested: (result?.suggested ?? []).map(({ evidence, reason }) => besideOf(evidence, reason)),
  }
}
