import type { Span } from '../../../source/span.ts';
import { fieldOf } from '../../read.ts';
import type { Field, ObjectValue, Reference, UnknownValue, Value } from '../../value.ts';
import { unknownValue } from '../make-value.ts';
import { objectAt, objectsAt, textAt } from './plan.ts';

/**
 * What the configuration inside a plan says of a resource: the arguments that are written, with what they refer to.
 *
 * @param module the address of the module instance that it lives in
 */
export function configuredBody(
  configuration: ObjectValue | undefined,
  module: string,
  address: string,
  place: Span,
): ObjectValue | undefined {
  const home = moduleAt(configuration, module);
  const local = withoutInstances(module === '' ? address : address.slice(module.length + 1));
  const resource = objectsAt(home, 'resources').find((entry) => textAt(entry, 'address') === local);
  const expressions = resource && objectAt(resource, 'expressions');
  return expressions && bodyOf(expressions, { configuration, module }, place);
}

interface Home {
  readonly configuration: ObjectValue | undefined;
  readonly module: string;
}

function bodyOf(expressions: ObjectValue, home: Home, place: Span): ObjectValue {
  const fields = [...expressions.fields].map(([name, { value }]): [string, Field] => [
    name,
    { name, nameSpan: place, span: place, value: expressed(value, home, place) },
  ]);
  return { kind: 'object', fields: new Map(fields), header: place, span: place, via: [] };
}

/** An expression is its constant value or what it refers to; a nested block is a body, or a list of them. */
function expressed(expression: Value, home: Home, place: Span): Value {
  if (expression.kind === 'list')
    return {
      kind: 'list',
      items: expression.items.map((item) => expressed(item, home, place)),
      span: place,
      via: [],
    };
  if (expression.kind !== 'object') return unknownValue('is not in the plan', place);
  const constant = fieldOf(expression, 'constant_value');
  if (constant !== undefined) return { ...constant.value, span: place };
  if (!expression.fields.has('references')) return bodyOf(expression, home, place);
  const references = referencesOf(expression, home).map((reference) =>
    unknownValue(`depends on \`${reference.address}\``, place, [], reference),
  );
  return referring(references, place);
}

/** One that is made of several others refers to all of them, as a text with holes does. */
function referring(references: readonly UnknownValue[], place: Span): Value {
  const [first, second] = references;
  if (first === undefined) return unknownValue('is known only after the apply', place);
  return second === undefined ? first : { ...first, reference: undefined, template: references };
}

/** The references of an expression, each at its most exact: of `aws_vpc.main.id` and `aws_vpc.main` the first. */
function referencesOf(expression: ObjectValue, { configuration, module }: Home): readonly Reference[] {
  const written = fieldOf(expression, 'references')?.value;
  const texts =
    written?.kind === 'list'
      ? written.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []))
      : [];
  const longest = texts.filter(
    (text) => !texts.some((other) => other.startsWith(`${text}.`) || other.startsWith(`${text}[`)),
  );
  return longest.flatMap((text) => {
    const reference = referenceFrom(text, module);
    return reference === undefined ? [] : [behindOutputs(configuration, reference, 0)];
  });
}

/** `aws_subnet.a[0].id`, `data.aws_vpc.main.id`, `module.vpc.private_subnets`; undefined for variables and the like. */
function referenceFrom(text: string, module: string): Reference | undefined {
  const parts = withoutInstances(text).split('.');
  const [first = ''] = parts;
  if (['var', 'local', 'each', 'count', 'path', 'terraform', 'self'].includes(first)) return undefined;
  const length = first === 'data' ? 3 : 2;
  if (parts.length < length) return undefined;
  const address = parts.slice(0, length).join('.');
  return { address: module === '' ? address : `${module}.${address}`, path: parts.slice(length) };
}

const mostOutputs = 16;

/** What a module's output leads to: the resource inside of it. */
export function behindOutputs(
  configuration: ObjectValue | undefined,
  reference: Reference,
  depth: number,
): Reference {
  const [output] = reference.path;
  const module = withoutInstances(reference.address);
  if (depth > mostOutputs || typeof output !== 'string' || !/(?:^|\.)module\.[^.]+$/.test(module))
    return reference;
  const expression = objectAt(
    objectAt(objectAt(moduleAt(configuration, module), 'outputs'), output),
    'expression',
  );
  const [inner] =
    expression === undefined ? [] : referencesOf(expression, { configuration: undefined, module });
  return inner === undefined ? reference : behindOutputs(configuration, inner, depth + 1);
}

/** The configuration of a module, by the address of any of its instances. */
function moduleAt(configuration: ObjectValue | undefined, address: string): ObjectValue | undefined {
  const names =
    address === ''
      ? []
      : withoutInstances(address)
          .split('.')
          .filter((_, index) => index % 2 === 1);
  return names.reduce<ObjectValue | undefined>(
    (module, name) => objectAt(objectAt(objectAt(module, 'module_calls'), name), 'module'),
    configuration,
  );
}

/** `module.m.aws_subnet.a` of `module.m[0].aws_subnet.a["x"]`. */
export function withoutInstances(address: string): string {
  return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '');
}
