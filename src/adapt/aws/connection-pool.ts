import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { speaksOfPool } from '../connection/pool-words.ts';
import type { ConnectionWay } from '../terraform/connection-edge.ts';
import type { FoundDatastore } from '../terraform/datastore-lookup.ts';

/** What is asked of a server to reach it: its address, and the outputs of the public modules that hold it. */
const addressWords = /address|endpoint|host/;

/**
 * Whether the way to a server of RDS leads over an RDS Proxy, which shares its connections. Only the server's own
 * address shows that nothing stands between; where the environment speaks of a pool, something may. Source: the pages
 * `aws_db_proxy`, `aws_db_proxy_target` and `aws_db_proxy_endpoint` of the AWS provider, and
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.html
 */
export function poolingOf(
  { resource, passed, asked }: FoundDatastore,
  { variable, environment }: ConnectionWay,
): Attribute<boolean> | undefined {
  const { span } = variable;
  if (resource.type !== 'aws_db_instance' && resource.type !== 'aws_rds_cluster') return undefined;
  const proxy = passed.find(({ type }) => type === 'aws_db_proxy');
  if (proxy !== undefined) return known(true, span, { detail: `\`${proxy.address}\` stands between` });
  if (!addressWords.test(asked)) return unknown('its address is handed over by other means', span);
  const pool = environment.find(speaksOfPool);
  if (pool !== undefined) return unknown(`\`${pool.name}\` speaks of a pool`, pool.span);
  return known(false, span, {
    detail: 'no RDS Proxy stands between',
    remedy: 'Put an `aws_db_proxy` before the database, and hand its endpoint over.',
  });
}
