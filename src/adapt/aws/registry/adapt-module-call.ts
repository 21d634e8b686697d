import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import { isKnown } from '../../../model/attribute.ts';
import type { Component } from '../../../model/component.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { booleanSetting } from '../../terraform/setting.ts';
import { adaptAlbModule } from './alb.ts';
import { adaptHttpApiModule } from './apigateway-v2.ts';
import { adaptAutoScalingModule } from './autoscaling.ts';
import { adaptCloudFrontModule } from './cloudfront.ts';
import { adaptDynamoDbModule } from './dynamodb-table.ts';
import { adaptInstanceModule } from './ec2-instance.ts';
import { adaptImageRepositoryModule } from './ecr.ts';
import { adaptEcsModule } from './ecs.ts';
import { adaptEcsServiceModule } from './ecs-service.ts';
import { adaptEfsModule } from './efs.ts';
import { adaptEksModule } from './eks.ts';
import { adaptElastiCacheModule } from './elasticache.ts';
import { adaptIamPolicyModule, adaptIamRoleModule } from './iam.ts';
import { adaptKmsModule } from './kms.ts';
import { adaptLambdaModule } from './lambda.ts';
import { adaptLogGroupModule } from './log-group.ts';
import type { ModuleAdapter } from './module-adapter.ts';
import { adaptRdsModule } from './rds.ts';
import { adaptRdsAuroraModule } from './rds-aurora.ts';
import { registryModuleOf } from './registry-source.ts';
import { adaptBucketModule } from './s3-bucket.ts';
import { adaptSecretModule } from './secrets-manager.ts';
import { adaptTopicModule } from './sns.ts';
import { adaptQueueModule } from './sqs.ts';
import { adaptVpcModule } from './vpc.ts';

interface KnownModule {
  readonly adapt: ModuleAdapter;
  /** The inputs that switch the whole off, in one version or another. */
  readonly creates: readonly string[];
}

const modules: ReadonlyMap<string, KnownModule> = new Map([
  ['vpc', { adapt: adaptVpcModule, creates: ['create_vpc'] }],
  ['rds', { adapt: adaptRdsModule, creates: ['create_db_instance'] }],
  ['rds-aurora', { adapt: adaptRdsAuroraModule, creates: ['create', 'create_cluster'] }],
  ['autoscaling', { adapt: adaptAutoScalingModule, creates: ['create'] }],
  ['alb', { adapt: adaptAlbModule, creates: ['create', 'create_lb'] }],
  ['ec2-instance', { adapt: adaptInstanceModule, creates: ['create'] }],
  ['ecs', { adapt: adaptEcsModule, creates: ['create'] }],
  ['cloudfront', { adapt: adaptCloudFrontModule, creates: ['create_distribution', 'create'] }],
  ['apigateway-v2', { adapt: adaptHttpApiModule, creates: ['create', 'create_api_gateway'] }],
  ['ecs//modules/service', { adapt: adaptEcsServiceModule, creates: ['create', 'create_service'] }],
  ['eks', { adapt: adaptEksModule, creates: ['create'] }],
  ['efs', { adapt: adaptEfsModule, creates: ['create'] }],
  ['elasticache', { adapt: adaptElastiCacheModule, creates: ['create'] }],
  ['lambda', { adapt: adaptLambdaModule, creates: ['create', 'create_function'] }],
  ['s3-bucket', { adapt: adaptBucketModule, creates: ['create_bucket'] }],
  ['kms', { adapt: adaptKmsModule, creates: ['create'] }],
  ['sqs', { adapt: adaptQueueModule, creates: ['create'] }],
  ['sns', { adapt: adaptTopicModule, creates: ['create'] }],
  ['ecr', { adapt: adaptImageRepositoryModule, creates: ['create', 'create_repository'] }],
  ['secrets-manager', { adapt: adaptSecretModule, creates: ['create'] }],
  ['cloudwatch//modules/log-group', { adapt: adaptLogGroupModule, creates: ['create'] }],
  ['iam//modules/iam-policy', { adapt: adaptIamPolicyModule, creates: ['create', 'create_policy'] }],
  ['iam//modules/iam-role', { adapt: adaptIamRoleModule, creates: ['create'] }],
  ['iam//modules/iam-assumable-role', { adapt: adaptIamRoleModule, creates: ['create_role'] }],
  ['dynamodb-table', { adapt: adaptDynamoDbModule, creates: ['create_table', 'create'] }],
]);

/** The modules of terraform-aws-modules in the public registry, by their inputs and the defaults of those. */
export function adaptModuleCall(call: TerraformModuleCall, index: RootIndex): readonly Component[] {
  const name = registryModuleOf(call);
  const found = name === undefined ? undefined : modules.get(name);
  if (found === undefined || found.creates.some((input) => isSwitchedOff(call, input))) return [];
  return found.adapt(call, index);
}

function isSwitchedOff({ inputs }: TerraformModuleCall, input: string): boolean {
  return isKnown(booleanSetting(inputs, input, true), false);
}
