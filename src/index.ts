/** The library: the same run that the command line makes, without the printing. */

export type { FailOn, Profile } from './config/settings.ts';
export { lint } from './lint/lint.ts';
export type {
  GivenVariable,
  LintRequest,
  LintResult,
  NotAnalysed,
  UnderstoodComponent,
  UnderstoodSystem,
  Unknown,
} from './lint/result.ts';
export type { Finding } from './rule/finding.ts';
export type { Severity } from './rule/severity.ts';
export { type Region, regionOf } from './source/line-table.ts';
export type { SourceFile } from './source/source-file.ts';
export type { Place, Span } from './source/span.ts';
