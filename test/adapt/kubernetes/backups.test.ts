import { describe, expect, it } from 'vitest';
import { adaptFiles, datastoreOf, placeOf, said } from './adapt-files.ts';
import { database, service, workload } from './manifests.ts';

const backups = (manifests: string) => datastoreOf(adaptFiles(manifests), 'StatefulSet/db').backups;

const cronJob = (name: string, args: string) => `---
apiVersion: batch/v1
kind: CronJob
metadata: {name: ${name}}
spec:
  jobTemplate:
    spec:
      template:
        spec:
          containers:
            - name: run
              image: postgres:16
              args: ${args}
`;

const velero = (template: string) => `---
apiVersion: velero.io/v1
kind: Schedule
metadata: {name: nightly, namespace: velero}
spec:
  template: ${template}
`;

describe('backups', () => {
  it('are missing where nothing in the tree backs the volume up', () => {
    const answer = backups(database());
    expect(said(answer)).toBe('false');
    expect(placeOf(answer)).toBe('kind: StatefulSet');
    expect(answer?.via.map(({ message }) => message)).toEqual(['its data is kept here']);
  });

  it('are no question of a datastore without a volume, of caches and of brokers', () => {
    expect(said(backups(database({ container: '' })))).toBe('-');
    expect(said(backups(database({ image: 'memcached:1.6' })))).toBe('-');
    expect(said(backups(database({ image: 'rabbitmq:3' })))).toBe('-');
  });

  it('are asked of a Redis that keeps its data', () => {
    expect(said(backups(database({ image: 'redis:7' })))).toBe('false');
  });

  it('are made by a CronJob that names the datastore or its Service', () => {
    expect(said(backups(database() + cronJob('nightly', '[pg_dump, -h, db]')))).toBe('true');
    const byService = service('postgres', 'ports:\n  - port: 5432', 'app: db');
    expect(said(backups(database() + byService + cronJob('backup', '[--host=postgres]')))).toBe('true');
  });

  it('are unknown where a CronJob does not say what it backs up', () => {
    const answer = backups(database() + cronJob('backup', '[run.sh]'));
    expect(answer).toMatchObject({
      state: 'unknown',
      because: '`CronJob/backup` makes backups, perhaps of it',
    });
  });

  it('are not made by any other CronJob', () => {
    expect(said(backups(database() + cronJob('report', '[psql, -h, db]')))).toBe('false');
  });

  it('are made by a Velero Schedule for all namespaces or for its own', () => {
    const inShop = database({ namespace: 'shop' });
    const answer = (template: string) =>
      said(datastoreOf(adaptFiles(inShop + velero(template)), 'StatefulSet/shop/db').backups);
    expect(answer('{}')).toBe('true');
    expect(answer('{includedNamespaces: [shop]}')).toBe('true');
    expect(answer('{includedNamespaces: [blog]}')).toBe('false');
    expect(answer('{excludedNamespaces: [shop]}')).toBe('false');
    expect(answer('{labelSelector: {matchLabels: {tier: other}}}')).toBe('unknown');
  });

  it('are made by a snapshot of its volume', () => {
    const snapshot = (claim: string) => `---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshot
metadata: {name: db}
spec:
  source: {persistentVolumeClaimName: ${claim}}
`;
    expect(said(backups(database() + snapshot('data-db-0')))).toBe('true');
    expect(said(backups(database() + snapshot('data-web-0')))).toBe('false');
  });

  it('are no question of a follower', () => {
    const infrastructure = adaptFiles(database({ name: 'db-replica' }));
    expect(datastoreOf(infrastructure, 'StatefulSet/db-replica').role).toBe('replica');
  });

  it('are read from the resources of operators', () => {
    const cluster = (spec: string) => `---
apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: {name: shop}
spec: ${spec}
`;
    const schedule = `---
apiVersion: postgresql.cnpg.io/v1
kind: ScheduledBackup
metadata: {name: daily}
spec:
  cluster: {name: shop}
`;
    const answer = (manifests: string) => said(datastoreOf(adaptFiles(manifests), 'Cluster/shop').backups);
    expect(answer(cluster('{instances: 3}'))).toBe('false');
    expect(answer(cluster('{backup: {barmanObjectStore: {destinationPath: s3://x}}}'))).toBe('true');
    expect(answer(cluster('{instances: 3}') + schedule)).toBe('true');
  });

  it('do not ask an application with a volume', () => {
    expect(adaptFiles(workload({ kind: 'StatefulSet' })).all('datastore')).toEqual([]);
  });
});
