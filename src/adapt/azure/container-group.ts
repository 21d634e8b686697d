import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  byDefault,
  explained,
  isKnown,
  known,
  mapKnown,
  unknown,
} from '../../model/attribute.ts';
import type { Container, HealthCheck, Workload } from '../../model/component.ts';
import { publishedImageSize } from '../published-image-size.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, numberSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { groupResources } from './container-resources.ts';
import { nestedBlocks } from './nested-blocks.ts';

/**
 * Containers that run side by side without an orchestrator. Source: the page `azurerm_container_group` of the azurerm
 * provider: `restart_policy` is `Always` and `ip_address_type` is `Public` by default. What never restarts is a job.
 */
export const adaptContainerGroup: Adapter = (resource, index) => {
  const { body } = resource;
  const isJob = !isKnown(stringSetting(body, 'restart_policy', 'Always'), 'Always');
  const group: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'a container group',
    role: isJob ? 'job' : hasPorts(body) ? 'serving' : 'worker',
    safeguards: { privatePlacement: hasPorts(body) ? [placementOf(body)] : [] },
  };
  return [group, ...containersOf(index, resource, group.role === 'serving')];
};

function hasPorts(body: ObjectValue): boolean {
  return (
    isSet(body, 'exposed_port') ||
    nestedBlocks(body, 'container').some((container) => isSet(container, 'ports'))
  );
}

function placementOf(body: ObjectValue): Attribute<boolean> {
  return explained(
    mapKnown(stringSetting(body, 'ip_address_type', 'Public'), (kind) => kind !== 'Public'),
    { remedy: 'Set `ip_address_type = "Private"` and name a subnet in `subnet_ids`.' },
  );
}

function containersOf(index: RootIndex, resource: TerraformResource, serving: boolean): readonly Container[] {
  const base = baseOf(resource, index);
  return nestedBlocks(resource.body, 'container').map((body, number) => {
    const image = stringSetting(body, 'image');
    const isServing = serving && isSet(body, 'ports');
    return {
      ...base,
      id: `${base.id}#container-${number}`,
      span: body.header,
      kind: 'container',
      name: textOf(body, 'name') ?? String(number),
      workload: base.id,
      image,
      imageSize: publishedImageSize(image),
      serving: isServing,
      healthChecks: isServing ? [probeOf(body, 'readiness'), probeOf(body, 'liveness')] : [],
      resources: groupResources(body),
    };
  });
}

/** https://learn.microsoft.com/azure/container-instances/container-instances-liveness-probe: every 10 seconds, 3 failures. */
function probeOf(body: ObjectValue, kind: 'readiness' | 'liveness'): HealthCheck {
  const name = `${kind} probe`;
  const [probe] = nestedBlocks(body, `${kind}_probe`);
  const field = body.fields.get(`${kind}_probe`);
  if (probe === undefined && field !== undefined && isSet(body, field.name))
    return { name, present: unknown(`its \`${kind}_probe\` is not known`, field.span) };
  if (probe === undefined)
    return {
      name,
      present: byDefault(false, body.header, {
        detail: `it has no \`${kind}_probe\` block`,
        remedy: 'Add a `readiness_probe` and a `liveness_probe` block with a path of the application.',
      }),
    };
  return {
    name,
    present: known(true, probe.header),
    intervalSeconds: numberSetting(probe, 'period_seconds', 10),
    timeoutSeconds: numberSetting(probe, 'timeout_seconds', 1),
    failures: numberSetting(probe, 'failure_threshold', 3),
  };
}
