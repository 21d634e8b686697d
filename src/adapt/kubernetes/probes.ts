import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { HealthCheck } from '../../model/component.ts';
import type { PodContainer } from './pod-workload.ts';
import { textOfScalar } from './read-pod.ts';

/**
 * The probes that a container of a long-running workload should have: readiness where requests reach it, and
 * liveness. A startup probe only holds the others back, so it stands for none of them.
 */
export function probesOf(container: PodContainer, serving: boolean): readonly HealthCheck[] {
  const liveness = { name: 'liveness probe', present: probe(container, 'livenessProbe') };
  return serving
    ? [{ name: 'readiness probe', present: probe(container, 'readinessProbe') }, liveness]
    : [liveness];
}

/** Known `true` where both probes ask the same question in the same way: then one failure does both. */
export function identicalProbesOf({ body }: PodContainer): Attribute<boolean> | undefined {
  const liveness = fieldOf(body, 'livenessProbe');
  const readiness = fieldOf(body, 'readinessProbe');
  if (liveness === undefined || readiness === undefined) return undefined;
  if (!sameValue(liveness.value, readiness.value, 0)) return undefined;
  return known(true, liveness.span, {
    via: [...liveness.value.via, { span: readiness.span, message: 'the readiness probe asks the same' }],
  });
}

const remedies = {
  readinessProbe:
    'Add a `readinessProbe` that succeeds as soon as requests can be answered, and a `livenessProbe`.',
  livenessProbe: 'Add a `livenessProbe` that fails when nothing but a restart helps.',
};

function probe({ body, header }: PodContainer, key: keyof typeof remedies): Attribute<boolean> {
  const field = fieldOf(body, key);
  if (field === undefined) return absent(header, { remedy: remedies[key] });
  const { value, span } = field;
  return value.kind === 'unknown'
    ? unknown(value.because, span, value.via)
    : known(true, span, { via: value.via });
}

function sameValue(one: Value, other: Value, depth: number): boolean {
  if (depth > 8 || one.kind !== other.kind) return false;
  if (one.kind === 'object' && other.kind === 'object') return sameFields(one, other, depth);
  if (one.kind === 'list' && other.kind === 'list') {
    return (
      one.items.length === other.items.length &&
      one.items.every((item, index) => {
        const counterpart = other.items[index];
        return counterpart !== undefined && sameValue(item, counterpart, depth + 1);
      })
    );
  }
  const text = textOfScalar(one);
  return text !== undefined && text === textOfScalar(other);
}

function sameFields(one: ObjectValue, other: ObjectValue, depth: number): boolean {
  if (one.fields.size !== other.fields.size) return false;
  return [...one.fields].every(([key, field]) => {
    const counterpart = other.fields.get(key);
    return counterpart !== undefined && sameValue(field.value, counterpart.value, depth + 1);
  });
}
