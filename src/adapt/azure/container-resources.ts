import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, mapKnown } from '../../model/attribute.ts';
import type { ContainerResources } from '../../model/component.ts';
import { isSet, numberSetting, stringSetting } from '../terraform/setting.ts';

const gigabyte = 2 ** 30;

/**
 * What a container of Container Apps reserves, which is all that it gets: `memory` is `0.5Gi`. Source: the page
 * `azurerm_container_app` of the azurerm provider.
 */
export function containerResources(container: ObjectValue): ContainerResources {
  if (!isSet(container, 'cpu') || !isSet(container, 'memory')) return {};
  const cpu = numberSetting(container, 'cpu');
  const memory = mapKnown(stringSetting(container, 'memory'), bytesOf);
  return { cpuRequest: cpu, cpuLimit: cpu, memoryRequest: memory, memoryLimit: memory };
}

/**
 * What a container of a container group reserves, and may take at most: `memory` is in GB, and the limits are what is
 * reserved where they are not written. Source: the page `azurerm_container_group` of the azurerm provider.
 */
export function groupResources(container: ObjectValue): ContainerResources {
  if (!isSet(container, 'cpu') || !isSet(container, 'memory')) return {};
  const inBytes = (name: string): Attribute<number> =>
    mapKnown(numberSetting(container, name), (gigabytes) => gigabytes * gigabyte);
  const cpu = numberSetting(container, 'cpu');
  return {
    cpuRequest: cpu,
    cpuLimit: isSet(container, 'cpu_limit') ? numberSetting(container, 'cpu_limit') : cpu,
    memoryRequest: inBytes('memory'),
    memoryLimit: inBytes(isSet(container, 'memory_limit') ? 'memory_limit' : 'memory'),
  };
}

function bytesOf(text: string): number {
  const [, amount = '0'] = /^(\d{1,4}(?:\.\d{1,3})?)Gi$/.exec(text.trim()) ?? [];
  return Number(amount) * gigabyte;
}
