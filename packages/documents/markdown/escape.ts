/** Characters that CommonMark or its usual extensions read as markup wherever they stand. */
const anywhere = /[\\`*_[\]<>&|~$#@]/g

/** What begins a block when it opens a line: list marks, table rules, underlines of headings. */
const opening = /^(\s*)([-+=:])/

/** A number that would begin a list. */
const numbered = /^(\s*\d{1,9})([.)])/

/** `![` makes an image, and a bare address a link in some readers. */
const joined = /!(?=\\\[)|(?<=\bhttps?):(?=\/\/)|(?<=\bwww)\./gi

/** Text as it stands in Markdown: it reads back as itself, never as markup, wherever in a line it comes to stand. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(anywhere, '\\$&')
    .replace(joined, '\\$&')
    .replace(opening, '$1\\$2')
    .replace(numbered, '$1\\$2')
}
