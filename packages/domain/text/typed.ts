import * as z from 'zod'

/**
 * Unicode's `Bidi_Control`: marks that nobody sees and that turn the order of what stands after them, also of what does
 * not belong to the text. Right-to-left scripts are ordered without them. Joiners (U+200C, U+200D) are not among them:
 * Persian, the scripts of India and emoji are written with those.
 */
const directionControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** A text that cannot turn the direction of what is shown beside it. */
export function withoutDirectionControls(text: string): string {
  return text.replace(directionControls, '')
}

/** The schema of what people type: a name, a line, prose. It is kept without direction controls, and trimmed. */
export function typed(): z.ZodString {
  return z.string().overwrite(withoutDirectionControls).trim()
}
