import type { TerraformResource, TerraformRoot } from '../../evaluate/terraform/resource.ts';
import type { ConnectsTo } from '../../model/edge.ts';
import type { InfrastructurePart } from '../../model/infrastructure.ts';
import type { AdaptContext } from '../context.ts';
import { withAlarms } from '../terraform/alarm.ts';
import { connectionEdgesOf } from '../terraform/connection-edge.ts';
import { indexRoot, type RootIndex } from '../terraform/root-index.ts';
import { accountOf } from './account.ts';
import { adapterOf } from './adapters.ts';
import { cloudMonitoringAlarms } from './alarm.ts';
import { appScalingEdges } from './app-engine.ts';
import { scalingEdges } from './autoscaler.ts';
import { trafficEdges } from './backend.ts';
import { configuredWorkloads } from './configured-workload.ts';
import { withPooling } from './connection-pool.ts';
import { googleDatastores } from './datastore-lookup.ts';
import { adaptModuleCall } from './registry/adapt-module-call.ts';
import { registryModuleOf } from './registry/registry-source.ts';

/** The resources of the Google provider in one root, and the calls of the public modules for it. */
export function adaptGoogle(root: TerraformRoot, context: AdaptContext): InfrastructurePart {
  const isGoogle =
    root.resources.some(({ type }) => type.startsWith('google_')) ||
    root.moduleCalls.some((call) => registryModuleOf(call) !== undefined);
  if (!isGoogle) return { components: [], edges: [] };
  const index = indexRoot(root, context);
  const adapt = (resource: TerraformResource) => adapterOf(resource.type)?.(resource, index) ?? [];
  // Nobody is called at night for a dataset.
  const isAnalytic = ({ type }: TerraformResource) => type.startsWith('google_bigquery_');
  const watched = root.resources.filter((resource) => !isAnalytic(resource)).flatMap(adapt);
  const calls = root.moduleCalls.flatMap((call) => adaptModuleCall(call, index));
  return {
    components: [
      ...withAlarms(index, [...watched, ...calls], cloudMonitoringAlarms(index)),
      ...root.resources.filter(isAnalytic).flatMap(adapt),
      ...accountOf(index),
    ],
    edges: [
      ...connectionEdges(index),
      ...trafficEdges(index),
      ...scalingEdges(index),
      ...appScalingEdges(index),
    ],
  };
}

function connectionEdges(index: RootIndex): readonly ConnectsTo[] {
  return configuredWorkloads(index).flatMap((workload) => {
    const [resource] = index.at({ address: workload.address, path: [] });
    return withPooling(index, resource, connectionEdgesOf(index, workload, googleDatastores));
  });
}
