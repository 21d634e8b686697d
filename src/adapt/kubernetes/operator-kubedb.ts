import { fieldOf } from '../../evaluate/read.ts';
import { byDefault, known } from '../../model/attribute.ts';
import { allButOne, written } from './operator-counts.ts';
import type { OperatorKind } from './operator-kind.ts';
import { textAt } from './read-pod.ts';

/** KubeDB's kinds have one shape: https://kubedb.com/docs/latest/guides/ */
const kubeDb = (kind: string, engine: OperatorKind['engine'], noun: string): OperatorKind => ({
  group: 'kubedb.com',
  kind,
  noun,
  engine,
  podLabel: 'app.kubernetes.io/instance',
  hosts: (name) => [name, `${name}-standby`, `${name}-pods`],
  read: ({ spec, object }) => ({
    standbys: allButOne(
      written(spec, 'replicas') ??
        byDefault(1, object.header, { detail: '`replicas` is not set and defaults to `1`' }),
      'Set `replicas: 3`.',
    ),
    safeguards: {
      persistence:
        textAt(spec, 'storageType') === 'Ephemeral'
          ? [
              known(false, fieldOf(spec, 'storageType')?.span ?? object.header, {
                detail: '`storageType` is `Ephemeral`',
                remedy: 'Set `storageType: Durable` with a `storage`.',
              }),
            ]
          : undefined,
    },
  }),
});

export const kubeDbOperators: readonly OperatorKind[] = [
  kubeDb('Postgres', 'postgresql', 'a PostgreSQL of KubeDB'),
  kubeDb('MySQL', 'mysql', 'a MySQL of KubeDB'),
  kubeDb('MariaDB', 'mariadb', 'a MariaDB of KubeDB'),
];
