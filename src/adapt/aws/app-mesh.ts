import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known } from '../../model/attribute.ts';
import type { Workload } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { onlyBlock } from '../terraform/only-block.ts';

/**
 * A virtual node of App Mesh: what others of the mesh send requests to. Source: the page `aws_appmesh_virtual_node` of
 * the AWS provider: `outlier_detection` and `connection_pool` of a listener are optional; the proxy gives a request 15
 * seconds where nothing is written (https://docs.aws.amazon.com/app-mesh/latest/userguide/envoy-defaults.html).
 */
export const adaptVirtualNode: Adapter = (resource, index) => {
  const listeners = nestedBlocks(resource.body, 'spec').flatMap((spec) => nestedBlocks(spec, 'listener'));
  const node: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'a virtual node',
    role: listeners.length > 0 ? 'serving' : 'worker',
    safeguards: { circuitBreaking: listeners.map(circuitBreakingOf) },
  };
  return [node];
};

function circuitBreakingOf(listener: ObjectValue): Attribute<boolean> {
  const detection = onlyBlock(listener, 'outlier_detection');
  if (detection.state === 'unknown') return detection;
  if (detection.state === 'known') return known(true, detection.span);
  return byDefault(false, listener.header, {
    detail: 'its listener has no `outlier_detection`',
    remedy: 'Add an `outlier_detection` block to the listener, and a `connection_pool` beside it.',
  });
}
