import { readString } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import type { EnvironmentVariable } from '../connection/connection.ts';
import { type ConfiguredWorkload, nestedBlocks, variablesIn } from '../terraform/connection-edge.ts';
import { type RootIndex, withoutInstance } from '../terraform/root-index.ts';
import { textOf } from '../terraform/setting.ts';
import { appEngineTypes } from './app-engine.ts';
import { serverlessTypes } from './serverless.ts';
import { containersOf, templatesOf } from './serverless-containers.ts';

const machine = 'google_compute_instance';

/**
 * Every service, function and machine with its environment and the Cloud SQL instances that are mounted into it. The instances
 * of one block that run the same program are one service in several regions: the first stands for all.
 */
export function configuredWorkloads(index: RootIndex): readonly ConfiguredWorkload[] {
  const programs = new Map<string, TerraformResource>();
  for (const resource of index.ofType(...serverlessTypes, ...appEngineTypes, machine)) {
    const program = `${withoutInstance(resource.address)}\n${programOf(resource)}`;
    if (!programs.has(program)) programs.set(program, resource);
  }
  return [...programs.values()].map((resource) => ({
    address: resource.address,
    environment: environmentOf(resource),
  }));
}

/** The images of its containers, or the entry point of a function; empty where they are not known. */
function programOf(resource: TerraformResource): string {
  const images = containersOf(resource).map((container) => textOf(container, 'image') ?? '');
  const functions = [resource.body, ...nestedBlocks(resource.body, 'build_config')].map(
    (holder) => textOf(holder, 'entry_point') ?? '',
  );
  return [...images, ...functions].join(' ');
}

function environmentOf(resource: TerraformResource): readonly EnvironmentVariable[] {
  const { type, body } = resource;
  if (type === 'google_cloudfunctions_function') return environmentOfFunction(body);
  if (type === 'google_cloudfunctions2_function')
    return nestedBlocks(body, 'service_config').flatMap(environmentOfFunction);
  if (appEngineTypes.includes(type)) return environmentOfApp(body);
  if (type === machine) return environmentOfMachine(body);
  const ofContainers = environmentOfContainers(containersOf(resource));
  const mounted =
    type === 'google_cloud_run_service'
      ? nestedBlocks(body, 'template').flatMap(sqlAnnotation)
      : templatesOf(resource).flatMap(sqlVolumes);
  return [...ofContainers, ...mounted];
}

function environmentOfFunction(body: ObjectValue): readonly EnvironmentVariable[] {
  const secrets = nestedBlocks(body, 'secret_environment_variables').flatMap((block) =>
    namedVariable(block, 'key', block, 'secret'),
  );
  return [...variablesIn([body], 'environment_variables'), ...secrets];
}

/** What its start script and its metadata hand to a machine. */
function environmentOfMachine(body: ObjectValue): readonly EnvironmentVariable[] {
  const script = body.fields.get('metadata_startup_script');
  const started = script === undefined ? [] : [{ name: script.name, value: script.value, span: script.span }];
  return [...variablesIn([body], 'metadata'), ...started];
}

/** `env_variables`, and the instances that the environment of a flexible version is connected to. */
function environmentOfApp(body: ObjectValue): readonly EnvironmentVariable[] {
  const mounted = variablesIn([body], 'beta_settings').filter(({ name }) => name === 'cloud_sql_instances');
  return [...variablesIn([body], 'env_variables'), ...mounted];
}

/** `env { name = …, value = … }` and `env { name = …, value_source { secret_key_ref { secret = … } } }`. */
function environmentOfContainers(containers: readonly ObjectValue[]): readonly EnvironmentVariable[] {
  return containers
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
