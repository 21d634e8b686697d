import { expect, test } from 'vitest';
import { nearestName } from '../../src/rule/nearest-name.ts';

const names = ['single-az', 'no-backups', 'public-database', 'shared-database'];

test.each([
  ['single-az', 'single-az'],
  ['Single-AZ', 'single-az'],
  ['signle-az', 'single-az'],
  ['single_az', 'single-az'],
  ['no-backup', 'no-backups'],
  ['share-databases', 'shared-database'],
])('%s was meant to be %s', (written, meant) => {
  expect(nearestName(written, names)).toBe(meant);
});

test.each(['', 'x', 'open-security-group', 'a'.repeat(1000)])('nothing is near %j', (written) => {
  expect(nearestName(written, names)).toBeUndefined();
});
