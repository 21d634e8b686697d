import { readString } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import type { Workload } from '../../model/component.ts';
import type { EnvironmentVariable } from '../connection/connection.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { type ConfiguredWorkload, nestedBlocks, variablesIn } from '../terraform/connection-edge.ts';
import { type RootIndex, withoutInstance } from '../terraform/root-index.ts';
import { textOf } from '../terraform/setting.ts';

const kinds: ReadonlyMap<string, Pick<Workload, 'noun' | 'role'>> = new Map([
  ['google_cloud_run_service', { noun: 'a Cloud Run service', role: 'serving' }],
  ['google_cloud_run_v2_service', { noun: 'a Cloud Run service', role: 'serving' }],
  ['google_cloud_run_v2_job', { noun: 'a Cloud Run job', role: 'job' }],
  ['google_cloud_run_v2_worker_pool', { noun: 'a Cloud Run worker pool', role: 'worker' }],
  ['google_cloudfunctions_function', { noun: 'a Cloud Functions function', role: 'worker' }],
  ['google_cloudfunctions2_function', { noun: 'a Cloud Functions function', role: 'worker' }],
]);

export const serverlessTypes: readonly string[] = [...kinds.keys()];

/** What runs on Cloud Run, which spreads over the zones of a region and scales by itself. Source: the pages of the types above. */
export const adaptServerless: Adapter = (resource, index) => {
  const kind = kinds.get(resource.type);
  if (kind === undefined) return [];
  const workload: Workload = { ...baseOf(resource, index), kind: 'workload', ...kind };
  return [workload];
};

/**
 * Every service and function with its environment and the Cloud SQL instances that are mounted into it. The instances
 * of one block that run the same program are one service in several regions: the first stands for all.
 */
export function configuredWorkloads(index: RootIndex): readonly ConfiguredWorkload[] {
  const programs = new Map<string, TerraformResource>();
  for (const resource of index.ofType(...serverlessTypes)) {
    const program = `${withoutInstance(resource.address)}\n${programOf(resource.body)}`;
    if (!programs.has(program)) programs.set(program, resource);
  }
  return [...programs.values()].map((resource) => ({
    address: resource.address,
    environment: environmentOf(resource),
  }));
}

/** The images of its containers, or the entry point of a function; empty where they are not known. */
function programOf(body: ObjectValue): string {
  const templates = nestedBlocks(body, 'template');
  const inner = templates.flatMap((template) => [
    ...nestedBlocks(template, 'spec'),
    ...nestedBlocks(template, 'template'),
  ]);
  const images = [...templates, ...inner]
    .flatMap((holder) => nestedBlocks(holder, 'containers'))
    .map((container) => textOf(container, 'image') ?? '');
  const functions = [body, ...nestedBlocks(body, 'build_config')].map(
    (holder) => textOf(holder, 'entry_point') ?? '',
  );
  return [...images, ...functions].join(' ');
}

function environmentOf({ type, body }: TerraformResource): readonly EnvironmentVariable[] {
  if (type === 'google_cloudfunctions_function') return environmentOfFunction(body);
  if (type === 'google_cloudfunctions2_function')
    return nestedBlocks(body, 'service_config').flatMap(environmentOfFunction);
  const templates = nestedBlocks(body, 'template');
  if (type === 'google_cloud_run_service') {
    const specs = templates.flatMap((template) => nestedBlocks(template, 'spec'));
    return [...specs.flatMap(environmentOfContainers), ...templates.flatMap(sqlAnnotation)];
  }
  const inner = templates.flatMap((template) => nestedBlocks(template, 'template'));
  const bodies = type === 'google_cloud_run_v2_job' ? inner : templates;
  return [...bodies.flatMap(environmentOfContainers), ...bodies.flatMap(sqlVolumes)];
}

function environmentOfFunction(body: ObjectValue): readonly EnvironmentVariable[] {
  const secrets = nestedBlocks(body, 'secret_environment_variables').flatMap((block) =>
    namedVariable(block, 'key', block, 'secret'),
  );
  return [...variablesIn([body], 'environment_variables'), ...secrets];
}

/** `env { name = …, value = … }` and `env { name = …, value_source { secret_key_ref { secret = … } } }`. */
function environmentOfContainers(body: ObjectValue): readonly EnvironmentVariable[] {
  return nestedBlocks(body, 'containers')
    .flatMap((container) => nestedBlocks(container, 'env'))
    .flatMap((variable) => {
      const secrets = [...nestedBlocks(variable, 'value_source'), ...nestedBlocks(variable, 'value_from')]
        .flatMap((source) => nestedBlocks(source, 'secret_key_ref'))
        .flatMap((secret) => [
          ...namedVariable(variable, 'name', secret, 'secret'),
          ...namedVariable(variable, 'name', secret, 'name'),
        ]);
      return [...namedVariable(variable, 'name', variable, 'value'), ...secrets];
    });
}

function namedVariable(
  named: ObjectValue,
  nameArgument: string,
  holder: ObjectValue,
  valueArgument: string,
): readonly EnvironmentVariable[] {
  const name = readString(named, nameArgument);
  const field = holder.fields.get(valueArgument);
  if (name.state !== 'known' || field === undefined) return [];
  return [{ name: name.value, value: field.value, span: field.span }];
}

/** The instances whose sockets are mounted: `volumes { cloud_sql_instance { instances = […] } }`. */
function sqlVolumes(body: ObjectValue): readonly EnvironmentVariable[] {
  return nestedBlocks(body, 'volumes')
    .flatMap((volume) => nestedBlocks(volume, 'cloud_sql_instance'))
    .flatMap((block) => {
      const field = block.fields.get('instances');
      return field === undefined ? [] : [{ name: 'instances', value: field.value, span: field.span }];
    });
}

/** The same in the words of the first version of Cloud Run. */
function sqlAnnotation(template: ObjectValue): readonly EnvironmentVariable[] {
  return variablesIn(nestedBlocks(template, 'metadata'), 'annotations').filter(
    ({ name }) => name === 'run.googleapis.com/cloudsql-instances',
  );
}
