import type { AliasTool } from './alias-tool.ts';

/** Tools whose own suppressions are honoured. */
export const foreignTools: readonly AliasTool[] = [
  'checkov',
  'dclint',
  'docker',
  'hadolint',
  'kics',
  'kube-linter',
  'kube-score',
  'polaris',
  'tflint',
  'trivy',
];

/** Which suppressions that suppress nothing are told: none, ours, or those for other tools as well. */
export const unusedReports = ['off', 'own', 'all'] as const;

export type UnusedReport = (typeof unusedReports)[number];
