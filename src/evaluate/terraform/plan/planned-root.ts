import type { Span } from '../../../source/span.ts';
import type { Field, ObjectValue, Reference, UnknownValue, Value } from '../../value.ts';
import type { TerraformResource, TerraformRoot } from '../resource.ts';
import { behindOutputs, configuredBody, withoutInstances } from './configured.ts';
import { overlayObject } from './overlay.ts';
import type { Plan, PlannedResource } from './plan.ts';

/**
 * A root module as it is planned: every resource and value of the plan, at the places where the source writes them.
 * What the source does not have, such as the inside of a downloaded module, stands at the module's call, or else in
 * the plan itself.
 *
 * @param source the same root evaluated from its files, with the plan's variables; undefined where it is not there
 */
export function plannedRoot(plan: Plan, source: TerraformRoot | undefined): TerraformRoot {
  const { path } = plan.file;
  const sources = sourcesIn(source);
  const place = (planned: readonly PlannedResource[]) =>
    planned.map((resource) => placed(resource, plan, sources));
  return {
    directory: source?.directory ?? path.slice(0, Math.max(0, path.lastIndexOf('/'))),
    plan: path,
    resources: place(plan.resources),
    dataSources: place([...new Map(plan.dataSources.map((data) => [data.address, data])).values()]),
    moduleCalls: [],
    calls: source?.calls,
    named: source?.named ?? new Map(),
    stated: source?.stated ?? new Map(),
  };
}

/** What the source says, by address with and without the keys of instances. */
interface Sources {
  readonly exact: ReadonlyMap<string, TerraformResource>;
  readonly blocks: ReadonlyMap<string, TerraformResource>;
  readonly calls: ReadonlyMap<string, Span>;
}

function sourcesIn(root: TerraformRoot | undefined): Sources {
  const resources = root === undefined ? [] : [...root.resources, ...root.dataSources];
  return {
    exact: new Map(resources.map((resource) => [resource.address, resource])),
    blocks: new Map(resources.map((resource) => [withoutInstances(resource.address), resource])),
    calls: new Map(
      (root?.moduleCalls ?? []).map(({ address, header }) => [withoutInstances(address), header]),
    ),
  };
}

function placed(planned: PlannedResource, plan: Plan, sources: Sources): TerraformResource {
  const { type, name, address, module, values, unknown, sensitive, span } = planned;
  const source = sources.exact.get(address) ?? sources.blocks.get(withoutInstances(address));
  const header = source?.header ?? callAbove(module, sources) ?? span;
  const written = source?.body ?? configuredBody(plan.configuration, module, address, header);
  const body = overlayObject(values, { unknown, sensitive, source: written }, header);
  const settled = settle(withMeta(body, source), plan.configuration);
  return {
    ...source,
    type,
    name,
    address,
    module,
    instances: 'one',
    header,
    body: settled,
  };
}

/** The call of the nearest module around it that is not on disk. */
function callAbove(module: string, { calls }: Sources): Span | undefined {
  for (let address = withoutInstances(module); address !== ''; ) {
    const call = calls.get(address);
    if (call !== undefined) return call;
    address = address.split('.').slice(0, -2).join('.');
  }
  return undefined;
}

/** The plan has nothing of a block's meta-arguments, which only the source can tell. */
function withMeta(body: ObjectValue, source: TerraformResource | undefined): ObjectValue {
  const lifecycle = source?.body.fields.get('lifecycle');
  if (lifecycle === undefined) return body;
  return { ...body, fields: new Map([...body.fields, ['lifecycle', lifecycle]]) };
}

const mostNesting = 24;

/** References to the outputs of modules lead to the resources inside of them, which a plan has all. */
function settle(body: ObjectValue, configuration: ObjectValue | undefined): ObjectValue {
  if (configuration === undefined) return body;
  const follow = (reference: Reference) => behindOutputs(configuration, reference, 0);
  const fields = [...body.fields].map(([name, field]): [string, Field] => [
    name,
    { ...field, value: followed(field.value, follow, 0) },
  ]);
  return { ...body, fields: new Map(fields) };
}

function followed(value: Value, follow: (reference: Reference) => Reference, depth: number): Value {
  if (depth > mostNesting) return value;
  const deeper = (inner: Value) => followed(inner, follow, depth + 1);
  const reference = value.reference === undefined ? undefined : follow(value.reference);
  switch (value.kind) {
    case 'list':
      return { ...value, reference, items: value.items.map(deeper) };
    case 'object': {
      const fields = [...value.fields].map(([name, field]): [string, Field] => [
        name,
        { ...field, value: deeper(field.value) },
      ]);
      return { ...value, reference, fields: new Map(fields) };
    }
    case 'unknown':
      return { ...value, reference, template: value.template?.map((part) => followedPart(part, follow)) };
    default:
      return { ...value, reference };
  }
}

function followedPart(part: string | UnknownValue, follow: (reference: Reference) => Reference) {
  if (typeof part === 'string' || part.reference === undefined) return part;
  return { ...part, reference: follow(part.reference) };
}
