import { expect, test } from 'vitest';
import { conciseReport } from '../../src/report/concise.ts';
import { nothingFound, report } from './example.ts';

test('is a line for each finding', () => {
  expect(conciseReport(report)).toBe(`\
compose.yaml:3:11: warning The service \`cache\` is not started again. [no-restart]
modules/db/main.tf:3:3: error The RDS instance \`orders\` runs in one zone. [single-az]
modules/db/main.tf:1:1: error The RDS instance \`orders\` has no standby. [single-az]
`);
});

test('is empty where nothing is found', () => {
  expect(conciseReport(nothingFound)).toBe('');
});
