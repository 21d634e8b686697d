import type { Report } from '../../src/report/report.ts';
import { defineRule } from '../../src/rule/define-rule.ts';
import type { Finding } from '../../src/rule/finding.ts';
import type { SourceFile } from '../../src/source/source-file.ts';
import type { Span } from '../../src/source/span.ts';

/** A run over a small system, for the reports to tell. */

export const rule = defineRule({
  id: 'single-az',
  title: 'Component in a single zone',
  severity: 'error',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [{ document: 'M-DO-010', section: 'Common Mistakes' }],
  rationale: '\nA zone fails as a whole. What runs in it alone\nfails with it.\n\nThis has happened.\n',
  remedy: 'Use two zones.',
  exceptions: 'Where it does not matter.',
  references: ['https://example.com/zones'],
  controls: {},
  aliases: [],
  options: {},
  on: ['datastore'],
  check: () => [],
});

const database: SourceFile = {
  path: 'modules/db/main.tf',
  text: `resource "aws_db_instance" "orders" {
  engine   = "postgres"
  multi_az = var.multi_az
}
`,
};

const caller: SourceFile = { path: 'main.tf', text: 'module "db" {\n  multi_az = false\n}\n' };

const compose: SourceFile = {
  path: 'compose.yaml',
  text: 'services:\n\tcache:\n\t\timage: "漢字:1.0" # cache\n',
};

export function spanOf(file: SourceFile, words: string): Span {
  const start = file.text.indexOf(words);
  return { file, start, end: start + words.length };
}

export const findings: readonly Finding[] = [
  {
    rule: 'no-restart',
    severity: 'warning',
    message: 'The service `cache` is not started again.',
    remedy: 'Set `restart: unless-stopped`.',
    span: spanOf(compose, '漢字:1.0'),
    resource: 'cache',
    related: [],
  },
  {
    rule: 'single-az',
    severity: 'error',
    message: 'The RDS instance `orders` runs in one zone.',
    remedy: 'Set `multi_az = true`.',
    span: spanOf(database, 'multi_az = var.multi_az'),
    resource: 'module.db.aws_db_instance.orders',
    related: [{ span: spanOf(caller, 'multi_az = false'), message: '`multi_az` is set by the caller' }],
  },
  {
    rule: 'single-az',
    severity: 'error',
    message: 'The RDS instance `orders` has no standby.',
    remedy: 'Add one.',
    span: { file: database, start: 0, end: database.text.length },
    resource: 'module.db.aws_db_instance.orders',
    related: [],
  },
];

export const report: Report = {
  findings,
  notAnalysed: [],
  unknowns: [],
  summary: { files: 3, milliseconds: 1234 },
  rules: [rule],
};

export const nothingFound: Report = { ...report, findings: [] };
