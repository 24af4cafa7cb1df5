import * as z from 'zod'

/** A paragraph, heading or list item as the document's own structure has it. */
export interface Block {
  readonly id: number
  readonly heading: number | null
  readonly isItem: boolean
}

interface Node {
  readonly role?: string | undefined
  readonly type?: string | undefined
  readonly id?: string | undefined
  readonly children?: readonly Node[] | undefined
}
const Node: z.ZodType<Node> = z.object({
  role: z.string().optional(),
  type: z.string().optional(),
  id: z.string().optional(),
  get children() {
    return z.array(Node).optional()
  },
})

const blockRoles = /^(?:P|H\d?|Title|LI|LBody|TD|TH|Caption|BlockQuote)$/
/** Deeper trees are made to harm. */
const deepest = 80

/**
 * The block of each piece of marked content. Order on the page is told by geometry: trees put dates at the right after the
 * text below them, and text boxes anywhere.
 */
export function blocksByMark(tree: unknown): ReadonlyMap<string, Block> {
  const parsed = Node.safeParse(tree)
  const blocks = new Map<string, Block>()
  let count = 0
  const walk = (node: Node, block: Block | null, depth: number) => {
    if (depth > deepest) return
    if (node.type === 'content' && node.id !== undefined && block !== null) blocks.set(node.id, block)
    const role = node.role ?? ''
    const own = blockRoles.test(role) ? blockOf(role, ++count, block) : block
    for (const child of node.children ?? []) walk(child, own, depth + 1)
  }
  if (parsed.success) walk(parsed.data, null, 0)
  return blocks
}

function blockOf(role: string, id: number, outer: Block | null): Block {
  const level = /^H(\d)$/.exec(role)?.[1]
  const heading = level === undefined ? (role === 'H' || role === 'Title' ? 1 : null) : Number(level)
  if (role === 'LBody' && outer?.isItem === true) return outer
  if (role === 'P' && outer?.isItem === true) return outer
  return { id, heading, isItem: role === 'LI' || role === 'LBody' }
}
