import { expect, test } from 'vitest';
import { masked } from '../../src/report/masked.ts';
import type { Finding } from '../../src/rule/finding.ts';
import { findings, report } from './example.ts';

const finding = theFirst();

function theFirst(): Finding {
  const [first] = findings;
  if (first === undefined) throw new Error('The example has findings.');
  return first;
}

function messageOf(message: string): string | undefined {
  return masked({ ...report, findings: [{ ...finding, message }] }).findings[0]?.message;
}

test.each([
  ['`redis://:hunter2@cache` is a name.', '`redis://:*******@cache` is a name.'],
  ['`PASSWORD=hunter2` is set.', '`PASSWORD=*******` is set.'],
  ['`mysql -uroot -phunter2` is run.', '`mysql -uroot -p*******` is run.'],
  ['`redis-server --requirepass hunter2` is run.', '`redis-server --requirepass *******` is run.'],
  ['`ENV DB_PASSWORD hunter2` is set.', '`ENV DB_PASSWORD *******` is set.'],
  ['`AKIAIOSFODNN7EXAMPLE` is a key.', `\`${'*'.repeat(20)}\` is a key.`],
])('what a message quotes shows no secret: %s', (message, shown) => {
  expect(messageOf(message)).toBe(shown);
});

test.each([
  'No password: set one. The secret: it is not there.',
  '`service db` has no `password`.',
  '`random_password.main` and `Secret/shop/db-password` stay.',
])('our own words and plain names stay: %s', (message) => {
  expect(messageOf(message)).toBe(message);
});

test('names of resources and of the system are masked alike', () => {
  const resource = 'service redis://:hunter2@cache';
  const component = {
    id: 'a',
    kind: 'workload',
    resource,
    span: finding.span,
    format: 'compose',
    environment: { stage: 'unstated' },
  };
  const system = { components: [component], edges: [] };
  const shown = masked({ ...report, findings: [{ ...finding, resource }], system });
  expect(shown.findings[0]?.resource).toBe('service redis://:*******@cache');
  expect(shown.system?.components[0]?.resource).toBe('service redis://:*******@cache');
});

test('a repair that would tell a secret is not told', () => {
  const change = { kind: 'replace', span: finding.span, text: 'x' } as const;
  const fix = { safety: 'safe', changes: [change] } as const;
  const shown = masked({ ...report, findings: [{ ...finding, fix, secret: true }] });
  expect(shown.findings[0]?.fix).toBeUndefined();
});
