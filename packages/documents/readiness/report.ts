import { fileURLToPath } from 'node:url'
import type { ReadinessReport } from '@waymark/contracts/readiness/report.ts'
import type { Paper } from '../document/document.ts'
import { createTypesetter } from '../typst/compile.ts'
import { bundledFonts } from '../typst/fonts.ts'
import { renderPdf } from '../typst/render-pdf.ts'
import { renderHtml } from '../html/render-html.ts'
import { renderMarkdown } from '../markdown/render-markdown.ts'
import { readinessDocument } from './report-model.ts'

const TEMPLATE = 'readiness-report.typ'

/** Where templates and fonts are, when not where they come with the program. */
export interface ReportRendererOptions {
  /** Folder that holds `readiness-report.typ`. */
  readonly templates?: string
  /** Font files (TTF, OTF), as paths. */
  readonly fonts?: readonly string[]
}

/** Draws readiness reports. The first PDF loads the typesetter and its fonts; later ones reuse them. */
export function createReportRenderer(options: ReportRendererOptions = {}) {
  const typesetter = createTypesetter({
    templates: options.templates ?? fileURLToPath(new URL('../../../templates', import.meta.url)),
    fonts: options.fonts ?? bundledFonts(),
  })
  return {
    /**
     * One report as one file. The same report gives the same bytes. `paper` matters to PDF and to printed HTML;
     * Markdown has no pages.
     */
    async render(
      report: ReadinessReport,
      { format, paper }: { readonly format: 'pdf' | 'html' | 'md'; readonly paper: Paper },
    ): Promise<Uint8Array> {
      const document = readinessDocument(report)
      switch (format) {
        case 'pdf':
          return (await renderPdf(typesetter, TEMPLATE, document, paper)).pdf
        case 'html':
          return new TextEncoder().encode(renderHtml(document, paper))
        case 'md':
          return new TextEncoder().encode(renderMarkdown(document))
      }
    },
  }
}
