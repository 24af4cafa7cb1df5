import type { Finder, Span, Vocabulary } from './words.ts'

/** How far before a name the word may stand that says that one dealt with it. Characters. */
const reach = 70

/**
 * Whom a line names outside the writer's own team. Leaders and boards count wherever they stand; functions such as
 * Product or Legal only after a word that says that one dealt with them; customers and vendors only where one talked or
 * bargained with them. "Cross-functional teams" and "stakeholders" name nobody.
 */
export function stakeholdersIn(text: string, { lists, tools }: Vocabulary): readonly Span[] {
  const masked = lists.notFunctions.all(text)
  const free = ({ start, end }: Span) => !masked.some((other) => start < other.end && other.start < end)
  const found = [
    ...lists.executives.all(text).filter((span) => !isOwnTitle(text, span) && !isPartOfName(text, span)),
    ...lists.functions.all(text).filter((span) => free(span) && isRelated(text, span, lists)),
    ...lists.functionsNamed
      .all(text)
      .filter(
        (span) =>
          free(span) && isNamed(text, span) && !isPartOfName(text, span) && isRelated(text, span, lists),
      ),
  ]
  const dealing = lists.dealing.first(text)
  if (dealing !== null)
    found.push(
      ...lists.counterparts
        .all(text)
        .filter((span) => span.start > dealing.start && span.start - dealing.end < reach),
    )
  found.push(...othersDealtWith(text, tools))
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

/** "Digital Government Strategy", "Data Engineering": the word is part of a longer name. */
function isPartOfName(text: string, { start, end }: Span): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return false
  return (
    /\p{Lu}[\p{L}&]*[\s-]$/u.test(text.slice(Math.max(0, start - 20), start).replace(/^.*[.,;:]\s/u, '')) ||
    /^[\s-](?!Team|Management|Manager|Owner|Leader|VP|Director)\p{Lu}\p{Ll}/u.test(text.slice(end, end + 14))
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
  const between = clause.slice(last.end).trim()
  return (between === '' ? 0 : between.split(/\s+/).length) <= 9
}

/** Ways to say that one worked with somebody, whoever it is. */
const dealtWith =
  /\b(?:work(?:ed|ing|s)?|collaborat\p{L}+|partner(?:ed|ing|s)?|liais\p{L}+|coordinat\p{L}+|negotiat\p{L}+|pair(?:ed|ing)|agreed|met|jointly|together|contract)\s(?:\p{L}+ly\s|on\s\p{L}+\s|side by side\s)?(?:with|between|alongside)\s(?:the\s|our\s|their\s|other\s|its\s|an?\s)?/giu
/** Who is one's own team, or nobody in particular. */
const nobodyNamed =
  /^(?:(?:key|multiple|various|different|several|internal|external|senior|small|talented|remote|offshore|global|distributed|relevant|all|many|clients? and|\d+|two|three|four|five)\s)*(?:cross[- ]|team\b|teams\b|engineers?\b|developers?\b|colleagues|peers|team ?m|stakeholders?\b|others\b|people\b|programmers?\b|members\b|technolog|tools?\b|modern\b|large\b|data\b|new\b|legacy\b|minimal\b|(?:a )?(?:wide )?(?:variety|range)\b|all levels\b|management\b|leadership\b|business and technology\b|strategic\b|company\b|a focus|emphasis)/iu

/** "Working with SN integrator", "negotiated with the bank": named by the phrase itself; tools and one's own team are none. */
function othersDealtWith(text: string, tools: Finder): readonly Span[] {
  return Array.from(text.matchAll(dealtWith)).flatMap((found) => {
    const start = found.index + found[0].length
    const rest = text.slice(start)
    if (nobodyNamed.test(rest) || tools.first(rest)?.start === 0) return []
    const name = /^(?:[\p{L}\p{N}&'’/-]+\s?){1,4}/u.exec(rest)?.[0].trim() ?? ''
    return name.length < 2 || /^(?:his|her|them|it|this|that|each|ease|care|which|whom)\b/iu.test(name)
      ? []
      : [{ start, end: start + name.length }]
  })
}

/** Written as a name: a capital letter that no beginning of a sentence asks for. */
function isNamed(text: string, { start }: Span): boolean {
  return (
    /\p{Lu}/u.test(text[start] ?? '') && start > 0 && !/(?:^|[.!?:]\s|[“"(]\s?)$/u.test(text.slice(0, start))
  )
}
