import { readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import type { Explanation } from '../../model/attribute.ts';
import { repairWith, setIn } from '../repair.ts';
import { objectAt } from './read-pod.ts';

/**
 * A start for what nobody has measured: a tenth of a processor and 256 MiB are what a small service asks for, and what
 * any node has to give.
 */
const firstRequests = { cpu: '100m', memory: '256Mi' };

type Resource = keyof typeof firstRequests;

/** Requests for what has none, in one piece. */
export function requestRepair(body: ObjectValue, missing: readonly Resource[]): Pick<Explanation, 'repair'> {
  const [only, second] = missing;
  if (only === undefined) return {};
  return second === undefined
    ? repairWith(setIn(body, ['resources', 'requests', only], firstRequests[only]))
    : repairWith(setIn(body, ['resources', 'requests'], firstRequests));
}

/** Twice what a container asks for, which is room for its peaks. Where nothing is asked for, that is told first. */
export function memoryLimitRepair(body: ObjectValue): Pick<Explanation, 'repair'> {
  const requests = objectAt(body, 'resources', 'requests');
  const memory = requests === undefined ? undefined : readString(requests, 'memory');
  const written = memory?.state === 'known' ? /^([1-9][0-9]{0,11})([kMGT]i?|Ki)?$/.exec(memory.value) : null;
  if (written === null) return {};
  const [, amount, unit = ''] = written;
  return repairWith(setIn(body, ['resources', 'limits', 'memory'], `${Number(amount) * 2}${unit}`));
}
