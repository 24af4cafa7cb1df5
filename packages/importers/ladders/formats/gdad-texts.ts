import type { ScaleDraft } from '../draft.ts'
import { passages } from '../texts.ts'

/** The four levels of proficiency of the framework, lowest first. */
export const proficiencies = ['Awareness', 'Working', 'Practitioner', 'Expert'] as const

/** Where a role says how well it needs a skill. Meanings are in our words. */
export const proficiencyScale: ScaleDraft = {
  id: 'proficiency',
  points: [
    { value: 0, label: 'None', anchor: 'The skill is not needed.' },
    { value: 1, label: 'Awareness', anchor: 'Knows what the skill is about and why it matters.' },
    { value: 2, label: 'Working', anchor: 'Uses the skill at work, with some help.' },
    { value: 3, label: 'Practitioner', anchor: 'Uses the skill alone and shares it with others.' },
    { value: 4, label: 'Expert', anchor: 'Leads others in the skill and moves it forward.' },
  ],
}

/** What the files write where a field does not apply, is not known, or is left open on purpose. */
export const sentinels = { notInUse: 'NOT IN USE', missing: 'MISSING' } as const

/** True for a cell whose authors say that they have not defined it. */
export function saysUndefined(text: string): boolean {
  return /^this skill level is (?:currently )?not defined\.?$/i.test(text.trim())
}

/** A text of the framework in its parts: what stands before the first list, and each list by the line that opens it. */
export interface ListedText {
  readonly opening: string
  readonly lists: readonly { readonly head: string; readonly items: readonly string[] }[]
}

/** Reads a text such as "You can:", three bullets, "Examples of leadership using this skill:", three bullets. */
export function listedText(text: string): ListedText {
  const opening: string[] = []
  const lists: { head: string; items: string[] }[] = []
  let head = ''
  let open = false
  for (const line of text.split('\n').map((part) => part.trim())) {
    const bullet = /^[-•*]\s+(.*)$/.exec(line)
    const last = lists.at(-1)
    if (line === '') continue
    if (bullet !== null) {
      if (!open || last === undefined) lists.push({ head, items: passages(bullet[1] ?? '') })
      else last.items.push(...passages(bullet[1] ?? ''))
      open = true
      head = ''
    } else if (line.endsWith(':')) {
      open = false
      head = line.replace(/:$/, '')
    } else if (open && last !== undefined) {
      const before = last.items.pop()
      last.items.push(...passages(`${before ?? ''} ${line}`))
    } else opening.push(line)
  }
  if (head !== '' && !open) opening.push(`${head}:`)
  return { opening: opening.join('\n'), lists }
}

/** What a person can do by a skill text, and the examples of leadership that chief roles add. */
export function abilities(text: string): { readonly can: string[]; readonly examples: string[] } {
  const { opening, lists } = listedText(text)
  const isExamples = (head: string) => /^examples?\b/i.test(head)
  const can = lists.filter(({ head }) => !isExamples(head)).flatMap(({ items }) => items)
  return {
    can: [...passages(opening), ...can],
    examples: lists.filter(({ head }) => isExamples(head)).flatMap(({ items }) => items),
  }
}
