/** A proposal for a rotation in Markdown; parts that are still empty say what belongs there. */
export function pitchInMarkdown(
  move: string,
  parts: readonly { readonly id: string; readonly name: string; readonly means: string }[],
  said: Readonly<Record<string, string>>,
): string {
  const sections = parts.map(({ id, name, means }) => {
    const own = (said[id] ?? '').trim()
    return `## ${name}\n\n${own === '' ? `_To write: ${means}_` : own}\n`
  })
  return [`# Proposal: ${move}\n`, ...sections].join('\n')
}
