import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { EnvironmentVariable } from '../connection/connection.ts';
import type { ConfiguredWorkload } from '../terraform/connection-edge.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { launchSourceOf } from './launch-template.ts';

/**
 * What instances and groups are told when they start: the script of an instance, or of what a group makes its instances
 * from. Source: the pages `aws_instance`, `aws_launch_template` and `aws_launch_configuration` of the AWS provider.
 */
export function configuredMachines(index: RootIndex): readonly ConfiguredWorkload[] {
  const instances = index
    .ofType('aws_instance')
    .map((instance) => ({ address: instance.address, environment: scriptOf(instance) }));
  const groups = index.ofType('aws_autoscaling_group').map((group) => {
    const source = launchSourceOf(index, group.body);
    return { address: group.address, environment: source === undefined ? [] : scriptOf(source) };
  });
  return [...instances, ...groups];
}

function scriptOf({ body }: TerraformResource): readonly EnvironmentVariable[] {
  return ['user_data', 'user_data_base64'].flatMap((name) => {
    const field = body.fields.get(name);
    return field === undefined ? [] : [{ name, value: field.value, span: field.span }];
  });
}
