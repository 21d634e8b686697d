import type { TerraformModuleCall, TerraformRoot } from '../../evaluate/terraform/resource.ts';
import type { Component } from '../../model/component.ts';
import type { InfrastructurePart } from '../../model/infrastructure.ts';
import type { AdaptContext } from '../context.ts';
import { connectionEdgesOf } from '../terraform/connection-edge.ts';
import { indexRoot, type RootIndex } from '../terraform/root-index.ts';
import { adapters } from './adapters.ts';
import { trafficEdges } from './backend.ts';
import { googleDatastores } from './datastore-lookup.ts';
import { adaptKubernetesEngineModule } from './registry/kubernetes-engine.ts';
import { registryModuleOf, sqlModuleOf } from './registry/registry-source.ts';
import { adaptSqlModule } from './registry/sql-db.ts';
import { configuredWorkloads } from './serverless.ts';

/** The resources of the Google provider in one root, and the calls of the public modules for it. */
export function adaptGoogle(root: TerraformRoot, context: AdaptContext): InfrastructurePart {
  const isGoogle =
    root.resources.some(({ type }) => type.startsWith('google_')) ||
    root.moduleCalls.some((call) => registryModuleOf(call) !== undefined);
  if (!isGoogle) return { components: [], edges: [] };
  const index = indexRoot(root, context);
  const resources = root.resources.flatMap(
    (resource) => adapters.get(resource.type)?.(resource, index) ?? [],
  );
  return {
    components: [...resources, ...root.moduleCalls.flatMap((call) => adaptModuleCall(call, index))],
    edges: [
      ...configuredWorkloads(index).flatMap((workload) =>
        connectionEdgesOf(index, workload, googleDatastores),
      ),
      ...trafficEdges(index),
    ],
  };
}

/** The modules of terraform-google-modules in the public registry, by their inputs and the defaults of those. */
function adaptModuleCall(call: TerraformModuleCall, index: RootIndex): readonly Component[] {
  const sql = sqlModuleOf(call);
  if (sql !== undefined) return adaptSqlModule(call, sql, index);
  const name = registryModuleOf(call);
  const isCluster = name?.split('//')[0] === 'kubernetes-engine' && isClusterModule(name);
  return isCluster ? adaptKubernetesEngineModule(call, index) : [];
}

/** The module itself and the submodules that make a cluster: `private-cluster`, `beta-public-cluster`, `safer-cluster`. */
function isClusterModule(name: string): boolean {
  const submodule = name.split('//modules/')[1];
  return submodule === undefined || (submodule.includes('cluster') && !submodule.includes('autopilot'));
}
