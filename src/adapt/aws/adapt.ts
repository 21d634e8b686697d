import type { TerraformRoot } from '../../evaluate/terraform/resource.ts';
import type { InfrastructurePart } from '../../model/infrastructure.ts';
import type { AdaptContext } from '../context.ts';
import { withAlarms } from '../terraform/alarm.ts';
import { indexRoot } from '../terraform/root-index.ts';
import { adaptAccessRules } from './access-rule.ts';
import { accountOf } from './account.ts';
import { adapters } from './adapters.ts';
import { cloudWatchAlarms } from './alarm.ts';
import { groupScalingEdges } from './autoscaling-policy.ts';
import { targetScalingEdges } from './autoscaling-target.ts';
import { connectionEdges } from './connection-edge.ts';
import { withDeadLetters } from './dead-letter.ts';
import { adaptDefaultNetworks } from './default-network.ts';
import { adaptModuleCall } from './registry/adapt-module-call.ts';
import { trafficEdges } from './traffic-edge.ts';

/** The resources of the AWS provider in one root, and the calls of the public modules for it. */
export function adaptAws(root: TerraformRoot, context: AdaptContext): InfrastructurePart {
  if (!root.resources.some(({ type }) => type.startsWith('aws_')) && root.moduleCalls.length === 0)
    return { components: [], edges: [] };
  const index = indexRoot(root, context);
  const access = adaptAccessRules(index);
  const resources = root.resources.flatMap(
    (resource) => adapters.get(resource.type)?.(resource, index) ?? [],
  );
  const calls = root.moduleCalls.flatMap((call) => adaptModuleCall(call, index));
  const components = withAlarms(index, withDeadLetters(index, [...resources, ...calls]), cloudWatchAlarms);
  return {
    components: [...components, ...adaptDefaultNetworks(index), ...accountOf(index), ...access.components],
    edges: [
      ...access.edges,
      ...connectionEdges(index),
      ...trafficEdges(index),
      ...groupScalingEdges(index),
      ...targetScalingEdges(index),
    ],
  };
}
