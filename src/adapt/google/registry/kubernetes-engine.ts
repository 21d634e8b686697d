import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../../evaluate/value.ts';
import { type Attribute, explained, known, mapKnown } from '../../../model/attribute.ts';
import type { Cluster, Component, NodePool } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { argumentOf, booleanSetting, textOf } from '../../terraform/setting.ts';
import { equalBounds } from '../bounds.ts';
import { zonesOfRegion } from '../location.ts';

/**
 * terraform-google-modules/kubernetes-engine/google (version 20 to 40) and its submodules: `regional` is `true`, and
 * `autoscaling` of an entry of `node_pools` is `true` where nothing is set.
 */
export function adaptKubernetesEngineModule(
  call: TerraformModuleCall,
  index: RootIndex,
): readonly Component[] {
  const { inputs } = call;
  const base = baseOf(asResource(call, 'google_container_cluster'), index);
  const regional = booleanSetting(inputs, 'regional', true);
  const zones = explained(
    mapKnown(regional, (on) => (on ? zonesOfRegion : 1)),
    { remedy: 'Set `regional = true`.' },
  );
  const cluster: Cluster = { ...base, kind: 'cluster', noun: 'a GKE cluster', zones };
  const pools = argumentOf(inputs, 'node_pools');
  const entries = pools?.kind === 'list' ? pools.items : [];
  return [
    cluster,
    ...entries.flatMap((entry, number): readonly NodePool[] => {
      if (entry.kind !== 'object') return [];
      const name = textOf(entry, 'name') ?? String(number);
      return [
        {
          ...base,
          id: `${base.id}#node-pool-${number}`,
          resource: `${call.address} (node pool ${name})`,
          span: entry.header,
          kind: 'node-pool',
          noun: 'a GKE node pool',
          autoscaling: autoscalingOf(entry),
        },
      ];
    }),
  ];
}

function autoscalingOf(pool: ObjectValue): Attribute<boolean> {
  const switched = booleanSetting(pool, 'autoscaling', true);
  if (switched.state !== 'known') return switched;
  if (!switched.value) return explained(switched, { remedy: 'Set `autoscaling = true`.' });
  return equalBounds(pool, 'min_count', 'max_count') ?? known(true, switched.span);
}
