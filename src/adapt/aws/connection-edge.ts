import { fieldOf } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import type { ConnectsTo } from '../../model/edge.ts';
import type { EnvironmentVariable } from '../connection/connection.ts';
import {
  type ConfiguredWorkload,
  connectionEdgesOf,
  nestedBlocks,
  variablesIn,
} from '../terraform/connection-edge.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';
import { awsDatastores } from './datastore-lookup.ts';
import { taskDefinitionsOf } from './ecs.ts';
import { containerDefinitionsOf } from './ecs-container.ts';
import { configuredMachines } from './machine-environment.ts';
import { registryModuleOf } from './registry/registry-source.ts';

/** Which workloads use which datastores, by what their environment refers to. */
export function connectionEdges(index: RootIndex): readonly ConnectsTo[] {
  return workloadsOf(index).flatMap((workload) => connectionEdgesOf(index, workload, awsDatastores));
}

function workloadsOf(index: RootIndex): readonly ConfiguredWorkload[] {
  const services = index.ofType('aws_ecs_service').map((service) => ({
    address: service.address,
    environment: taskDefinitionsOf(index, service).slice(0, 1).flatMap(environmentOfTask),
  }));
  const tasks = index
    .ofType('aws_ecs_task_definition')
    .map((task) => ({ address: task.address, environment: environmentOfTask(task) }));
  const functions = index.ofType('aws_lambda_function').map(({ address, body }) => ({
    address,
    environment: variablesIn(nestedBlocks(body, 'environment'), 'variables'),
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
  return [...services, ...tasks, ...functions, ...calls, ...runners, ...configuredMachines(index)];
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
  const source = nestedBlocks(body, 'source_configuration');
  return source.flatMap((block) => {
    const image = nestedBlocks(block, 'image_repository').flatMap((one) =>
      nestedBlocks(one, 'image_configuration'),
    );
    const code = nestedBlocks(block, 'code_repository')
      .flatMap((one) => nestedBlocks(one, 'code_configuration'))
      .flatMap((one) => nestedBlocks(one, 'code_configuration_values'));
    const places = [...image, ...code];
    return [
      ...variablesIn(places, 'runtime_environment_variables'),
      ...variablesIn(places, 'runtime_environment_secrets'),
    ];
  });
}
