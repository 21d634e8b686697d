import { readObject } from '../../read.ts';
import type { Value } from '../../value.ts';
import { evaluate } from '../expression.ts';
import { FUNCTIONS } from '../function-table.ts';
import { failedValue, listValue, unknownValue } from '../make-value.ts';
import type { ResourceInstance } from '../module-instance.ts';
import { numberOf } from '../primitive.ts';
import { itemsOf } from '../provenance.ts';
import { SOME_TEXT } from '../refinement.ts';
import { readField } from '../resource-field.ts';
import type { Arguments, Compute } from './arguments.ts';
import { awsArn, awsPartition, awsRegion } from './aws-place.ts';
import { googlePolicy } from './google-policy.ts';
import { policyDocument } from './policy-document.ts';
import { localFile, renderedTemplate } from './rendered-file.ts';

/** More elements than this are not told apart. */
const MOST_ELEMENTS = 1_000;

/** An attribute that is the value of an argument. */
function sameAs(argument: string, attribute: string): Compute {
  return (source, name) => (name === attribute ? source.read(argument)?.value : undefined);
}

/** What the provider's configuration says where the data source does not; by the names of both. */
function fromProvider(attributes: Readonly<Record<string, string>>): Compute {
  const names = new Map(Object.entries(attributes));
  return (source, name) => {
    const value = source.provider()?.fields.get(names.get(name) ?? '')?.value;
    return value?.kind === 'null' ? undefined : value;
  };
}

/** `tags` of the data source `aws_default_tags`. */
function defaultTags(source: Arguments, name: string): Value | undefined {
  const provider = source.provider();
  const tags = provider && readObject(provider, 'default_tags');
  if (name !== 'tags' || tags?.state !== 'known') return undefined;
  return tags.value.fields.get('tags')?.value;
}

/** A list as long as the one that is shuffled, or as is asked for. */
function shuffled(source: Arguments, name: string): Value | undefined {
  const input = source.read('input')?.value;
  if (name !== 'result' || input?.kind !== 'list') return undefined;
  const wanted = source.read('result_count')?.value;
  const length = wanted === undefined || wanted.kind === 'null' ? input.items.length : numberOf(wanted);
  // With more asked for than there are, some come twice.
  if (length === undefined || length > Math.min(input.items.length, MOST_ELEMENTS)) return undefined;
  const { address, header } = source;
  const items = Array.from({ length }, (_, index) => {
    const reference = { address, path: [name, index] };
    return unknownValue(`depends on \`${address}\``, header, [], reference, undefined, SOME_TEXT);
  });
  return input.items.length === 1
    ? listValue([...itemsOf(input)].slice(0, length), header)
    : listValue(items, header);
}

const COMPUTED: ReadonlyMap<string, Compute> = new Map([
  ['data.aws_arn', awsArn],
  ['data.aws_default_tags', defaultTags],
  ['data.aws_iam_policy_document', policyDocument],
  ['data.aws_partition', awsPartition],
  ['data.aws_region', awsRegion],
  [
    'data.azurerm_client_config',
    fromProvider({ subscription_id: 'subscription_id', tenant_id: 'tenant_id' }),
  ],
  ['data.google_client_config', fromProvider({ project: 'project', region: 'region', zone: 'zone' })],
  ['data.google_iam_policy', googlePolicy],
  ['data.google_project', fromProvider({ project_id: 'project' })],
  ['data.local_file', localFile],
  ['data.local_sensitive_file', localFile],
  ['data.null_data_source', sameAs('inputs', 'outputs')],
  ['data.template_file', renderedTemplate],
  ['random_shuffle', shuffled],
  ['terraform_data', sameAs('input', 'output')],
]);

/**
 * What a provider makes of the arguments of a resource or data source without asking anyone; undefined where the
 * attribute does not follow from them. Evaluated once; what needs itself is not known.
 */
export function computedAttribute(resource: ResourceInstance, name: string): Value | undefined {
  const { declaration, address, computed } = resource;
  const { mode, type, block } = declaration;
  const compute = COMPUTED.get(mode === 'data' ? `data.${type}` : type);
  if (compute === undefined || computed.has(name)) return computed.get(name);
  computed.set(name, undefined);
  const source: Arguments = {
    read: (argument) => readField(resource, argument),
    apply: (name, args) => applyFunction(name, args, resource),
    budget: resource.scope.budget,
    provider: resource.provider,
    header: block.header,
    address,
  };
  const value = compute(source, name);
  computed.set(name, value);
  return value;
}

function applyFunction(
  name: string,
  args: readonly Value[],
  { scope, declaration }: ResourceInstance,
): Value {
  const { header: span } = declaration.block;
  const { budget, module } = scope;
  const call = { name, span, budget, scope, evaluate, host: module.host(), directory: module.directory() };
  return FUNCTIONS.get(name)?.(call, args) ?? failedValue(`there is no \`${name}\``, span);
}
