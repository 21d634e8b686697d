import { expect, test } from 'vitest';
import { githubReport } from '../../src/report/github.ts';
import { nothingFound, report, spanOf } from './example.ts';

test('is an annotation for each finding, the most severe first', () => {
  expect(githubReport(report)).toBe(`\
::error file=modules/db/main.tf,line=3,col=3,endLine=3,endColumn=26,title=single-az%3A Component in a single zone::The RDS instance \`orders\` runs in one zone. Set \`multi_az = true\`.
::error file=modules/db/main.tf,line=1,col=1,endLine=1,endColumn=38,title=single-az%3A Component in a single zone::The RDS instance \`orders\` has no standby. Add one.
::warning file=compose.yaml,line=3,col=11,endLine=3,endColumn=17,title=no-restart::The service \`cache\` is not started again. Set \`restart: unless-stopped\`.
`);
});

test('scanned text cannot write commands of its own', () => {
  const file = { path: 'a,b:100%.tf', text: 'x' };
  const message = 'Named `\n::set-output name=a::b\r%`.';
  const finding = {
    rule: 'r',
    severity: 'note' as const,
    message,
    remedy: 'Do.',
    span: spanOf(file, 'x'),
    resource: '',
    related: [],
  };
  expect(githubReport({ ...nothingFound, findings: [finding] })).toBe(
    '::notice file=a%2Cb%3A100%25.tf,line=1,col=1,endLine=1,endColumn=2,title=r::Named `␊::set-output name=a::b␍%25`. Do.\n',
  );
});
