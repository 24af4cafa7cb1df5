import type { CareerMapView } from '@waymark/contracts/career/operations.ts'
import { formatList } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { classes } from '../ui/classes.ts'
import styles from './career-page.module.css'
import { layOut, lineBetween, nameLines, nodeSize, type PlacedRole } from './layout.ts'

const words = text.career

/** The roles and the ways between them, the chosen way thick. The steps below say the same in words. */
export function MapDrawing({ view }: { readonly view: CareerMapView }) {
  const { width, height, roles } = layOut(view.roles)
  const places = new Map(roles.map((placed) => [placed.role.id, placed]))
  const isOnWay = (from: string, to: string) =>
    view.steps.some((step) => step.from === from && step.to === to)
  const names = view.ways[view.way - 1] ?? []
  const lines = view.edges
    .map(({ from, to }) => ({ from, to, way: isOnWay(from, to) }))
    .toSorted((a, b) => Number(a.way) - Number(b.way))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolling regions must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={words.drawingLabel}>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={names.length > 0 ? words.drawn(formatList(names)) : words.drawnAll}
      >
        <Arrowheads />
        {lines.map(({ from, to, way }) => (
          <Way key={`${from} ${to}`} from={places.get(from)} to={places.get(to)} way={way} />
        ))}
        {roles.map((placed) => (
          <RoleBox
            key={placed.role.id}
            placed={placed}
            way={view.steps.some((step) => step.from === placed.role.id || step.to === placed.role.id)}
            end={placed.role.id === view.from || placed.role.id === view.to}
          />
        ))}
      </svg>
    </section>
  )
}

function Arrowheads() {
  return (
    <defs>
      {(['plain', 'chosen'] as const).map((look) => (
        <marker
          key={look}
          id={`arrow-${look}`}
          viewBox="0 0 8 8"
          refX="6"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" className={look === 'plain' ? styles.head : styles.chosenHead} />
        </marker>
      ))}
    </defs>
  )
}

interface WayProps {
  readonly from: PlacedRole | undefined
  readonly to: PlacedRole | undefined
  readonly way: boolean
}

function Way({ from, to, way }: WayProps) {
  if (from === undefined || to === undefined) return null
  return (
    <path
      d={lineBetween(from, to)}
      className={way ? styles.chosenLine : styles.line}
      markerEnd={`url(#arrow-${way ? 'chosen' : 'plain'})`}
    />
  )
}

interface RoleBoxProps {
  readonly placed: PlacedRole
  readonly way: boolean
  readonly end: boolean
}

function RoleBox({ placed: { role, x, y }, way, end }: RoleBoxProps) {
  const lines = nameLines(role.name)
  return (
    <g className={classes(styles.role, way && styles.onWay, end && styles.end)}>
      <rect
        x={x - nodeSize.width / 2}
        y={y - nodeSize.height / 2}
        width={nodeSize.width}
        height={nodeSize.height}
        rx="4"
      />
      <text x={x} y={y + 4 - (lines.length - 1) * 7.5} textAnchor="middle">
        {lines.map((line, index) => (
          <tspan key={line} x={x} dy={index === 0 ? 0 : 15}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}
