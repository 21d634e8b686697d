/** Tools whose own suppressions are honoured, by the names that the configuration knows them by. */
export const foreignTools = [
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
] as const;

export type ForeignTool = (typeof foreignTools)[number];

/** Which suppressions that suppress nothing are told: none, ours, or those for other tools as well. */
export const unusedReports = ['off', 'own', 'all'] as const;

export type UnusedReport = (typeof unusedReports)[number];
