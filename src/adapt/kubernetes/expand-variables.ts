import type { UnknownValue, Value } from '../../evaluate/value.ts';
import type { EnvironmentVariable } from '../connection/connection.ts';
import { textOfScalar } from './read-pod.ts';

type Part = string | UnknownValue;

/** Beyond these a value is unknown: variables made of variables double with every step. */
const MAX_PARTS = 64;
const MAX_LENGTH = 4096;

const reference = /\$\(([A-Za-z_][\w.-]{0,200})\)/g;

/**
 * Replaces `$(NAME)` by what the variable of that name holds, as the kubelet does: earlier variables only, and what
 * is not there stays as it is written. The address that Kubernetes gives for a Service is the Service's name.
 * Source: https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export function expandVariables(variables: readonly EnvironmentVariable[]): readonly EnvironmentVariable[] {
  const earlier = new Map<string, Value>();
  return variables.map((variable) => {
    const value = expanded(variable.value, earlier);
    earlier.set(variable.name, value);
    return value === variable.value ? variable : { ...variable, value };
  });
}

function expanded(value: Value, earlier: ReadonlyMap<string, Value>): Value {
  const written = partsOf(value);
  if (!written.some((part) => typeof part === 'string' && part.includes('$('))) return value;
  const parts = written.flatMap((part) => (typeof part === 'string' ? partsIn(part, earlier) : [part]));
  const hole = parts.find((part) => typeof part !== 'string');
  const length = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 1), 0);
  if (parts.length > MAX_PARTS || length > MAX_LENGTH) return tooLong(value);
  if (hole !== undefined) return { ...hole, span: value.span, via: value.via, template: parts };
  return { kind: 'string', value: parts.join(''), span: value.span, via: value.via };
}

function partsIn(text: string, earlier: ReadonlyMap<string, Value>): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(reference)) {
    const [written, name = ''] = match;
    const value = earlier.get(name);
    parts.push(text.slice(from, match.index));
    if (value !== undefined) parts.push(...partsOf(value));
    else parts.push(serviceHost(name) ?? written);
    from = match.index + written.length;
    if (parts.length > MAX_PARTS) break;
  }
  return [...parts, text.slice(from)];
}

function partsOf(value: Value): readonly Part[] {
  if (value.kind === 'unknown') return value.template ?? [value];
  return [textOfScalar(value) ?? ''];
}

/** Source: https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables */
function serviceHost(name: string): string | undefined {
  const service = /^([A-Z0-9_]+)_SERVICE_HOST$/.exec(name)?.[1];
  return service?.toLowerCase().replaceAll('_', '-');
}

function tooLong(at: Value): UnknownValue {
  return {
    kind: 'unknown',
    because: 'it is too long when its variables are filled in',
    span: at.span,
    via: at.via,
    reference: undefined,
    template: undefined,
  };
}
