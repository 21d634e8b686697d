import type { ComponentKind } from '../model/component.ts';
import type { Severity } from '../rule/severity.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Expression } from './expression.ts';
import type { MessageTemplate } from './message.ts';

/** A rule of a repository's own, read and found valid. */
export interface CustomRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly on: Selector;
  readonly where: Expression | undefined;
  readonly assert: Expression;
  /** The path of what a finding points at. */
  readonly at: Expression | undefined;
  readonly message: MessageTemplate;
  readonly remedy: string;
  readonly rationale: string | undefined;
  readonly references: readonly string[];
  readonly environments: 'all' | 'production';
  readonly file: SourceFile;
}

/** Components of the model, or resources as they are written: their types, where `aws_*` stands for many. */
export type Selector =
  | { readonly kind: 'component'; readonly kinds: readonly ComponentKind[] }
  | { readonly kind: ResourceFormat; readonly types: readonly string[] };

export type ResourceFormat = 'terraform' | 'kubernetes' | 'compose' | 'dockerfile';
