import { expect, test } from 'vitest';
import { isClusterBackup } from '../../src/adapt/cluster-backup-name.ts';

test.each([
  ['velero', true],
  ['Backups/vmware-tanzu/velero', true],
  ['k10', true],
  ['apps/velero-schedules', true],
  ['ingress-nginx', false],
  ['stashed', false],
  ['backup-ui', false],
])('%s backs up a cluster: %s', (name, expected) => {
  expect(isClusterBackup(name)).toBe(expected);
});
