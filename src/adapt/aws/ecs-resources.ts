import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, explained, mapKnown, unknown } from '../../model/attribute.ts';
import type { ContainerResources } from '../../model/component.ts';
import { numberSetting, stringSetting } from '../terraform/setting.ts';

/**
 * What a container of a task reserves and may take. `cpu` counts 1,024 units to a processor, `memory` and
 * `memoryReservation` count mebibytes. What is written for the task bounds all its containers, and is what a lone
 * container has for itself. Where only `memory` is written for a container it is reserved as well. Processor time is
 * shared by weight, so that only the bound of the task limits it. Source:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html
 */
export function containerResources(
  task: TerraformResource,
  definition: ObjectValue,
  count: number,
): ContainerResources {
  const inTask = { cpu: ofTask(task, 'cpu', 1024), memory: ofTask(task, 'memory', 1) };
  const hard = toBytes(numberSetting(definition, 'memory'));
  const soft = toBytes(numberSetting(definition, 'memoryReservation'));
  const units = mapKnown(numberSetting(definition, 'cpu'), (value) => value / 1024);
  const shared = count > 1 ? undefined : inTask;
  return {
    cpuRequest: firstWritten(
      [ifPositive(units), shared?.cpu ?? shareOf(inTask.cpu)],
      definition,
      '`cpu` is set neither for the container nor for the task',
      'Set `cpu` of the container, in units of 1/1024 of a processor.',
    ),
    cpuLimit: firstWritten(
      [inTask.cpu],
      definition,
      '`cpu` is not set for the task',
      'Set `cpu` of the task definition.',
    ),
    memoryRequest: firstWritten(
      [soft, hard, shared?.memory ?? shareOf(inTask.memory)],
      definition,
      'neither `memoryReservation` nor `memory` is set',
      'Set `memoryReservation` to what the container needs in ordinary operation.',
    ),
    memoryLimit: firstWritten(
      [hard, inTask.memory],
      definition,
      '`memory` is set neither for the container nor for the task',
      'Set `memory` of the container, in MiB.',
    ),
  };
}

/** A zero stands for nothing. */
function ifPositive(cores: Attribute<number>): Attribute<number> {
  return cores.state === 'known' && cores.value === 0
    ? absent(cores.span, { via: cores.via, detail: '`cpu` is `0`' })
    : cores;
}

function toBytes(mebibytes: Attribute<number>): Attribute<number> {
  return mapKnown(mebibytes, (value) => value * 1024 * 1024);
}

/** What the task reserves is there, but how its containers share it is not said. */
function shareOf(whole: Attribute<number>): Attribute<number> {
  return whole.state === 'known' ? unknown('the containers share what the task has', whole.span) : whole;
}

/** `512`, `"1 vCPU"`, `"2GB"`: in cores, or in bytes. */
function ofTask(task: TerraformResource, name: 'cpu' | 'memory', unitsOfCore: number): Attribute<number> {
  const text = stringSetting(task.body, name);
  if (text.state !== 'known') return text;
  const [, amount, unit] = /^\s*(\d{1,9}(?:\.\d{1,6})?)\s*([a-z]{0,4})\s*$/i.exec(text.value) ?? [];
  if (amount === undefined) return unknown(`\`${name}\` is not a number`, text.span, text.via);
  const isLarge = /^(?:vcpu|gb)$/i.test(unit ?? '');
  const value =
    name === 'cpu'
      ? Number(amount) / (isLarge ? 1 : unitsOfCore)
      : Number(amount) * 1024 * 1024 * (isLarge ? 1024 : 1);
  return { ...text, value };
}

function firstWritten(
  candidates: readonly Attribute<number>[],
  definition: ObjectValue,
  detail: string,
  remedy: string,
): Attribute<number> {
  const found = candidates.find(({ state }) => state !== 'absent');
  return found === undefined ? absent(definition.header, { detail, remedy }) : explained(found, { remedy });
}
