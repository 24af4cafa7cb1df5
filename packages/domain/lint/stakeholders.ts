import type { Span, Vocabulary } from './words.ts'

/** How far before a name the word may stand that says that one dealt with it. Characters. */
const reach = 70

/**
 * Whom a line names outside the writer's own team. Leaders and boards count wherever they stand; functions such as
 * Product or Legal only after a word that says that one dealt with them; customers and vendors only where one talked or
 * bargained with them. "Cross-functional teams" and "stakeholders" name nobody.
 */
export function stakeholdersIn(text: string, lists: Vocabulary['lists']): readonly Span[] {
  const masked = lists.notFunctions.all(text)
  const free = ({ start, end }: Span) => !masked.some((other) => start < other.end && other.start < end)
  const found = [
    ...lists.executives.all(text).filter((span) => !isOwnTitle(text, span)),
    ...lists.functions.all(text).filter((span) => free(span) && isRelated(text, span, lists)),
    ...lists.functionsNamed
      .all(text)
      .filter((span) => free(span) && isNamed(text, span) && isRelated(text, span, lists)),
  ]
  const dealing = lists.dealing.first(text)
  if (dealing !== null)
    found.push(
      ...lists.counterparts
        .all(text)
        .filter((span) => span.start > dealing.start && span.start - dealing.end < reach),
    )
  return found.sort((a, b) => a.start - b.start)
}

/** Anybody outside the team whom a line mentions at all, dealt with or not: what silences "nobody is named". */
export function mentionedIn(text: string, lists: Vocabulary['lists']): Span | null {
  const { executives, functions, functionsNamed, counterparts } = lists
  return (
    executives.first(text) ??
    functions.first(text) ??
    counterparts.first(text) ??
    functionsNamed.all(text).find((span) => isNamed(text, span)) ??
    null
  )
}

/** "As CTO I …", "CIO for 6 hospitals" and "hired a CISO" name no counterpart. */
function isOwnTitle(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 50), start)
  return (
    /\b(?:as(?: an?| the)?|acting|interim|fractional|deputy|role of|promoted to|position of|served as|(?:hir|recruit|appoint|promot)\p{L}*)\s(?:the |an? )?(?:[\p{L}-]+\s){0,4}$/iu.test(
      before,
    ) ||
    (start < 3 && /^(?:\s?[/&|,]|\s(?:of|for|at|with|and)\b|$)/iu.test(text.slice(end, end + 12))) ||
    /^\s?[/&]\s?(?:cto|founder)/iu.test(text.slice(end, end + 12))
  )
}

/** Words behind a function that make it the name of a thing: "product roadmap", "security standards". */
const thing =
  /^[-/]?\s(?:systems?|platforms?|software|tools?|data|apps?|services?|apis?|features?|codes?|sites?|website|process(?:es)?|pipelines?|solutions?|portal|modules?|engine|reports?|metrics?|databases?|infrastructure|environments?|applications?|products?|roadmaps?|strategy|backlog|vision|servers?|clusters?|requirements?|polic(?:y|ies)|standards?|practices?|controls?|audits?|trainings?|programs?|programmes?|lines?|suite|tickets?|launch(?:es)?|development|delivery|quality|testing|risks?|goals?|needs|tax|reviews?|compliance|operations|organi[sz]ation|costs?|continuity|case|cases|logic|rules?|value|plan|model|impact|outcomes?|growth)\b/iu

/** A relation stands before the name, with nothing but other names, articles and "and" on the way from it. */
function isRelated(text: string, { start, end }: Span, lists: Vocabulary['lists']): boolean {
  if (thing.test(text.slice(end, end + 30))) return false
  const clause =
    text
      .slice(Math.max(0, start - reach), start)
      .split(/[.;:()]/u)
      .at(-1) ?? ''
  const last = lists.relation.all(clause).at(-1)
  if (last === undefined) return false
  const word = clause.slice(last.start, last.end).toLowerCase()
  const between = clause.slice(last.end).trim()
  const words = between === '' ? 0 : between.split(/\s+/).length
  if (/^(?:to|from|by)$/u.test(word))
    return (
      words <= 3 &&
      !/\b(?:improve|deliver|build|reduce|increase|provide|meet|ensure|support|\p{L}+ing)\b/iu.test(between)
    )
  return words <= 9
}

/** Written as a name: a capital letter that no beginning of a sentence asks for. */
function isNamed(text: string, { start }: Span): boolean {
  return (
    /\p{Lu}/u.test(text[start] ?? '') && start > 0 && !/(?:^|[.!?:]\s|[“"(]\s?)$/u.test(text.slice(0, start))
  )
}
