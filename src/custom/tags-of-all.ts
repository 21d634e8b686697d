import { fieldOf, readObject } from '../evaluate/read.ts';
import type { TerraformResource } from '../evaluate/terraform/resource.ts';
import type { Field, ObjectValue, Value } from '../evaluate/value.ts';

/**
 * The body of an AWS resource with `tags_all`, which the provider computes: its own tags over the provider's
 * `default_tags`. Source: "default_tags" on the first page of the AWS provider.
 */
export function withAllTags({ type, body, provider }: TerraformResource): ObjectValue {
  if (!type.startsWith('aws_') || body.fields.has('tags_all')) return body;
  const inherited = provider && defaultTagsOf(provider);
  const own = fieldOf(body, 'tags')?.value;
  const [one, ...others] = [inherited, own].filter((value) => value !== undefined);
  if (one === undefined) return body;
  const merged = others.reduce(mergedTags, one);
  const span = own?.span ?? merged.span;
  const field: Field = {
    name: 'tags_all',
    nameSpan: span,
    span: fieldOf(body, 'tags')?.span ?? span,
    value: merged,
  };
  return { ...body, fields: new Map([...body.fields, ['tags_all', field]]) };
}

function defaultTagsOf(provider: ObjectValue): Value | undefined {
  const written = fieldOf(provider, 'default_tags')?.value;
  if (written?.kind === 'unknown') return written;
  const block = readObject(provider, 'default_tags');
  return block.state === 'known' ? fieldOf(block.value, 'tags')?.value : undefined;
}

/** What the second has comes before what the first has; of what is unknown nothing is known. */
function mergedTags(first: Value, second: Value): Value {
  if (first.kind === 'unknown') return first;
  if (first.kind !== 'object' || second.kind !== 'object') return second;
  return { ...second, fields: new Map([...first.fields, ...second.fields]) };
}
