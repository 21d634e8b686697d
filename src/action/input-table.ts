/** One input of the Action; `action.yml` and the README's table are made from it. */
export interface ActionInput {
  readonly name: string;
  /** Starts lower-case, without a full stop. */
  readonly means: string;
  /** What `action.yml` sets where the workflow sets nothing; empty for nothing. */
  readonly preset: string;
  /** What holds where nothing is set, in words; left out where `preset` says it. */
  readonly otherwise?: string;
}

export interface ActionOutput {
  readonly name: string;
  readonly means: string;
}

/** Every input, in the order in which they are told. */
export const inputTable = [
  {
    name: 'path',
    means: 'files and folders to judge, one on each line',
    preset: '',
    otherwise: 'everything',
  },
  {
    name: 'working-directory',
    means: 'the folder that paths and the configuration are looked for from',
    preset: '',
    otherwise: 'the workspace',
  },
  { name: 'config', means: 'the configuration file', preset: '', otherwise: 'the nearest one' },
  {
    name: 'profile',
    means: 'how much is asked: `default` or `strict`',
    preset: '',
    otherwise: 'as configured',
  },
  {
    name: 'fail-on',
    means: 'the mildest severity that fails the step: `error`, `warning`, `note` or `never`',
    preset: '',
    otherwise: 'as configured, else `error`',
  },
  {
    name: 'min-severity',
    means: 'the mildest severity that is reported: `error`, `warning` or `note`',
    preset: '',
    otherwise: 'as configured, else `note`',
  },
  {
    name: 'baseline',
    means:
      '`base` reports and counts only what the pull request introduces; a file is a baseline of the command line',
    preset: '',
    otherwise: 'everything counts',
  },
  {
    name: 'changed-only',
    means:
      'whether only what touches files that the pull request changes is reported; all files are still read',
    preset: 'false',
  },
  {
    name: 'var-file',
    means: "files with values for Terraform's variables, one on each line; the last wins",
    preset: '',
    otherwise: 'none',
  },
  {
    name: 'var',
    means: "values for Terraform's variables, `name=value`, one on each line",
    preset: '',
    otherwise: 'none',
  },
  {
    name: 'format',
    means: 'what the log shows: a format of the command line',
    preset: '',
    otherwise: '`pretty`',
  },
  {
    name: 'sarif-file',
    means: 'where to write all findings in SARIF; written before the step fails',
    preset: '',
    otherwise: 'none',
  },
  { name: 'json-file', means: 'where to write what is reported in JSON', preset: '', otherwise: 'none' },
  {
    name: 'upload',
    means: 'whether the SARIF goes to code scanning; needs `security-events: write`',
    preset: 'false',
  },
  { name: 'annotations', means: 'whether findings are shown at their lines', preset: 'true' },
  {
    name: 'annotations-scope',
    means: 'which of them: `all`, those in changed `files`, or those on changed `lines`',
    preset: 'all',
  },
  { name: 'summary', means: "whether the run's page has a summary", preset: 'true' },
  {
    name: 'pr-comments',
    means: 'whether findings on changed lines become comments with suggestions; needs `pull-requests: write`',
    preset: 'false',
  },
  {
    name: 'token',
    means: 'the token to ask GitHub with: for the changed files, comments and code scanning',
    preset: `\${{ github.token }}`,
    otherwise: "the job's token",
  },
  {
    name: 'args',
    means: 'further options of the command line, in one or several lines, quoted as in a shell',
    preset: '',
    otherwise: 'none',
  },
] as const satisfies readonly ActionInput[];

export type InputName = (typeof inputTable)[number]['name'];

/** Every output. */
export const outputTable: readonly ActionOutput[] = [
  { name: 'findings', means: 'how many findings are reported' },
  { name: 'errors', means: 'how many of them are errors' },
  { name: 'warnings', means: 'how many of them are warnings' },
  {
    name: 'exit-code',
    means: '0 for nothing to fail for, 1 for findings, 2 for wrong inputs or a fault of infra-lint',
  },
  { name: 'failed', means: '`true` where the step fails' },
  { name: 'sarif-file', means: 'the SARIF file; empty where none was asked for' },
  { name: 'json-file', means: 'the JSON file; empty where none was asked for' },
];
