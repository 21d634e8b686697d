import { readString } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, unknown } from '../../model/attribute.ts';
import type { Container, Workload } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { ignoresChanges } from '../terraform/lifecycle.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, numberSetting, stringSetting } from '../terraform/setting.ts';
import { secondsSetting } from './duration-setting.ts';
import { containersOf } from './serverless-containers.ts';

const kinds: ReadonlyMap<string, Pick<Workload, 'noun' | 'role'>> = new Map([
  ['google_cloud_run_service', { noun: 'a Cloud Run service', role: 'serving' }],
  ['google_cloud_run_v2_service', { noun: 'a Cloud Run service', role: 'serving' }],
  ['google_cloud_run_v2_job', { noun: 'a Cloud Run job', role: 'job' }],
  ['google_cloud_run_v2_worker_pool', { noun: 'a Cloud Run worker pool', role: 'worker' }],
  ['google_cloudfunctions_function', { noun: 'a Cloud Functions function', role: 'worker' }],
  ['google_cloudfunctions2_function', { noun: 'a Cloud Functions function', role: 'worker' }],
]);

export const serverlessTypes: readonly string[] = [...kinds.keys()];

/** So few instances are no crowd for a database. */
const fewInstances = 10;

/**
 * What runs on Cloud Run, which spreads over the zones of a region, scales by itself and waits until a container
 * listens before it sends requests. Source: the pages of the types above: a request may take 300 seconds, and one of a
 * function 60, where nothing is set; up to 100 instances of a service are started.
 */
export const adaptServerless: Adapter = (resource, index) => {
  const kind = kinds.get(resource.type);
  if (kind === undefined) return [];
  const isHttp = isHttpFunction(resource);
  const workload: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: kind.noun,
    role: isHttp ? 'serving' : kind.role,
    ephemeral: comesWithRequests(resource),
    timeoutSeconds: timeoutOf(resource),
  };
  return [workload, ...containersFor(resource, index, workload)];
};

/** A function that requests reach, not one that events start. */
function isHttpFunction({ type, body }: TerraformResource): boolean {
  if (type === 'google_cloudfunctions_function') {
    const isHttp = booleanSetting(body, 'trigger_http', false);
    return isHttp.state === 'known' && isHttp.value;
  }
  return type === 'google_cloudfunctions2_function' && !isSet(body, 'event_trigger');
}

function comesWithRequests({ type, body }: TerraformResource): boolean {
  if (type === 'google_cloud_run_v2_job' || type === 'google_cloud_run_v2_worker_pool') return false;
  const most = mostInstances(type, body);
  return most.state !== 'known' || most.value > fewInstances;
}

function mostInstances(type: string, body: ObjectValue): Attribute<number> {
  const holders =
    type === 'google_cloud_run_v2_service'
      ? [body, ...nestedBlocks(body, 'template')].flatMap((one) => nestedBlocks(one, 'scaling'))
      : [body, ...nestedBlocks(body, 'service_config')];
  const counts = holders.flatMap((one) =>
    ['max_instance_count', 'max_instances'].map((name) => numberSetting(one, name)),
  );
  if (type === 'google_cloud_run_service') return mostByAnnotation(body);
  return counts.find(({ state }) => state !== 'absent') ?? unknown('no bound is set', body.header);
}

/** In the words of the first version of Cloud Run. */
function mostByAnnotation(body: ObjectValue): Attribute<number> {
  const annotations = nestedBlocks(body, 'template')
    .flatMap((template) => nestedBlocks(template, 'metadata'))
    .map((metadata) => argumentOf(metadata, 'annotations'));
  for (const map of annotations)
    if (map?.kind === 'object' && map.fields.has('autoscaling.knative.dev/maxScale'))
      return numberSetting(map, 'autoscaling.knative.dev/maxScale');
  return unknown('no bound is set', body.header);
}

function timeoutOf({ type, body }: TerraformResource): Attribute<number> | undefined {
  const remedy = 'Set it to what a request may take at worst, and hand longer work to a queue.';
  const [template] = nestedBlocks(body, 'template');
  switch (type) {
    case 'google_cloud_run_v2_service':
      return template === undefined
        ? undefined
        : explained(secondsSetting(template, 'timeout', '300s'), { remedy });
    case 'google_cloud_run_service': {
      const [spec] = template === undefined ? [] : nestedBlocks(template, 'spec');
      return spec === undefined
        ? undefined
        : explained(numberSetting(spec, 'timeout_seconds', 300), { remedy });
    }
    case 'google_cloudfunctions_function':
      return explained(numberSetting(body, 'timeout', 60), { remedy });
    case 'google_cloudfunctions2_function': {
      const [config] = nestedBlocks(body, 'service_config');
      return config === undefined
        ? undefined
        : explained(numberSetting(config, 'timeout_seconds', 60), { remedy });
    }
    default:
      return undefined;
  }
}

/** What a deployment sets is not the affair of the configuration. */
function containersFor(
  resource: TerraformResource,
  index: RootIndex,
  workload: Workload,
): readonly Container[] {
  const isSetElsewhere = ignoresChanges(resource.body, 'template');
  return containersOf(resource).map((container, number) => {
    const image = stringSetting(container, 'image');
    const name = readString(container, 'name');
    return {
      ...baseOf(resource, index),
      id: `${workload.id}#container-${number}`,
      span: container.header,
      kind: 'container',
      name: name.state === 'known' ? name.value : String(number),
      workload: workload.id,
      image: isSetElsewhere ? unknown('deployments set it', image.span) : image,
      serving: workload.role === 'serving',
      healthChecks: [],
    };
  });
}
