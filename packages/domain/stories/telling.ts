import { storyParts, type Story } from './story.ts'

/** How fast a story is told, in words a minute: the slow end of ordinary speech, because one thinks while telling. */
export const wordsPerMinute = 130

/** A story that takes longer than this loses its listener before its result. */
export const longestSeconds = 180

/** How long a story takes to tell, in seconds, by its words. */
export function secondsToTell(story: Pick<Story, (typeof storyParts)[number]>): number {
  const words = storyParts.flatMap((part) => story[part]?.match(/\S+/g) ?? []).length
  return Math.round((words / wordsPerMinute) * 60)
}

/** Evidence that changed since the story was told from it, or is gone. */
export function movedOn(
  story: Pick<Story, 'evidence'>,
  revisions: ReadonlyMap<string, number>,
): readonly { readonly id: string; readonly gone: boolean }[] {
  return story.evidence.flatMap(({ id, revision }) => {
    const now = revisions.get(id)
    return now === revision ? [] : [{ id, gone: now === undefined }]
  })
}
