import type { SourceKind } from '../sources/source.ts'

/**
 * How closely a source watched what it records; lower is closer. A system that noted it as it happened comes before a
 * document that somebody wrote afterwards. Where two sources differ, the closer one's word is kept and the difference
 * becomes a doubt.
 */
export function closenessOf(kind: SourceKind | null): number {
  switch (kind) {
    case 'incidents':
    case 'slo':
    case 'calendar':
      return 0
    case 'github':
    case 'gitlab':
      return 1
    case 'tracker':
    case 'git':
      return 2
    case 'decision-record':
    case 'changelog':
      return 3
    case 'postmortem':
    case 'notes':
      return 4
    default:
      return 5
  }
}
