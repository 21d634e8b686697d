import type { Field } from '../value.ts';
import { evaluateMember } from './body.ts';
import type { ResourceInstance } from './module-instance.ts';

/** One field of a resource, evaluated once; undefined where it is not written, or needs itself. */
export function readField(resource: ResourceInstance, name: string): Field | undefined {
  const known = resource.fields.get(name);
  if (known === 'evaluating') return undefined;
  if (known !== undefined || resource.fields.has(name)) return known;
  resource.fields.set(name, 'evaluating');
  const field = evaluateMember(resource.declaration.block.body, name, resource.scope);
  resource.fields.set(name, field);
  return field;
}
