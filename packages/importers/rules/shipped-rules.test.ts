import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLinter } from '@waymark/domain/lint/lint.ts'
import type { LintRule, RuleExample } from '@waymark/domain/lint/rule.ts'
import { buildCv } from '@waymark/domain/testing/cv-builder.ts'
import { loadRules } from './load-rules.ts'
import { ruleSchemas } from './rule-files.ts'

const folder = resolve(import.meta.dirname, '../../../rules/cv')
const { words, rules } = await loadRules(folder)

/** A line stands where its rule looks for it; a small CV is taken as it is. */
function cvOf(rule: LintRule, example: RuleExample) {
  if (typeof example !== 'string') return buildCv(example)
  const role = { bullets: ['Led 18 people.'] }
  switch (rule.scope) {
    case 'headline':
      return buildCv({ headline: example, roles: [role] })
    case 'summary':
      return buildCv({ summary: example, roles: [role] })
    case 'details':
      return buildCv({ details: [example], roles: [role] })
    default:
      return buildCv({ roles: [{ bullets: [example] }] })
  }
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  const lint = createLinter({ words, rules: [rule] })

  it.each(rule.examples.bad.map((example) => [JSON.stringify(example), example] as const))(
    'speaks: %s',
    (_, example) => {
      const { findings } = lint(cvOf(rule, example))
      expect(findings.length).toBeGreaterThan(0)
      for (const finding of findings) {
        expect(finding.rule).toBe(id)
        expect(finding.message).not.toMatch(/[{}]/)
      }
    },
  )

  it.each(rule.examples.good.map((example) => [JSON.stringify(example), example] as const))(
    'is silent: %s',
    (_, example) => {
      expect(lint(cvOf(rule, example)).findings).toEqual([])
    },
  )
})

describe('rules that ship', () => {
  it('cover the seven mistakes', () => {
    const from = new Set(rules.map((rule) => rule.from))
    for (const mistake of [1, 2, 3, 4, 5, 6, 7]) expect(from).toContain(`mistake-${mistake}`)
  })

  it.each(Object.entries(ruleSchemas()))('publish %s', (name, text) => {
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toEqual(JSON.parse(text))
  })
})
