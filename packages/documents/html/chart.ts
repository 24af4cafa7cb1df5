import type { DotChart, DotRow, RangeChart } from '../document/document.ts'
import { escapeHtml } from './escape.ts'

/** Width and height of a row's drawing, in the units of its view box. */
const WIDTH = 240
const HEIGHT = 20
const EDGE = 8
const MIDDLE = HEIGHT / 2

/** A dot chart: a list of rows, each with its name, its drawing and its words. The words carry it; drawings are hidden from readers. */
export function dotChartHtml(chart: DotChart): string {
  const rows = chart.rows.map((row) => {
    const label = escapeHtml(row.label)
    const name = row.to === null ? label : `<a href="#${escapeHtml(row.to)}">${label}</a>`
    return `<li><span dir="auto">${name}</span>${track(row, chart.max)}<span class="said">${escapeHtml(row.said)}</span></li>`
  })
  return `<figure class="chart" id="${escapeHtml(chart.anchor)}" aria-describedby="${escapeHtml(chart.twin)}">
<figcaption>${escapeHtml(chart.title)}</figcaption>
${key(chart)}
<ul class="rows">
${rows.join('\n')}
</ul>
</figure>`
}

function key({ names }: DotChart): string {
  const sample = (mark: string) =>
    `<svg width="16" height="16" viewBox="0 2 16 16" aria-hidden="true">${mark}</svg>`
  return `<ul class="key"><li>${sample(dot(8))}${escapeHtml(names.filled)}</li><li>${sample(ring(8))}${escapeHtml(names.ring)}</li><li>${sample(target(8))}${escapeHtml(names.line)}</li></ul>`
}

function track(row: DotRow, max: number): string {
  const x = (value: number) => round(EDGE + ((WIDTH - 2 * EDGE) * value) / max)
  const ticks = Array.from({ length: (row.of ?? -1) + 1 }, (_, value) => tick(x(value))).join('')
  const line =
    row.of === null
      ? `<line class="hair" stroke-dasharray="1 4" x1="${x(0)}" y1="${MIDDLE}" x2="${x(max)}" y2="${MIDDLE}"/>`
      : `<line class="hair" x1="${x(0)}" y1="${MIDDLE}" x2="${x(row.of)}" y2="${MIDDLE}"/>`
  const marks = [
    row.line === null ? '' : target(x(row.line)),
    row.filled === null ? '' : dot(x(row.filled)),
    row.ring === null ? '' : ring(x(row.ring)),
  ]
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${line}${ticks}${marks.join('')}</svg>`
}

function tick(x: number): string {
  return `<line class="hair" x1="${x}" y1="${MIDDLE - 3}" x2="${x}" y2="${MIDDLE + 3}"/>`
}

function dot(x: number): string {
  return `<circle class="dot" cx="${x}" cy="${MIDDLE}" r="4"/>`
}

function ring(x: number): string {
  return `<circle class="ring" cx="${x}" cy="${MIDDLE}" r="6.5"/>`
}

function target(x: number): string {
  return `<line class="line" x1="${x}" y1="1" x2="${x}" y2="${HEIGHT - 1}"/>`
}

/**
 * A total on its ranges, drawn as one image with its words. Places along the line are shares of its width, so the words
 * keep their size on a phone.
 */
export function rangeChartHtml(chart: RangeChart): string {
  const last = chart.ranges.length - 1
  const segments = chart.ranges.map(({ from, to, label }, index) => {
    const start = index === 0 ? 0 : share(from - 0.5, chart.max)
    const end = index === last ? 100 : share(to + 0.5, chart.max)
    const here = chart.filled.value >= from && chart.filled.value <= to
    return (
      `<rect class="${here ? 'here' : 'wash'}" x="${start}%" y="38" width="${round(Math.max(0, end - start - 0.4))}%" height="12"/>` +
      `<text x="${round((start + end) / 2)}%" y="66" text-anchor="middle">${escapeHtml(label)}</text>`
    )
  })
  const { filled, ring: claim } = chart
  const marks = [
    `<circle class="dot" cx="${inside(filled.value, chart.max)}%" cy="44" r="4.5"/>`,
    tag(filled.value, filled.said, chart.max, 'dot', 29),
    ...(claim === null
      ? []
      : [
          `<circle class="ring" cx="${inside(claim.value, chart.max)}%" cy="44" r="7.5"/>`,
          tag(claim.value, claim.said, chart.max, 'ring', 12),
        ]),
  ]
  return `<figure class="chart" id="${escapeHtml(chart.anchor)}" aria-describedby="${escapeHtml(chart.twin)}">
<figcaption>${escapeHtml(chart.title)}</figcaption>
<svg width="100%" height="72" role="img" aria-label="${escapeHtml(chart.description)}">${segments.join('')}${marks.join('')}</svg>
</figure>`
}

function tag(value: number, said: string, max: number, kind: string, y: number): string {
  const at = share(value, max)
  const anchor = at < 10 ? 'start' : at > 90 ? 'end' : 'middle'
  return `<text class="${kind}" x="${inside(value, max)}%" y="${y}" text-anchor="${anchor}">${escapeHtml(said)}</text>`
}

/** A place on the line in percent, far enough from its ends that a mark is not cut off. */
function inside(value: number, max: number): number {
  return Math.min(Math.max(share(value, max), 1), 99)
}

function share(value: number, max: number): number {
  return round((100 * value) / Math.max(1, max))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
