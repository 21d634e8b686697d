import type { Judged } from '../../../src/engine/run.ts';
import type { CommentedSource } from '../../../src/engine/suppress/extent.ts';
import {
  applySuppressions,
  type SuppressionInput,
  type SuppressionSettings,
} from '../../../src/engine/suppress/suppressions.ts';
import { parseDockerfile } from '../../../src/parse/dockerfile/parse.ts';
import { dockerfileStatements } from '../../../src/parse/dockerfile/statements.ts';
import { parseHcl } from '../../../src/parse/hcl/parse.ts';
import { hclStatements } from '../../../src/parse/hcl/statements.ts';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';
import { dataStatements } from '../../../src/parse/yaml/statements.ts';
import { foreignTools } from '../../../src/rule/suppression-choices.ts';
import { textOf } from '../../../src/source/span.ts';

const rules = [
  {
    id: 'single-az',
    aliases: [
      'CKV_AWS_157',
      'AVD-AWS-0180',
      'DL3006',
      'latest-tag',
      'pod-probes',
      'runAsRootAllowed',
      '9513a694-aa0d-41d8-be61-3271e056f36b',
      'JSONArgsRecommended',
      'service-image-require-explicit-tag',
      'aws_instance_invalid_type',
    ],
  },
  { id: 'no-backups', aliases: ['CKV_AWS_133', 'b86987e1-6397-4619-81d5-8807f2387c79'] },
  { id: 'ours-alone', aliases: [] },
];

const settings: SuppressionSettings = {
  requireReason: true,
  reportUnused: 'own',
  honour: new Set(foreignTools),
  today: '2026-11-21',
};

export function terraform(text: string): CommentedSource {
  const file = { path: 'main.tf', text };
  const { tree, comments } = parseHcl(file);
  return { file, format: 'terraform', comments, statements: () => hclStatements(tree) };
}

export function yaml(text: string, format: 'kubernetes' | 'compose' = 'kubernetes'): CommentedSource {
  const file = { path: 'shop.yaml', text };
  const { tree, comments } = parseYaml(file);
  return { file, format, comments, statements: () => dataStatements(tree) };
}

export function dockerfile(text: string): CommentedSource {
  const file = { path: 'Dockerfile', text };
  const { tree, comments } = parseDockerfile(file);
  return { file, format: 'dockerfile', comments, statements: () => dockerfileStatements(tree) };
}

/** A finding of `single-az` at every place where the words stand. */
export function findingsAt(
  { file }: Pick<CommentedSource, 'file'>,
  words: string,
  rule = 'single-az',
): readonly Judged[] {
  return [...file.text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
    rule,
    severity: 'error',
    message: 'It is so.',
    remedy: 'Change it.',
    span: { file, start: index, end: index + words.length },
    resource: '',
    related: [],
  }));
}

export function suppress(findings: readonly Judged[], input: Partial<SuppressionInput>) {
  return applySuppressions(findings, {
    sources: [],
    annotated: [],
    listed: [],
    rules,
    ran: new Set(rules.map(({ id }) => id)),
    readAt: new Map(),
    callsOf: () => [],
    settings,
    ...input,
  });
}

/** How many findings are left and suppressed, and what is said of the suppressions. */
export function apply(
  source: CommentedSource,
  findings: readonly Judged[],
  changed: Partial<SuppressionSettings> = {},
  ran: readonly string[] = ['single-az', 'no-backups'],
) {
  const { kept, answers, diagnostics } = suppress(findings, {
    sources: [source],
    ran: new Set(ran),
    settings: { ...settings, ...changed },
  });
  return {
    kept: kept.length,
    suppressed: answers.size,
    diagnostics: diagnostics.map(({ rule, span, message }) => `${rule} at \`${textOf(span)}\`: ${message}`),
  };
}
