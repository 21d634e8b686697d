import { fieldOf, readBoolean, readString } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { byDefault, known, unknown } from '../../model/attribute.ts';
import type { Container, HealthCheck } from '../../model/component.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, numberSetting, stringSetting } from '../terraform/setting.ts';
import { containerResources } from './ecs-resources.ts';
import { userOfDefinition } from './ecs-user.ts';
import { decodedJson } from './json-text.ts';

/** Who sends requests to the containers of a service. */
export interface Traffic {
  /** The containers that a target group or a load balancer names. */
  readonly balanced: readonly string[] | 'none' | 'unknown';
  /** Other services find it by a registry or by Service Connect. */
  readonly discovered: boolean;
}

interface TaskOfService {
  readonly task: TerraformResource;
  readonly workload: TerraformResource;
  readonly traffic: Traffic;
}

/**
 * The containers of a task. Source: the page `aws_ecs_task_definition` of the AWS provider, and
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html
 */
export function adaptContainers(index: RootIndex, service: TaskOfService): readonly Container[] {
  const definitions = containerDefinitionsOf(service.task);
  return definitions.map((definition, number) =>
    toContainer(index, service, definition, definitions.length, number),
  );
}

/** The containers' definitions, as far as they can be read. */
export function containerDefinitionsOf(task: TerraformResource): readonly ObjectValue[] {
  const document = decodedJson(argumentOf(task.body, 'container_definitions'));
  const items = document?.kind === 'list' ? document.items : [];
  return items.filter((item): item is ObjectValue => item.kind === 'object');
}

function toContainer(
  index: RootIndex,
  service: TaskOfService,
  definition: ObjectValue,
  count: number,
  number: number,
): Container {
  const { task, workload, traffic } = service;
  const name = readString(definition, 'name');
  const title = name.state === 'known' ? name.value : String(number);
  const checkedByBalancer = isBalanced(traffic, title, count);
  // A task that no service runs ends by itself. A check that is written is one, whoever needs it.
  const needsNone = checkedByBalancer || task === workload || !needsCheck(definition, count);
  const isUnchecked = needsNone && fieldOf(definition, 'healthCheck') === undefined;
  const serving = checkedByBalancer || (traffic.discovered && definition.fields.has('portMappings'));
  return {
    kind: 'container',
    id: `${index.idOf(workload.address)}#container-${number}`,
    resource: task.address,
    span: definition.header,
    format: 'terraform',
    environment: index.environmentOf(task),
    name: title,
    workload: index.idOf(workload.address),
    image: stringSetting(definition, 'image'),
    serving,
    healthChecks: isUnchecked ? [] : [checkOf(service, definition)],
    resources: containerResources(task, definition, count),
    safeguards: { unprivileged: userOfDefinition(definition) },
  };
}

/** A target group asks the container itself; a lone container is the one that it names. */
function isBalanced({ balanced }: Traffic, name: string, count: number): boolean {
  if (balanced === 'none' || balanced === 'unknown') return false;
  return balanced.includes(name) || count === 1;
}

/** Containers beside the main one, such as log routers, are watched by what they serve. */
function needsCheck(definition: ObjectValue, count: number): boolean {
  const essential = readBoolean(definition, 'essential');
  if (essential.state !== 'absent' && !(essential.state === 'known' && essential.value)) return false;
  return count === 1 || definition.fields.has('portMappings');
}

function checkOf({ task, traffic }: TaskOfService, definition: ObjectValue): HealthCheck {
  const name = 'health check';
  const check = fieldOf(definition, 'healthCheck');
  if (check?.value.kind === 'unknown')
    return { name, present: unknown(check.value.because, check.span, check.value.via) };
  if (check !== undefined) return { name, present: known(true, check.span), ...timesOf(check.value) };
  if (traffic.balanced === 'unknown')
    return { name, present: unknown('whether a load balancer checks it is not known', task.header) };
  const detail = 'its definition has no `healthCheck`';
  const remedy = 'Add a `healthCheck` with a `command` to the container definition.';
  return { name, present: byDefault(false, definition.header, { detail, remedy }) };
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html: every 30 seconds, 5 to answer, 3 tries. */
function timesOf(check: Value): Pick<HealthCheck, 'intervalSeconds' | 'timeoutSeconds' | 'failures'> {
  if (check.kind !== 'object') return {};
  return {
    intervalSeconds: numberSetting(check, 'interval', 30),
    timeoutSeconds: numberSetting(check, 'timeout', 5),
    failures: numberSetting(check, 'retries', 3),
  };
}
