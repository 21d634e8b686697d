import type { TerraformModuleCall, TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import type { Place } from '../../source/span.ts';
import { asResource } from './as-resource.ts';
import { referencesIn } from './reference.ts';
import type { RootIndex } from './root-index.ts';

/** A resource, or the call of a module that makes one, with its arguments. */
export type Datastored = Pick<TerraformResource, 'address' | 'type' | 'body'>;

/** A datastore that a value leads to, and over what. */
export interface FoundDatastore {
  readonly resource: Datastored;
  readonly via: readonly Place[];
  /** What was passed on the way: a proxy, a secret, a database on the server. */
  readonly passed: readonly TerraformResource[];
  /** What is asked of it in the end: `address`, `endpoint`, `arn`. */
  readonly asked: string;
}

/** What a provider's datastores are, and what stands before them. */
export interface DatastoreLandscape {
  readonly datastoreTypes: ReadonlySet<string>;
  /** The type of the datastore that the call of a public module makes; undefined for other modules. */
  typeMadeBy(call: TerraformModuleCall): string | undefined;
  /** The arguments of a resource that lead on to a datastore; none where it leads nowhere. */
  onward(index: RootIndex, resource: TerraformResource): readonly (Value | undefined)[];
}

const mostSteps = 4;

/** The datastores that a value leads to: by an address, by a proxy, by a parameter or a secret that holds one. */
export function datastoresBehind(
  index: RootIndex,
  value: Value | undefined,
  landscape: DatastoreLandscape,
): readonly FoundDatastore[] {
  const found = new Map<string, FoundDatastore>();
  const start = { via: [], passed: [], seen: new Set<string>(), steps: 0 };
  follow({ index, landscape, found }, value, start);
  return [...found.values()];
}

interface Search {
  readonly index: RootIndex;
  readonly landscape: DatastoreLandscape;
  readonly found: Map<string, FoundDatastore>;
}

/** How a search came to a value. */
interface Way {
  readonly via: readonly Place[];
  readonly passed: readonly TerraformResource[];
  /** The addresses that were passed on any way, so that nothing is passed twice. */
  readonly seen: Set<string>;
  readonly steps: number;
}

function follow(search: Search, value: Value | undefined, way: Way): void {
  const { index, landscape, found } = search;
  const { via, passed, seen, steps } = way;
  if (steps > mostSteps) return;
  for (const { reference } of referencesIn(value)) {
    const asked = String(reference.path.findLast((step) => typeof step === 'string' && step !== '*') ?? '');
    const reach = (resource: Datastored) => {
      if (!found.has(resource.address)) found.set(resource.address, { resource, via, passed, asked });
    };
    const call = index.moduleCallAt(reference.address);
    const made = call === undefined ? undefined : landscape.typeMadeBy(call);
    if (call !== undefined && made !== undefined) reach(asResource(call, made));
    for (const resource of index.at(reference)) {
      if (landscape.datastoreTypes.has(resource.type)) {
        reach(resource);
        continue;
      }
      if (seen.has(resource.address)) continue;
      seen.add(resource.address);
      const place = { span: resource.header, message: `it leads over \`${resource.address}\`` };
      const onwards = { via: [...via, place], passed: [...passed, resource], seen, steps: steps + 1 };
      for (const next of landscape.onward(index, resource)) follow(search, next, onwards);
    }
  }
}
