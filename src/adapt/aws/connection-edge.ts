import { fieldOf, readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { ConnectsTo } from '../../model/edge.ts';
import type { EnvironmentVariable } from '../connection/connection.ts';
import { connectionsIn } from '../connection/connections-in.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';
import { type Datastored, datastoresBehind } from './datastore-lookup.ts';
import { taskDefinitionsOf } from './ecs.ts';
import { containerDefinitionsOf } from './ecs-container.ts';
import { registryModuleOf } from './registry/registry-source.ts';

/** Which workloads use which datastores, by what their environment refers to. */
export function connectionEdges(index: RootIndex): readonly ConnectsTo[] {
  return workloadsOf(index).flatMap(({ address, environment }) =>
    edgesOf(index, index.idOf(address), environment),
  );
}

interface Configured {
  readonly address: string;
  readonly environment: readonly EnvironmentVariable[];
}

function workloadsOf(index: RootIndex): readonly Configured[] {
  const services = index.ofType('aws_ecs_service').map((service) => ({
    address: service.address,
    environment: taskDefinitionsOf(index, service).slice(0, 1).flatMap(environmentOfTask),
  }));
  const tasks = index
    .ofType('aws_ecs_task_definition')
    .map((task) => ({ address: task.address, environment: environmentOfTask(task) }));
  const functions = index.ofType('aws_lambda_function').map(({ address, body }) => ({
    address,
    environment: variablesIn(nested(body, 'environment'), 'variables'),
  }));
  const runners = index.ofType('aws_apprunner_service').map(({ address, body }) => ({
    address,
    environment: environmentOfRunner(body),
  }));
  const calls = index.root.moduleCalls
    .filter((call) => registryModuleOf(call) === 'lambda')
    .map(({ address, inputs }) => ({
      address,
      environment: variablesIn([inputs], 'environment_variables'),
    }));
  return [...services, ...tasks, ...functions, ...calls, ...runners];
}

/** The last edge to a datastore that names a database tells more than one that does not. */
function edgesOf(
  index: RootIndex,
  from: string,
  environment: readonly EnvironmentVariable[],
): readonly ConnectsTo[] {
  const named = connectionsIn(environment);
  const edges = new Map<string, ConnectsTo>();
  for (const variable of environment) {
    const connection = named.find(({ span }) => span === variable.span);
    for (const store of datastoresBehind(index, variable.value)) {
      const database = databaseOf(store.resource, connection?.database, variable);
      const edge: ConnectsTo = {
        kind: 'connects-to',
        evidence: 'named',
        from,
        to: index.idOf(store.resource.address),
        span: variable.span,
        via: store.via,
        database,
      };
      const before = edges.get(edge.to);
      if (before === undefined || before.database.state !== 'known') edges.set(edge.to, edge);
    }
  }
  return [...edges.values()];
}

/** What the address names, else the database that the server was made with. */
function databaseOf(
  store: Datastored,
  written: ReturnType<typeof connectionsIn>[number]['database'] | undefined,
  { span }: EnvironmentVariable,
): Attribute<string> {
  if (written?.state === 'known') return known(written.value, span);
  if (store.type === 'aws_dynamodb_table') return known(store.address, span);
  if (written?.state === 'unknown' && written.hole?.reference === undefined && written.hole !== undefined)
    return unknown(written.because, span);
  const made = ['db_name', 'database_name', 'name'].map((name) => textOf(store.body, name)).find(isText);
  return made === undefined ? absent(span) : known(made, span);
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

function environmentOfTask(task: TerraformResource): readonly EnvironmentVariable[] {
  return containerDefinitionsOf(task).flatMap((definition) => [
    ...pairsIn(argumentOf(definition, 'environment'), 'value'),
    ...pairsIn(argumentOf(definition, 'secrets'), 'valueFrom'),
  ]);
}

/** `[{ name = "DB_HOST", value = … }]`. */
function pairsIn(list: Value | undefined, valueName: string): readonly EnvironmentVariable[] {
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    if (item.kind !== 'object') return [];
    const name = textOf(item, 'name');
    const value = fieldOf(item, valueName);
    return name === undefined || value === undefined ? [] : [{ name, value: value.value, span: value.span }];
  });
}

function environmentOfRunner(body: ObjectValue): readonly EnvironmentVariable[] {
  const source = nested(body, 'source_configuration');
  return source.flatMap((block) => {
    const image = nested(block, 'image_repository').flatMap((one) => nested(one, 'image_configuration'));
    const code = nested(block, 'code_repository')
      .flatMap((one) => nested(one, 'code_configuration'))
      .flatMap((one) => nested(one, 'code_configuration_values'));
    const places = [...image, ...code];
    return [
      ...variablesIn(places, 'runtime_environment_variables'),
      ...variablesIn(places, 'runtime_environment_secrets'),
    ];
  });
}

function variablesIn(blocks: readonly ObjectValue[], name: string): readonly EnvironmentVariable[] {
  return blocks.flatMap((block) => {
    const map = argumentOf(block, name);
    if (map?.kind !== 'object') return [];
    return [...map.fields.values()].map((field) => ({
      name: field.name,
      value: field.value,
      span: field.span,
    }));
  });
}

function nested(body: ObjectValue, name: string): readonly ObjectValue[] {
  const blocks = readBlocks(body, name);
  return blocks.state === 'known' ? blocks.value : [];
}
