import { readBlocks, readObject } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, isKnown, known } from '../../model/attribute.ts';
import type { Cluster, Container, HealthCheck, Workload } from '../../model/component.ts';
import { publishedImageSize } from '../published-image-size.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, numberSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { switchedOff } from '../terraform/switch.ts';
import { containerResources } from './container-resources.ts';
import { nestedBlocks } from './nested-blocks.ts';
import { zonesBySwitch } from './zone-count.ts';

/**
 * Where container apps run. Source: the page `azurerm_container_app_environment` of the azurerm provider:
 * `zone_redundancy_enabled` is `false` by default and needs `infrastructure_subnet_id`.
 */
export const adaptContainerAppEnvironment: Adapter = (resource, index) => {
  const environment: Cluster = {
    ...baseOf(resource, index),
    kind: 'cluster',
    noun: 'a Container Apps environment',
    zones: zonesBySwitch(
      resource.body,
      'zone_redundancy_enabled',
      'Set `zone_redundancy_enabled = true` and name a subnet in `infrastructure_subnet_id`.',
    ),
  };
  return [environment];
};

/**
 * A container app with its containers. Source: the page `azurerm_container_app` of the azurerm provider:
 * `allow_insecure_connections` of `ingress` is `false` by default; and
 * https://learn.microsoft.com/azure/container-apps/scale-app: it scales by HTTP requests where it has no rules, from none
 * where `min_replicas` is not set up to 10 replicas where `max_replicas` is not.
 */
export const adaptContainerApp: Adapter = (resource, index) => {
  const { body } = resource;
  const template = readObject(body, 'template');
  const content = template.state === 'known' ? template.value : undefined;
  const serving = isSet(body, 'ingress');
  const autoscaling = content === undefined ? undefined : autoscalingOf(content);
  const app: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'a container app',
    role: serving ? 'serving' : 'worker',
    ...(content === undefined ? {} : replicasOf(content)),
    autoscaling,
    safeguards: {
      encryptedListening: nestedBlocks(body, 'ingress')
        .filter((ingress) => textOf(ingress, 'transport') !== 'tcp')
        .map((ingress) => switchedOff(ingress, 'allow_insecure_connections', false)),
    },
  };
  return [app, ...(content === undefined ? [] : containersOf(index, resource, content, serving))];
};

/** A job of Container Apps. Source: the page `azurerm_container_app_job` of the azurerm provider. */
export const adaptContainerAppJob: Adapter = (resource, index) => {
  const job: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'a container app job',
    role: 'job',
  };
  return [job];
};

/** What scales to none opens its connections anew with the requests. */
function replicasOf(template: ObjectValue): Pick<Workload, 'replicas' | 'ephemeral'> {
  const replicas = explained(numberSetting(template, 'min_replicas', 0), {
    remedy: 'Set `min_replicas = 2` or more.',
  });
  return isKnown(replicas, 0) ? { replicas, ephemeral: true } : { replicas };
}

function autoscalingOf(template: ObjectValue): Attribute<boolean> {
  const least = numberSetting(template, 'min_replicas', 0);
  const most = numberSetting(template, 'max_replicas', 10);
  if (least.state !== 'known' || most.state !== 'known' || least.value !== most.value)
    return byDefault(true, template.header);
  return known(false, most.span, {
    via: most.via,
    detail: `\`min_replicas\` and \`max_replicas\` are both ${most.value}`,
    remedy: 'Set `max_replicas` above `min_replicas`.',
  });
}

function containersOf(
  index: RootIndex,
  resource: TerraformResource,
  template: ObjectValue,
  serving: boolean,
): readonly Container[] {
  const blocks = readBlocks(template, 'container');
  const base = baseOf(resource, index);
  return (blocks.state === 'known' ? blocks.value : []).map((body, number) => {
    // Requests go to the first container, the others stand beside it.
    const main = serving && number === 0;
    const checked = main && !isPlain(resource.body);
    return {
      ...base,
      id: `${base.id}#container-${number}`,
      span: body.header,
      kind: 'container',
      name: textOf(body, 'name') ?? String(number),
      workload: base.id,
      image: stringSetting(body, 'image'),
      imageSize: publishedImageSize(stringSetting(body, 'image')),
      serving: main,
      healthChecks: checked ? [probeOf(body, 'readiness'), probeOf(body, 'liveness')] : [],
      resources: containerResources(body),
    };
  });
}

/** A connection, which is tried by default, says enough of TCP. */
function isPlain(body: ObjectValue): boolean {
  const ingress = readObject(body, 'ingress');
  return ingress.state !== 'known' || textOf(ingress.value, 'transport') === 'tcp';
}

/**
 * https://learn.microsoft.com/azure/container-apps/health-probes: by default only a connection to the port is tried. The
 * page `azurerm_container_app` of the azurerm provider says that a probe asks every 10 seconds, waits for one and takes
 * three failures.
 */
function probeOf(body: ObjectValue, kind: 'readiness' | 'liveness'): HealthCheck {
  const [probe] = nestedBlocks(body, `${kind}_probe`);
  const name = `${kind} probe of its own`;
  if (probe !== undefined)
    return {
      name,
      present: known(true, probe.header),
      intervalSeconds: numberSetting(probe, 'interval_seconds', 10),
      timeoutSeconds: numberSetting(probe, 'timeout', 1),
      failures: numberSetting(probe, 'failure_count_threshold', 3),
    };
  const field = body.fields.get(`${kind}_probe`);
  const present: Attribute<boolean> =
    field !== undefined && isSet(body, field.name)
      ? known(true, field.span)
      : byDefault(false, body.header, {
          detail: 'by default only a connection to its port is tried',
          remedy: 'Add a `readiness_probe` and a `liveness_probe` block with a path of the application.',
        });
  return { name, present };
}
