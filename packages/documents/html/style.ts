import type { Paper } from '../document/document.ts'

/** Named page sizes of CSS. */
const pageSizes: Readonly<Record<Paper, string>> = { a4: 'A4', 'us-letter': 'letter' }

/** The look of a document on screen, light and dark, and on paper. Nothing is loaded: fonts are those at hand. */
export function styleSheet(paper: Paper): string {
  return `${colours}${page}${blocks}${widths}${charts}${print(pageSizes[paper])}`
}

const colours = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --soft: #5a636d; --hair: #d3d8de; --wash: #f3f5f7;
  --supported: #0f5b78; --claimed: #a3480f;
  --sans: Inter, "Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --serif: "Source Serif 4", "Source Serif Pro", Charter, "Iowan Old Style", Georgia, "Times New Roman", serif; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171a; --ink: #e7eaed; --soft: #a0a9b2; --hair: #363d44;
  --wash: #1d2226; --supported: #74c3e0; --claimed: #f0a66e; } }
`

const page = `
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 1.0625rem/1.55 var(--serif); font-variant-numeric: lining-nums tabular-nums; }
main, body > header, body > nav, body > footer { max-width: 52rem; margin-inline: auto; padding-inline: 1.25rem; }
body > header { padding-top: 3rem; }
h1, h2, h3, nav, table, .chart, .aside, .figures, .note, dt, .entry-title, .quiet, .subtitle, footer {
  font-family: var(--sans); }
h1 { font-size: 2rem; line-height: 1.15; letter-spacing: -0.015em; margin: 0 0 0.75rem; }
h2 { font-size: 1.375rem; line-height: 1.25; letter-spacing: -0.01em; margin: 3.5rem 0 1rem; }
h3 { font-size: 1.0625rem; line-height: 1.35; margin: 2.25rem 0 0.75rem; padding-top: 1rem; border-top: 1px solid var(--hair); }
h1, h2, h3, p, dd, td, th, li, .entry-title, .note { overflow-wrap: anywhere; }
p { max-width: 42rem; margin: 0 0 1rem; }
a { color: var(--supported); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--supported); outline-offset: 2px; }
:target { scroll-margin-top: 1rem; }
h2:target, h3:target { text-decoration: underline; text-decoration-color: var(--claimed); text-underline-offset: 0.25em; }
nav { font-size: 0.875rem; margin-top: 1.5rem; }
nav ol { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; }
body > footer { color: var(--soft); font-size: 0.8125rem; margin-top: 4rem; padding-bottom: 3rem; }
`

const blocks = `
.subtitle { color: var(--soft); font-size: 0.9375rem; margin: 0 0 0.25rem; }
.aside { float: inline-end; margin-inline-start: 1rem; font-size: 0.8125rem; font-weight: 400; color: var(--soft); line-height: 1.7; }
.lede { font-size: 1.25rem; line-height: 1.5; max-width: 46rem; margin: 2rem 0 1.75rem; }
.quiet { color: var(--soft); font-size: 0.8125rem; line-height: 1.5; }
.soft { color: var(--soft); }
.note { border-inline-start: 3px solid var(--claimed); background: var(--wash); padding: 0.75rem 1rem; font-size: 0.9375rem; margin: 1.5rem 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1.25rem 1.5rem; margin: 0 0 2rem;
  padding: 1rem 0; border-top: 1px solid var(--ink); border-bottom: 1px solid var(--hair); }
.figures div { display: flex; flex-direction: column; }
.figures dt { font-size: 0.8125rem; color: var(--soft); }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.3; }
.figures dd + dd { font-size: 0.8125rem; font-weight: 400; color: var(--soft); }
.scroll { overflow-x: auto; margin: 1.5rem 0; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: 0.875rem; line-height: 1.45; }
@media (max-width: 36rem) { .wide table { width: 36rem; } }
caption { text-align: start; font-weight: 600; padding-bottom: 0.5rem; }
th, td { text-align: start; vertical-align: top; padding: 0.45rem 0.75rem 0.45rem 0; border-bottom: 1px solid var(--hair); }
thead th { border-bottom: 1px solid var(--ink); font-weight: 600; overflow-wrap: normal; }
tbody th { font-weight: 400; }
.end { text-align: end; }
dl.facts { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0.5rem 1.25rem; margin: 0.75rem 0 1.5rem; }
dl.facts > div { display: contents; }
dl.facts dt { color: var(--soft); font-size: 0.8125rem; line-height: 1.9; }
dl.facts dd { margin: 0; min-width: 0; }
dl.facts dd p { margin: 0 0 0.35rem; }
.entry { margin: 1.75rem 0; }
.entry-title { font-weight: 600; font-size: 0.9375rem; margin: 0 0 0.5rem; max-width: none; }
ul { padding-inline-start: 1.1rem; max-width: 42rem; }
li { margin-bottom: 0.4rem; }
@media (max-width: 36rem) { .aside { float: none; display: block; margin: 0; } dl.facts { grid-template-columns: 1fr; gap: 0.1rem; }
  dl.facts dd { margin-bottom: 0.6rem; } body > header { padding-top: 2rem; } h1 { font-size: 1.625rem; } .lede { font-size: 1.125rem; } }
`

/** Column widths in percent, as classes: the policy forbids style attributes. */
const widths = Array.from({ length: 100 }, (_, share) => `.w${share + 1}{width:${share + 1}%}`).join('')

const charts = `
.chart { margin: 2rem 0; }
.chart figcaption { font-weight: 600; font-size: 0.9375rem; margin-bottom: 0.5rem; }
.chart svg { display: block; overflow: visible; }
.chart .hair { stroke: var(--hair); fill: none; }
.chart .wash { fill: var(--wash); }
.chart .here { fill: var(--hair); }
.chart .dot { fill: var(--supported); }
.chart .ring { stroke: var(--claimed); fill: none; stroke-width: 2; }
.chart .line { stroke: var(--ink); stroke-width: 2; }
.chart text { font: 12px var(--sans); fill: var(--soft); }
.chart text.dot { fill: var(--supported); font-weight: 600; }
.chart text.ring { fill: var(--claimed); stroke: none; font-weight: 600; }
.key { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; font-size: 0.8125rem; color: var(--soft); margin: 0 0 0.75rem; padding: 0; max-width: none; list-style: none; }
.key li { display: flex; align-items: center; gap: 0.4rem; margin: 0; }
.rows { list-style: none; margin: 0; padding: 0; max-width: none; font-size: 0.875rem; line-height: 1.35; }
.rows li { display: grid; grid-template-columns: minmax(0, 1fr) 15rem 9.5rem; gap: 0 1.25rem; align-items: center; padding: 0.3rem 0; margin: 0; }
.rows .said { color: var(--soft); font-size: 0.8125rem; }
.rows svg { width: 15rem; height: 1.25rem; }
@media (max-width: 36rem) { .rows li { grid-template-columns: minmax(0, 1fr); padding: 0.5rem 0; } }
`

function print(size: string): string {
  return `
@page { size: ${size}; margin: 22mm 20mm; }
@media print { :root { color-scheme: light; --paper: #fff; --ink: #1b1f24; --soft: #5a636d; --hair: #d3d8de; --wash: #f3f5f7;
  --supported: #0f5b78; --claimed: #a3480f; }
  html { font-size: 9.5pt; } nav { display: none; } body > header { padding-top: 0; } a { color: inherit; text-decoration: none; }
  main, body > header, body > footer { max-width: none; padding-inline: 0; }
  h2, h3, .entry-title, dt, caption { break-after: avoid; } tr, .entry, .figures, .chart li { break-inside: avoid; }
  thead { display: table-header-group; } .new-page { break-before: page; } .scroll { overflow: visible; }
  .wash, .here, .dot, .ring, .line, .hair { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`
}
