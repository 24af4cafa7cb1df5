import type { StoryCards } from '@waymark/contracts/stories/cards.ts'

/** Draws stories as cards. */
export interface StoryCardRenderer {
  render(
    cards: StoryCards,
    options: { readonly format: 'pdf' | 'html' | 'md'; readonly paper: 'a4' | 'us-letter' },
  ): Promise<Uint8Array>
}
