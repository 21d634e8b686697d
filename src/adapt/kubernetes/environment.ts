import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue, UnknownValue, Value } from '../../evaluate/value.ts';
import type { Place, Span } from '../../source/span.ts';
import type { EnvironmentVariable } from '../connection/connection.ts';
import { expandVariables } from './expand-variables.ts';
import type { Landscape } from './landscape.ts';
import type { PodContainer } from './pod-container.ts';
import type { PodWorkload } from './pod-workload.ts';
import { itemsIn, objectAt, objectsIn, textAt } from './read-pod.ts';

/** The environment of a container: its own entries and what they take from ConfigMaps and Secrets, and its arguments. */
export function environmentOf(
  container: PodContainer,
  workload: PodWorkload,
  landscape: Landscape,
): readonly EnvironmentVariable[] {
  const inherited = objectsIn(container.body, 'envFrom').flatMap((source) =>
    fromSource(source, workload, landscape),
  );
  const own = objectsIn(container.body, 'env').flatMap((entry): EnvironmentVariable[] => {
    const name = textAt(entry, 'name');
    const value = valueIn(entry, workload, landscape);
    return name === undefined || value === undefined ? [] : [{ name, value, span: entry.span }];
  });
  return [...expandVariables([...inherited, ...own]), ...argumentsOf(container)];
}

function valueIn(entry: ObjectValue, workload: PodWorkload, landscape: Landscape): Value | undefined {
  const value = fieldOf(entry, 'value')?.value;
  if (value !== undefined) return value;
  const source = objectAt(entry, 'valueFrom');
  if (source === undefined) return undefined;
  const place: Place = { span: entry.header, message: `\`${workload.object.resource}\` takes it from there` };
  for (const [key, kind] of [
    ['configMapKeyRef', 'ConfigMap'],
    ['secretKeyRef', 'Secret'],
  ] as const) {
    const reference = objectAt(source, key);
    const name = textAt(reference, 'name');
    if (name === undefined) continue;
    const data = dataOf(kind, name, workload, landscape).find(
      (field) => field.name === textAt(reference, 'key'),
    );
    if (data !== undefined) return { ...data.value, via: [place, ...data.value.via] };
    return missing(`\`${kind}/${name}\` is not in the scanned tree`, entry.span);
  }
  return missing('it is set when the Pod starts', entry.span);
}

function fromSource(
  source: ObjectValue,
  workload: PodWorkload,
  landscape: Landscape,
): readonly EnvironmentVariable[] {
  const prefix = textAt(source, 'prefix') ?? '';
  const message = `\`${workload.object.resource}\` takes its environment from there`;
  return (['configMapRef', 'secretRef'] as const).flatMap((key) => {
    const reference = objectAt(source, key);
    const name = textAt(reference, 'name');
    if (reference === undefined || name === undefined) return [];
    const kind = key === 'configMapRef' ? 'ConfigMap' : 'Secret';
    return dataOf(kind, name, workload, landscape).map(({ name: variable, value, span }) => ({
      name: `${prefix}${variable}`,
      value: {
        ...value,
        via: [{ span: reference.fields.get('name')?.span ?? source.span, message }, ...value.via],
      },
      span,
    }));
  });
}

/** What a ConfigMap or Secret that a workload names holds; empty where it is not in the scanned tree. */
export function dataOf(
  kind: 'ConfigMap' | 'Secret',
  name: string,
  workload: PodWorkload,
  landscape: Landscape,
): readonly EnvironmentVariable[] {
  const body = landscape.named(kind, name, workload.object)?.body;
  if (body === undefined) return [];
  const plain = objectAt(body, kind === 'Secret' ? 'stringData' : 'data');
  const encoded = kind === 'Secret' ? objectAt(body, 'data') : undefined;
  return [
    ...(plain?.fields.values() ?? []),
    ...[...(encoded?.fields.values() ?? [])].map((field) => ({ ...field, value: decoded(field.value) })),
  ];
}

/** The texts in a Secret's `data` are in Base64. */
function decoded(value: Value): Value {
  if (value.kind !== 'string') return value;
  const text = value.value.replace(/\s/g, '');
  if (text.length > 8192 || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
    return missing('it is not in Base64', value.span);
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return { ...value, value: new TextDecoder().decode(bytes) };
}

/** Addresses that are given on the command line: `--database-url=postgres://db/shop`. */
function argumentsOf({ body }: PodContainer): readonly EnvironmentVariable[] {
  return [...itemsIn(body, 'command'), ...itemsIn(body, 'args')].flatMap((item): EnvironmentVariable[] => {
    // More than an address fits in a script; what it does with it is not to be seen.
    if (item.kind !== 'string' || /\s/.test(item.value)) return [];
    const flag = /^-{1,2}([\w.-]{1,100})=(.+)$/.exec(item.value);
    const [, name = '', value = item.value] = flag ?? [];
    return [{ name, value: { ...item, value }, span: item.span }];
  });
}

function missing(because: string, span: Span): UnknownValue {
  return { kind: 'unknown', because, span, via: [], reference: undefined, template: undefined };
}
