import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, mapKnown } from '../../model/attribute.ts';
import type { Autoscaler, Component, Container, HealthCheck, Workload } from '../../model/component.ts';
import type { PlainEdge } from '../../model/edge.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, numberSetting, stringSetting } from '../terraform/setting.ts';
import { secondsSetting } from './duration-setting.ts';
import { zonesOfRegion } from './location.ts';

const standard = 'google_app_engine_standard_app_version';
const flexible = 'google_app_engine_flexible_app_version';
export const appEngineTypes: readonly string[] = [standard, flexible];

/**
 * A version of a service of App Engine, which spreads over the zones of a region. Source: the pages
 * `google_app_engine_standard_app_version` and `google_app_engine_flexible_app_version` of the Google provider: it
 * scales with the load unless `manual_scaling` says how many instances there are; a flexible version has to have
 * `liveness_check` and `readiness_check`, which ask every 30 and every 5 seconds where nothing is set.
 */
export const adaptAppVersion: Adapter = (resource, index) => {
  const { type, body } = resource;
  const manual = onlyBlock(body, 'manual_scaling');
  const workload: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'a version of an App Engine service',
    role: 'serving',
    zones: byDefault(zonesOfRegion, resource.header),
    ephemeral: type === standard && manual.state === 'absent',
    autoscaling: autoscalingOf(body),
    replicas: manual.state === 'known' ? instancesOf(manual.value) : undefined,
  };
  const scaler = type === flexible ? scalerOf(resource, index) : undefined;
  const parts: readonly Component[] = type === flexible ? [containerOf(resource, index, workload)] : [];
  return [workload, ...parts, ...(scaler === undefined ? [] : [scaler])];
};

function instancesOf(manual: ObjectValue): Attribute<number> {
  return explained(numberSetting(manual, 'instances'), { remedy: 'Set `instances` to 2 or more.' });
}

function autoscalingOf(body: ObjectValue): Attribute<boolean> {
  const manual = onlyBlock(body, 'manual_scaling');
  if (manual.state === 'unknown') return manual;
  if (manual.state === 'absent') return byDefault(true, body.header);
  const fixed = mapKnown(numberSetting(manual.value, 'instances'), () => false);
  return explained(fixed.state === 'absent' ? known(false, manual.span) : fixed, {
    detail: '`manual_scaling` fixes the number of its instances',
    remedy: 'Use `automatic_scaling`.',
  });
}

/** Two instances at least and twenty at most where nothing is set, steered by the processors. */
function scalerOf(resource: TerraformResource, index: RootIndex): Autoscaler | undefined {
  const scaling = onlyBlock(resource.body, 'automatic_scaling');
  if (scaling.state !== 'known') return undefined;
  const base = baseOf(resource, index);
  const [use] = nestedBlocks(scaling.value, 'cpu_utilization');
  return {
    ...base,
    id: `${base.id}#scaling`,
    kind: 'autoscaler',
    noun: 'automatic scaling',
    minimum: explained(numberSetting(scaling.value, 'min_total_instances', 2), {
      remedy: 'Set `min_total_instances` to 2 or more.',
    }),
    maximum: numberSetting(scaling.value, 'max_total_instances', 20),
    cpuTarget:
      use === undefined
        ? undefined
        : explained(
            mapKnown(numberSetting(use, 'target_utilization'), (part) => Math.round(part * 1000) / 10),
            { remedy: 'Set `target_utilization` to about 0.7.' },
          ),
  };
}

function containerOf(resource: TerraformResource, index: RootIndex, workload: Workload): Container {
  const [deployment] = nestedBlocks(resource.body, 'deployment');
  const [image] = deployment === undefined ? [] : nestedBlocks(deployment, 'container');
  return {
    ...baseOf(resource, index),
    id: `${workload.id}#container-0`,
    kind: 'container',
    name: 'app',
    workload: workload.id,
    image: stringSetting(image ?? resource.body, 'image'),
    serving: true,
    healthChecks: ['readiness_check', 'liveness_check'].flatMap((name) => checkOf(resource.body, name)),
  };
}

function checkOf(body: ObjectValue, name: string): readonly HealthCheck[] {
  const block = onlyBlock(body, name);
  if (block.state !== 'known' || !isSet(body, name)) return [];
  return [
    {
      name: name.replace('_', ' '),
      present: known(true, block.span),
      intervalSeconds: secondsSetting(
        block.value,
        'check_interval',
        name === 'liveness_check' ? '30s' : '5s',
      ),
      timeoutSeconds: secondsSetting(block.value, 'timeout', '4s'),
      failures: numberSetting(block.value, 'failure_threshold', name === 'liveness_check' ? 4 : 2),
    },
  ];
}

/** The scaling of a version is written in it. */
export function appScalingEdges(index: RootIndex): readonly PlainEdge[] {
  return index
    .ofType(flexible)
    .filter(({ body }) => onlyBlock(body, 'automatic_scaling').state === 'known')
    .map(({ address, header }): PlainEdge => {
      const to = index.idOf(address);
      return { kind: 'scales', from: `${to}#scaling`, to, span: header, via: [] };
    });
}
