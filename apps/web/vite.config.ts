import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** JavaScript that the first page may take before anything is shown, in bytes after gzip. */
const initialBudget = 200_000

/** Prints what the first page loads at once, and fails the build when that is more than the budget. */
function initialSize(): Plugin {
  return {
    name: 'waymark-initial-size',
    apply: 'build',
    generateBundle(_options, bundle) {
      const seen = new Set<string>()
      const sizeOf = (fileName: string): number => {
        const chunk = bundle[fileName]
        if (seen.has(fileName) || chunk?.type !== 'chunk') return 0
        seen.add(fileName)
        return gzipSync(chunk.code).length + chunk.imports.reduce((sum, name) => sum + sizeOf(name), 0)
      }
      const entries = Object.values(bundle).filter((chunk) => chunk.type === 'chunk' && chunk.isEntry)
      const total = entries.reduce((sum, { fileName }) => sum + sizeOf(fileName), 0)
      this.info(`initial JavaScript: ${(total / 1000).toFixed(1)} kB gzipped in ${seen.size} files`)
      if (total > initialBudget) this.error(`initial JavaScript exceeds ${initialBudget / 1000} kB gzipped`)
    },
  }
}

/**
 * Builds the screens into `dist/`. Nothing is inlined (no data: fonts, no inline scripts), so that the strict
 * Content-Security-Policy of the server needs no exception.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), initialSize()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
})
