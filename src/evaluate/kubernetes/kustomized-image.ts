import type { Field, ObjectValue, UnknownValue, Value } from '../value.ts';

const MAX_DEPTH = 12;

/**
 * The object with every image that a kustomization gives another tag, name or digest to (`images:`) made unknown. Source:
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/
 *
 * @param names the images as the kustomizations name them: without tag and digest
 */
export function withImagesUnknown(object: ObjectValue, names: ReadonlySet<string>): ObjectValue {
  return names.size === 0 ? object : inObject(object, names, 0);
}

function inObject(object: ObjectValue, names: ReadonlySet<string>, depth: number): ObjectValue {
  const fields = new Map<string, Field>();
  for (const [key, field] of object.fields) {
    const value = key === 'image' ? imageOf(field.value, names) : inValue(field.value, names, depth + 1);
    fields.set(key, value === field.value ? field : { ...field, value });
  }
  return { ...object, fields };
}

function inValue(value: Value, names: ReadonlySet<string>, depth: number): Value {
  if (depth > MAX_DEPTH) return value;
  if (value.kind === 'object') return inObject(value, names, depth);
  if (value.kind === 'list')
    return { ...value, items: value.items.map((item) => inValue(item, names, depth + 1)) };
  return value;
}

function imageOf(value: Value, names: ReadonlySet<string>): Value {
  if (value.kind !== 'string') return value;
  const name = nameOf(value.value);
  if (!names.has(name)) return value;
  const version: UnknownValue = {
    kind: 'unknown',
    because: 'a kustomization says which image it is',
    span: value.span,
    via: value.via,
    reference: undefined,
    template: undefined,
  };
  return { ...version, template: [`${name}:`, version] };
}

/** `registry.example.com:5000/shop/web` of `registry.example.com:5000/shop/web:1.4@sha256:…`. */
function nameOf(image: string): string {
  const [name = ''] = image.split('@', 1);
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  return colon === -1 ? name : name.slice(0, colon);
}
