import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/**
 * The font files that documents are set in, as paths: Inter for labels, tables and figures, Source Serif 4 for prose.
 * Both come with the program (SIL Open Font License 1.1), so a document looks the same on every machine.
 */
export function bundledFonts(): readonly string[] {
  return [
    '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
    '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  ].map((file) => resolve(file))
}
