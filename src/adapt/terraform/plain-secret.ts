/**
 * Secrets in plain text in a Terraform root: once for all providers, by the names of arguments, of environment variables
 * and of variables, and by the forms of well-known keys. Run for every root beside the providers' adapters.
 */
import { fieldOf } from '../../evaluate/read.ts';
import type { TerraformRoot } from '../../evaluate/terraform/resource.ts';
import type { Field, ObjectValue, Value } from '../../evaluate/value.ts';
import type { PlainComponent } from '../../model/component.ts';
import type { InfrastructurePart } from '../../model/infrastructure.ts';
import type { Span } from '../../source/span.ts';
import type { AdaptContext } from '../context.ts';
import type { NamedValue } from '../secret/find-secret.ts';
import { type Passage, plainSecretsIn, type Reported } from '../secret/plain-text.ts';
import { readSecretName } from '../secret/secret-name.ts';
import { indexRoot, type RootIndex } from './root-index.ts';
import { textOf } from './setting.ts';

/** What is looked through, under the address that a person would use. */
interface Body extends Pick<Passage, 'noun'> {
  readonly address: string;
  readonly header: Span;
  readonly module: string;
  /** Of a resource: what its arguments hold where their names do not say it. */
  readonly type: string;
  readonly body: ObjectValue;
}

const remedy =
  'Keep it in a secret store and read it with a data source, let the provider make it, or hand it over in a variable that no file sets; then renew it.';

/** The secrets that the files of a root hold in plain text: one component for each passage that holds some. */
export function adaptPlainSecrets(root: TerraformRoot, context: AdaptContext): InfrastructurePart {
  const index = indexRoot(root, context);
  const reported: Reported = new Set();
  const inBodies = bodiesOf(root).flatMap((body) =>
    plainSecretsIn(passageOf(index, body), valuesIn(body), remedy, reported),
  );
  return { components: [...inBodies, ...inNamed(index, reported)], edges: [] };
}

function bodiesOf(root: TerraformRoot): readonly Body[] {
  const resources = root.resources.map((resource) => ({ ...resource, noun: 'a resource' }));
  const providers = new Map<ObjectValue, Body>();
  const addProvider = (body: ObjectValue, name: string, module: string) => {
    const noun = 'the configuration of a provider';
    const { header } = body;
    if (!providers.has(body))
      providers.set(body, { address: `provider.${name}`, noun, header, module, type: 'provider', body });
  };
  for (const [name, body] of root.providers ?? []) addProvider(body, name, '');
  for (const { provider, module, type } of [...root.resources, ...root.dataSources])
    if (provider !== undefined) addProvider(provider, type.split('_', 1)[0] ?? type, module);
  const calls = root.moduleCalls.map(({ address, header, inputs }) => {
    const end = address.lastIndexOf('.module.');
    const module = end === -1 ? '' : address.slice(0, end);
    return { address, noun: 'the call of a module', header, module, type: 'module', body: inputs };
  });
  return [...resources, ...calls, ...providers.values()];
}

/** Variables with a default, or with a value in a file that stands beside them, and locals. */
function inNamed(index: RootIndex, reported: Reported): readonly PlainComponent[] {
  const { root } = index;
  return [...root.named].flatMap(([name, value]) => {
    const address = root.stated.has(name) ? name : `var.${name}`;
    const holds = value.sensitive === true ? 'password' : undefined;
    const passage = passageOf(index, { address, noun: 'a value', header: value.span, module: '' });
    return plainSecretsIn(passage, [{ name, value, span: value.span, holds }], remedy, reported);
  });
}

function passageOf(
  index: RootIndex,
  { address, noun, header, module }: Pick<Body, 'address' | 'noun' | 'header' | 'module'>,
): Passage {
  const environment = index.environmentOf({ module, header });
  return { id: index.idOf(address), resource: address, noun, span: header, format: 'terraform', environment };
}

/** Arguments whose texts are for people, and names of things. */
const passedOver = new Set([
  ...['description', 'tags', 'tags_all', 'labels', 'annotations', 'lifecycle', 'depends_on', 'timeouts'],
  ...['output', 'source', 'version', 'providers', 'moved'],
]);

/** The argument that is a secret whatever it is called, of a resource that stores or sets one. */
const storedIn = new Map([
  ['aws_secretsmanager_secret_version', ['secret_string', 'secret_binary']],
  ['azurerm_key_vault_secret', ['value']],
  ['github_actions_secret', ['plaintext_value']],
  ['github_actions_organization_secret', ['plaintext_value']],
  ['google_secret_manager_secret_version', ['secret_data']],
  ['kubernetes_secret', ['data']],
  ['kubernetes_secret_v1', ['data']],
]);

const mostDepth = 12;
const mostValues = 20_000;

/** Every text in a body with the name that it stands under. */
function valuesIn({ type, body }: Body): readonly NamedValue[] {
  const found: NamedValue[] = [];
  const stored = new Set(storedIn.get(type) ?? (isSecureParameter(type, body) ? ['value'] : []));
  const ignored = ignoredChanges(body);
  for (const field of body.fields.values()) {
    if (passedOver.has(field.name)) continue;
    const holds = stored.has(field.name) ? 'password' : undefined;
    const replaceable = ignored.has(field.name) || ignored.has('all');
    collect(field, { found, holds, replaceable }, 0);
  }
  return found;
}

/** Where a parameter is made to hold a secret, its first value is one. */
function isSecureParameter(type: string, body: ObjectValue): boolean {
  return type === 'aws_ssm_parameter' && textOf(body, 'type') === 'SecureString';
}

/** A value that Terraform must not change back is set by somebody else later. */
function ignoredChanges(body: ObjectValue): ReadonlySet<string> {
  const lifecycle = fieldOf(body, 'lifecycle')?.value;
  const block = lifecycle?.kind === 'list' ? lifecycle.items[0] : lifecycle;
  const ignored = block?.kind === 'object' ? fieldOf(block, 'ignore_changes')?.value : undefined;
  const items = ignored?.kind === 'list' ? ignored.items : ignored === undefined ? [] : [ignored];
  return new Set(
    items.flatMap((item) => {
      const text = item.kind === 'string' ? item.value : item.reference?.address;
      return text === undefined ? [] : [text.split(/[.[]/, 1)[0] ?? text];
    }),
  );
}

interface Collected extends Pick<NamedValue, 'holds' | 'replaceable'> {
  readonly found: NamedValue[];
}

function collect(
  { name, value, span }: Pick<Field, 'name' | 'value' | 'span'>,
  into: Collected,
  depth: number,
): void {
  const { found, holds, replaceable } = into;
  if (depth > mostDepth || found.length >= mostValues) return;
  const decoded = value.kind === 'string' || value.kind === 'unknown' ? value.decoded : undefined;
  if (decoded !== undefined) collect({ name, value: decoded, span }, into, depth + 1);
  else if (value.kind === 'object') collectObject(value, name, into, depth);
  else if (value.kind === 'list')
    for (const item of value.items)
      collect({ name, value: item, span: placeOf(item, span) }, into, depth + 1);
  else found.push({ name, value, span, holds, replaceable });
}

/** `{ name = "DB_PASSWORD", value = "…" }` is the variable `DB_PASSWORD`. */
function collectObject(object: ObjectValue, name: string, into: Collected, depth: number): void {
  const called = textOf(object, 'name') ?? textOf(object, 'key');
  for (const field of object.fields.values()) {
    if (passedOver.has(field.name)) continue;
    const isEntry = called !== undefined && (field.name === 'value' || field.name === 'default_value');
    // Of a map of secrets the keys say which are; what is under another key has to look like one.
    const isUntold = into.holds !== undefined && name === 'data' && readSecretName(field.name) === undefined;
    const own = isUntold ? { ...into, replaceable: true } : { ...into, holds: undefined };
    collect({ ...field, name: isEntry ? called : field.name }, own, depth + 1);
  }
}

/** Items of a list have places of their own. */
function placeOf(item: Value, list: Span): Span {
  return item.kind === 'object' ? list : item.span;
}
