import type { LintRules } from '@waymark/domain/lint/rule.ts'
import type { SideFile } from '@waymark/domain/lint/silence.ts'
import type { LintReport, RuleAbout } from '@waymark/contracts/lint/report.ts'

/** What the linter needs from outside: its rules, files that were named, and the side file beside them. */
export interface LintFiles {
  /** @throws OperationError FRAMEWORK_INVALID */
  rules(): Promise<LintRules>
  /**
   * The files that a path names: itself, or what may be a CV in a folder.
   * @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE
   */
  filesAt(path: string): Promise<{ readonly isFolder: boolean; readonly files: readonly string[] }>
  /** The nearest side file from a path upwards, or null. @throws OperationError SOURCE_UNREADABLE: it is broken */
  sideFileNear(path: string): Promise<{ readonly path: string; readonly file: SideFile } | null>
  /** One side file. @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE */
  sideFile(path: string): Promise<SideFile>
  /** Writes the baseline of a side file and leaves the rest of it, comments too, as it was. @throws OperationError OUTPUT_UNWRITABLE */
  writeBaseline(path: string, baseline: SideFile['baseline']): Promise<void>
  /** Where a new side file for a path would stand. */
  sideFileFor(path: string): Promise<string>
}

/** Writes a report for tools that show findings. */
export interface SarifWriter {
  write(report: LintReport, rules: readonly RuleAbout[], version: string): Promise<Uint8Array>
}
