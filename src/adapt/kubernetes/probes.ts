import { fieldOf, readNumber } from '../../evaluate/read.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, absent, byDefault, known, unknown } from '../../model/attribute.ts';
import type { HealthCheck } from '../../model/component.ts';
import { argumentIn, repairWith } from '../repair.ts';
import type { PodContainer } from './pod-container.ts';
import { type ProbeKey, probeChange } from './probe-repair.ts';
import { textOfScalar } from './read-pod.ts';

/**
 * The probes that a container of a long-running workload should have: readiness where requests reach it, and
 * liveness. A startup probe only holds the others back, so it stands for none of them.
 */
export function probesOf(container: PodContainer, serving: boolean): readonly HealthCheck[] {
  const liveness = healthCheck(container, 'liveness probe', 'livenessProbe');
  return serving ? [healthCheck(container, 'readiness probe', 'readinessProbe'), liveness] : [liveness];
}

/** The API's defaults: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Probe */
const defaults = { periodSeconds: 10, timeoutSeconds: 1, failureThreshold: 3 };

function healthCheck(container: PodContainer, name: string, key: ProbeKey): HealthCheck {
  const written = fieldOf(container.body, key)?.value;
  const present = probe(container, key);
  if (written?.kind !== 'object') return { name, present };
  const setting = (field: keyof typeof defaults) => {
    const reading = readNumber(written, field);
    if (reading.state === 'absent') return byDefault(defaults[field], written.header);
    const { span, via } = reading;
    if (reading.state === 'unknown') return unknown(reading.because, span, via);
    const detail = `\`${field}\` of its ${name} is \`${reading.value}\``;
    return known(reading.value, span, { via, detail, ...argumentIn(written, field) });
  };
  return {
    name,
    present,
    intervalSeconds: setting('periodSeconds'),
    timeoutSeconds: setting('timeoutSeconds'),
    failures: setting('failureThreshold'),
  };
}

/**
 * How long the liveness probe waits before it asks at all, where nothing tells when the program has started. A startup
 * probe asks from the beginning and gives as much time as it takes.
 * Source: https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/#startup-probe
 */
export function startDelayOf({ body }: PodContainer): Attribute<number> | undefined {
  const liveness = fieldOf(body, 'livenessProbe')?.value;
  if (liveness?.kind !== 'object' || fieldOf(body, 'startupProbe') !== undefined) return undefined;
  const reading = readNumber(liveness, 'initialDelaySeconds');
  if (reading.state === 'absent') return undefined;
  const { span, via } = reading;
  if (reading.state === 'unknown') return unknown(reading.because, span, via);
  const detail = `\`initialDelaySeconds\` is \`${reading.value}\` and there is no startup probe`;
  const remedy = 'Add a `startupProbe`, and take `initialDelaySeconds` away.';
  return known(reading.value, span, { via, detail, remedy });
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

const remedies: Readonly<Record<ProbeKey, string>> = {
  readinessProbe:
    'Add a `readinessProbe` that succeeds as soon as requests can be answered, and a `livenessProbe`.',
  livenessProbe: 'Add a `livenessProbe` that fails when nothing but a restart helps.',
};

function probe(container: PodContainer, key: ProbeKey): Attribute<boolean> {
  const { body, header } = container;
  const field = fieldOf(body, key);
  if (field === undefined) {
    // What is asked for both is asked for in one finding.
    const missing = key === 'readinessProbe' && fieldOf(body, 'livenessProbe') === undefined;
    const keys: readonly ProbeKey[] = missing ? ['readinessProbe', 'livenessProbe'] : [key];
    const repair = repairWith(...keys.map((each) => probeChange(container, each)));
    return absent(header, { remedy: remedies[key], ...repair });
  }
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
