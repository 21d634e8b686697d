import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, isKnown, known } from '../../model/attribute.ts';
import type { ConnectsTo } from '../../model/edge.ts';
import { groupBy } from '../../model/group-by.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, textOf } from '../terraform/setting.ts';
import { containersOf } from './serverless-containers.ts';

const poolerImages = /(?:^|[/_-])(?:pgbouncer|pgcat|pgpool|odyssey|proxysql|supavisor)(?:[/:@_-]|$)/;

/**
 * The edges, those to Cloud SQL with whether something pools the connections: managed pooling of the instance, or a
 * pooler beside the program. The Auth Proxy and the connectors encrypt and let in, but pool nothing:
 * https://cloud.google.com/sql/docs/postgres/managed-connection-pooling
 */
export function withPooling(
  index: RootIndex,
  workload: TerraformResource | undefined,
  edges: readonly ConnectsTo[],
): readonly ConnectsTo[] {
  const hasPooler =
    workload !== undefined &&
    containersOf(workload).some((container) => poolerImages.test(textOf(container, 'image') ?? ''));
  return edges.map((edge) => {
    const instance = instancesById(index).get(edge.to)?.[0];
    if (instance === undefined) return edge;
    return { ...edge, pooled: hasPooler ? known(true, edge.span) : pooledBy(instance, edge) };
  });
}

const instancesOfRoot = new WeakMap<RootIndex, ReadonlyMap<string, readonly TerraformResource[]>>();

function instancesById(index: RootIndex): ReadonlyMap<string, readonly TerraformResource[]> {
  let instances = instancesOfRoot.get(index);
  if (instances === undefined) {
    instances = groupBy(index.ofType('google_sql_database_instance'), ({ address }) => index.idOf(address));
    instancesOfRoot.set(index, instances);
  }
  return instances;
}

function pooledBy({ body }: TerraformResource, { span }: ConnectsTo): Attribute<boolean> {
  const [settings] = nestedBlocks(body, 'settings');
  const block = settings === undefined ? undefined : onlyBlock(settings, 'connection_pool_config');
  if (block?.state === 'unknown') return block;
  const enabled =
    block?.state === 'known'
      ? booleanSetting(block.value, 'connection_pooling_enabled', false)
      : known(false, span);
  if (!isKnown(enabled, false)) return enabled;
  return known(false, span, {
    detail: 'nothing pools them',
    remedy:
      'Set `connection_pooling_enabled = true` in `connection_pool_config` of the instance, or run PgBouncer before it.',
  });
}
