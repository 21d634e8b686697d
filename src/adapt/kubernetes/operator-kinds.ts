import { brokerOperators, cacheOperators } from './operator-brokers.ts';
import { documentOperators } from './operator-documents.ts';
import type { OperatorKind } from './operator-kind.ts';
import { kubeDbOperators } from './operator-kubedb.ts';
import { mysqlOperators } from './operator-mysql.ts';
import { postgresqlOperators } from './operator-postgresql.ts';

/** The operators whose datastores are read. */
export const operatorKinds: readonly OperatorKind[] = [
  ...postgresqlOperators,
  ...mysqlOperators,
  ...documentOperators,
  ...brokerOperators,
  ...cacheOperators,
  ...kubeDbOperators,
];
