import type {
  TerraformModuleCall,
  TerraformResource,
  TerraformRoot,
} from '../../evaluate/terraform/resource.ts';
import type { Component } from '../../model/component.ts';
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
import { adaptKubernetesEngineModule } from './registry/kubernetes-engine.ts';
import { adaptNetworkModule } from './registry/network.ts';
import { registryModuleOf, sqlModuleOf } from './registry/registry-source.ts';
import { adaptSqlModule } from './registry/sql-db.ts';

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

/** The modules of terraform-google-modules in the public registry, by their inputs and the defaults of those. */
function adaptModuleCall(call: TerraformModuleCall, index: RootIndex): readonly Component[] {
  const sql = sqlModuleOf(call);
  if (sql !== undefined) return adaptSqlModule(call, sql, index);
  const name = registryModuleOf(call);
  if (name === 'network' || name === 'network//modules/firewall-rules')
    return adaptNetworkModule(call, index);
  const isCluster = name?.split('//')[0] === 'kubernetes-engine' && isClusterModule(name);
  return isCluster ? adaptKubernetesEngineModule(call, index) : [];
}

/** The module itself and the submodules that make a cluster: `private-cluster`, `beta-public-cluster`, `safer-cluster`. */
function isClusterModule(name: string): boolean {
  const submodule = name.split('//modules/')[1];
  return submodule === undefined || (submodule.includes('cluster') && !submodule.includes('autopilot'));
}
