import * as z from 'zod'

/** Middle of a small filled shape, in points from the page's left and top. */
export interface Dot {
  readonly x: number
  readonly y: number
}

/** Codes of the operators that move, keep and draw. */
export interface DotCodes {
  readonly save: number
  readonly restore: number
  readonly transform: number
  readonly constructPath: number
  readonly showText: number
}

type Matrix = readonly [number, number, number, number, number, number]

const MatrixArguments = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])
const Box = z.object({ 0: z.number(), 1: z.number(), 2: z.number(), 3: z.number() })

/** Smallest and largest width of a drawn bullet in points. */
const [smallest, largest] = [1.2, 7]
/** More than this on a page is an ornament or a chart. */
const most = 400

/** Finds small filled shapes that are about as wide as high. */
export function dotsOf(
  operators: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  codes: DotCodes,
  page: Matrix,
): Dot[] {
  const dots: Dot[] = []
  const kept: Matrix[] = []
  let matrix: Matrix = page
  for (const [index, code] of operators.fnArray.entries()) {
    if (code === codes.save) kept.push(matrix)
    else if (code === codes.restore) matrix = kept.pop() ?? page
    else if (code === codes.transform) {
      const parsed = MatrixArguments.safeParse(operators.argsArray[index])
      if (parsed.success) matrix = times(matrix, parsed.data)
    } else if (code === codes.constructPath && dots.length < most) {
      const dot = dotIn(operators.argsArray[index], matrix)
      if (dot !== null) dots.push(dot)
    }
  }
  return dots.length >= most ? [] : dots
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

function dotIn(args: unknown, matrix: Matrix): Dot | null {
  const box = Array.isArray(args) ? Box.safeParse(args[2]) : null
  if (box?.success !== true) return null
  const { 0: left, 1: low, 2: right, 3: high } = box.data
  const at = (x: number, y: number) => ({
    x: matrix[0] * x + matrix[2] * y + matrix[4],
    y: matrix[1] * x + matrix[3] * y + matrix[5],
  })
  const [first, second] = [at(left, low), at(right, high)]
  const [width, height] = [Math.abs(second.x - first.x), Math.abs(second.y - first.y)]
  const isDot =
    width >= smallest &&
    width <= largest &&
    height >= smallest &&
    height <= largest &&
    Math.abs(width - height) < 0.4 * Math.max(width, height)
  return isDot ? { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 } : null
}
