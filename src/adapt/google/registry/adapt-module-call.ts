import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { Component } from '../../../model/component.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { adaptKubernetesEngineModule } from './kubernetes-engine.ts';
import { adaptLbHttpModule } from './lb-http.ts';
import { adaptMemorystoreModule } from './memorystore.ts';
import { adaptNetworkModule } from './network.ts';
import { adaptPubSubModule } from './pubsub.ts';
import { registryModuleOf, sqlModuleOf } from './registry-source.ts';
import { adaptSimpleBucketModule } from './simple-bucket.ts';
import { adaptSqlModule } from './sql-db.ts';

type ModuleAdapter = (call: TerraformModuleCall, index: RootIndex) => readonly Component[];

const adapters: ReadonlyMap<string, ModuleAdapter> = new Map<string, ModuleAdapter>([
  ['cloud-storage//modules/simple_bucket', adaptSimpleBucketModule],
  ['lb-http', adaptLbHttpModule],
  ['lb-http//modules/dynamic_backends', adaptLbHttpModule],
  ['lb-http//modules/serverless_negs', adaptLbHttpModule],
  ['memorystore', adaptMemorystoreModule],
  ['network', adaptNetworkModule],
  ['network//modules/firewall-rules', adaptNetworkModule],
  ['pubsub', adaptPubSubModule],
]);

/** The modules of terraform-google-modules in the public registry, by their inputs and the defaults of those. */
export function adaptModuleCall(call: TerraformModuleCall, index: RootIndex): readonly Component[] {
  const sql = sqlModuleOf(call);
  if (sql !== undefined) return adaptSqlModule(call, sql, index);
  const name = registryModuleOf(call);
  if (name === undefined) return [];
  const isCluster = name.split('//')[0] === 'kubernetes-engine' && isClusterModule(name);
  return isCluster ? adaptKubernetesEngineModule(call, index) : (adapters.get(name)?.(call, index) ?? []);
}

/** The module itself and the submodules that make a cluster: `private-cluster`, `beta-public-cluster`, `safer-cluster`. */
function isClusterModule(name: string): boolean {
  const submodule = name.split('//modules/')[1];
  return submodule === undefined || (submodule.includes('cluster') && !submodule.includes('autopilot'));
}
