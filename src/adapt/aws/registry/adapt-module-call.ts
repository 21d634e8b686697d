import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import { isKnown } from '../../../model/attribute.ts';
import type { Component } from '../../../model/component.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { booleanSetting } from '../../terraform/setting.ts';
import { adaptAlbModule } from './alb.ts';
import { adaptAutoScalingModule } from './autoscaling.ts';
import { adaptDynamoDbModule } from './dynamodb-table.ts';
import { adaptEcsServiceModule } from './ecs-service.ts';
import { adaptEksModule } from './eks.ts';
import { adaptElastiCacheModule } from './elasticache.ts';
import { adaptLambdaModule } from './lambda.ts';
import { adaptRdsModule } from './rds.ts';
import { adaptRdsAuroraModule } from './rds-aurora.ts';
import { registryModuleOf } from './registry-source.ts';
import { adaptBucketModule } from './s3-bucket.ts';
import { adaptVpcModule } from './vpc.ts';

/** What an adapter makes of the call of a module that is not on disk. */
export type ModuleAdapter = (call: TerraformModuleCall, index: RootIndex) => readonly Component[];

interface KnownModule {
  readonly adapt: ModuleAdapter;
  /** The input that switches the whole off. */
  readonly creates: string;
}

const modules: ReadonlyMap<string, KnownModule> = new Map([
  ['vpc', { adapt: adaptVpcModule, creates: 'create_vpc' }],
  ['rds', { adapt: adaptRdsModule, creates: 'create_db_instance' }],
  ['rds-aurora', { adapt: adaptRdsAuroraModule, creates: 'create' }],
  ['autoscaling', { adapt: adaptAutoScalingModule, creates: 'create' }],
  ['alb', { adapt: adaptAlbModule, creates: 'create' }],
  ['ecs//modules/service', { adapt: adaptEcsServiceModule, creates: 'create_service' }],
  ['eks', { adapt: adaptEksModule, creates: 'create' }],
  ['elasticache', { adapt: adaptElastiCacheModule, creates: 'create' }],
  ['lambda', { adapt: adaptLambdaModule, creates: 'create' }],
  ['s3-bucket', { adapt: adaptBucketModule, creates: 'create_bucket' }],
  ['dynamodb-table', { adapt: adaptDynamoDbModule, creates: 'create_table' }],
]);

/** The modules of terraform-aws-modules in the public registry, by their inputs and the defaults of those. */
export function adaptModuleCall(call: TerraformModuleCall, index: RootIndex): readonly Component[] {
  const name = registryModuleOf(call);
  const found = name === undefined ? undefined : modules.get(name);
  if (found === undefined || isKnown(booleanSetting(call.inputs, found.creates, true), false)) return [];
  return found.adapt(call, index);
}
