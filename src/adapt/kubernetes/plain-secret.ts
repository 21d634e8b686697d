import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import type { Field, ObjectValue, Value } from '../../evaluate/value.ts';
import type { PlainComponent } from '../../model/component.ts';
import { settingsIn } from '../connection/settings-file.ts';
import type { AdaptContext } from '../context.ts';
import type { NamedValue } from '../secret/find-secret.ts';
import { plainSecretsIn, type Reported } from '../secret/plain-text.ts';
import { secretArguments } from '../secret/secret-argument.ts';
import { readSecretName } from '../secret/secret-name.ts';
import { idOf } from './landscape.ts';
import { labelsOf, objectAt, textAt } from './read-pod.ts';

const remedies = {
  object:
    'Keep the Secret out of the repository: seal it, encrypt it, or let an operator fetch it from a secret store.',
  variable:
    'Take it from a Secret with `valueFrom.secretKeyRef`, and keep that Secret out of the repository.',
};

/**
 * The secrets that manifests hold in plain text: in the environment of containers, in ConfigMaps, and in Secrets
 * themselves, whose Base64 hides nothing. Source:
 * https://kubernetes.io/docs/concepts/security/secrets-good-practices/
 */
export function kubernetesSecrets(
  objects: readonly KubernetesObject[],
  context: AdaptContext,
): readonly PlainComponent[] {
  const reported: Reported = new Set();
  return objects.flatMap((object) => {
    const values = valuesOf(object);
    if (values.length === 0) return [];
    const passage = {
      id: idOf(object),
      resource: object.resource,
      noun: `a ${object.kind}`,
      span: object.header,
      format: 'kubernetes',
      environment: environmentOf(object, context),
    } as const;
    const remedy = object.kind === 'Secret' ? remedies.object : remedies.variable;
    return plainSecretsIn(passage, values, remedy, reported);
  });
}

function environmentOf(object: KubernetesObject, context: AdaptContext) {
  const labels = labelsOf(object);
  const stated = [object.namespace, labels.get('environment'), labels.get('env')];
  return context.environmentOf(
    object.file.path,
    stated.filter((name) => name !== undefined),
  );
}

function valuesOf({ kind, group, body }: KubernetesObject): readonly NamedValue[] {
  if (group === '' && kind === 'ConfigMap') return fieldsAt(body, 'data').flatMap(withSettings);
  if (group === '' && kind === 'Secret') {
    // A name alone does not make a password: `username` is in the same Secret.
    const inSecret = (named: NamedValue): NamedValue =>
      readSecretName(named.name) === undefined ? { ...named, holds: 'password', replaceable: true } : named;
    const plain = fieldsAt(body, 'stringData');
    const encoded = fieldsAt(body, 'data').map((named) => ({
      ...named,
      value: decoded(named.value),
      encoded: true,
    }));
    return [...plain, ...encoded].flatMap((named) => [inSecret(named), ...settingsOf(named)]);
  }
  const found: NamedValue[] = [];
  collectEnvironment(body, found, 0);
  return found;
}

function fieldsAt(body: ObjectValue, name: string): readonly NamedValue[] {
  return [...(objectAt(body, name)?.fields.values() ?? [])].map(toNamed);
}

function toNamed({ name, value, span }: Field): NamedValue {
  return { name, value, span };
}

function withSettings(named: NamedValue): readonly NamedValue[] {
  return [named, ...settingsOf(named)];
}

/** What stands in a file of settings, by the key that the file has; in the file itself it is not to be pointed at. */
function settingsOf({ name, value, span }: NamedValue): readonly NamedValue[] {
  if (value.kind !== 'string') return [];
  const place = { ...span, end: Math.min(span.end, span.start + name.length) };
  return settingsIn(name, value.value).map(({ key, text }) => ({
    name: key,
    value: { ...value, value: text },
    span: place,
    encoded: true,
  }));
}

const longest = 65_536;

/** The texts in a Secret's `data` are in Base64; what is none is filled in later. */
function decoded(value: Value): Value {
  if (value.kind !== 'string') return value;
  const text = value.value.replace(/\s/g, '');
  if (text.length > longest || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
    return { ...value, value: '' };
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return { ...value, value: new TextDecoder().decode(bytes).trim() };
}

const mostDepth = 16;
const mostValues = 5_000;

/** The entries of every `env`, `command` and `args`, wherever a resource of one's own keeps its containers. */
function collectEnvironment(value: Value, found: NamedValue[], depth: number): void {
  if (depth > mostDepth || found.length >= mostValues) return;
  if (value.kind === 'list') for (const item of value.items) collectEnvironment(item, found, depth + 1);
  if (value.kind !== 'object') return;
  for (const field of value.fields.values()) {
    if (field.name === 'env' && field.value.kind === 'list')
      found.push(...field.value.items.flatMap(entryOf));
    else if ((field.name === 'command' || field.name === 'args') && field.value.kind === 'list')
      found.push(...secretArguments(field.value));
    else collectEnvironment(field.value, found, depth + 1);
  }
}

function entryOf(entry: Value): readonly NamedValue[] {
  if (entry.kind !== 'object') return [];
  const name = textAt(entry, 'name');
  const value = entry.fields.get('value');
  return name === undefined || value === undefined ? [] : [{ name, value: value.value, span: value.span }];
}
