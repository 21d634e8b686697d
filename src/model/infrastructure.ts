import type { Component, ComponentKind, ComponentOf } from './component.ts';
import type { Edge, EdgeKind } from './edge.ts';
import { groupBy } from './group-by.ts';

/** Everything that was read, as one system. */
export interface Infrastructure {
  readonly components: readonly Component[];
  readonly edges: readonly Edge[];
  /** Whether decisions about it are recorded beside it; undefined where nobody looked. */
  readonly decisionRecords: boolean | undefined;
  component(id: string): Component | undefined;
  all<Kind extends ComponentKind>(kind: Kind): readonly ComponentOf<Kind>[];
  /** The containers of the workload with this id. */
  containersOf(workload: string): readonly ComponentOf<'container'>[];
  edgesFrom<Kind extends EdgeKind>(id: string, kind: Kind): readonly Extract<Edge, { readonly kind: Kind }>[];
  edgesTo<Kind extends EdgeKind>(id: string, kind: Kind): readonly Extract<Edge, { readonly kind: Kind }>[];
}

/** What one adapter found; parts of several formats are joined by `buildInfrastructure`. */
export interface InfrastructurePart {
  readonly components: readonly Component[];
  readonly edges: readonly Edge[];
}

/** Joins and indexes. Edges whose ends are not both there are dropped. */
export function buildInfrastructure(
  parts: readonly InfrastructurePart[],
  decisionRecords?: boolean,
): Infrastructure {
  const components = parts.flatMap((part) => part.components);
  const byId = new Map(components.map((component) => [component.id, component]));
  const edges = parts
    .flatMap((part) => part.edges)
    .filter((edge) => byId.has(edge.from) && byId.has(edge.to));
  const byKind = groupBy(components, (component) => component.kind);
  const containers = groupBy(ofOneKind(byKind.get('container'), 'container'), ({ workload }) => workload);
  const bySource = groupBy(edges, (edge) => edge.from);
  const byTarget = groupBy(edges, (edge) => edge.to);
  return {
    components,
    edges,
    decisionRecords,
    component: (id) => byId.get(id),
    all: (kind) => ofOneKind(byKind.get(kind), kind),
    containersOf: (workload) => containers.get(workload) ?? [],
    edgesFrom: (id, kind) => ofKind(bySource.get(id), kind),
    edgesTo: (id, kind) => ofKind(byTarget.get(id), kind),
  };
}

/** Rules ask for each component anew, so a group that holds one kind is not looked through. */
function ofOneKind<Kind extends ComponentKind>(
  components: readonly Component[] = [],
  kind: Kind,
): readonly ComponentOf<Kind>[] {
  return isAllOf(components, kind) ? components : [];
}

function isAllOf<Kind extends ComponentKind>(
  components: readonly Component[],
  kind: Kind,
): components is readonly ComponentOf<Kind>[] {
  return components[0]?.kind === kind;
}

function ofKind<Kind extends EdgeKind>(edges: readonly Edge[] | undefined, kind: Kind) {
  return (edges ?? []).filter((edge): edge is Extract<Edge, { readonly kind: Kind }> => edge.kind === kind);
}
