import { adaptKubernetes } from '../../../src/adapt/kubernetes/adapt.ts';
import { evaluateKubernetes } from '../../../src/evaluate/kubernetes/objects.ts';
import type { Attribute } from '../../../src/model/attribute.ts';
import type { Container, Datastore, Workload } from '../../../src/model/component.ts';
import { environmentOf } from '../../../src/model/environment.ts';
import { buildInfrastructure, type Infrastructure } from '../../../src/model/infrastructure.ts';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';
import { textOf } from '../../../src/source/span.ts';

/** The infrastructure of manifests that are given as texts, by their paths; one text alone is `app.yaml`. */
export function adaptFiles(files: string | Readonly<Record<string, string>>): Infrastructure {
  const named = typeof files === 'string' ? { 'app.yaml': files } : files;
  const manifests = Object.entries(named).map(([path, text]) => {
    const file = { path, text };
    return { file, stream: parseYaml(file).tree };
  });
  const { objects } = evaluateKubernetes(manifests);
  return buildInfrastructure([adaptKubernetes(objects, { environmentOf })]);
}

export function workloadOf(infrastructure: Infrastructure, resource: string): Workload {
  return found(infrastructure.all('workload'), resource);
}

export function datastoreOf(infrastructure: Infrastructure, resource: string): Datastore {
  return found(infrastructure.all('datastore'), resource);
}

export function containerOf(infrastructure: Infrastructure, resource: string, name: string): Container {
  const containers = infrastructure.all('container').filter((container) => container.name === name);
  return found(containers, resource);
}

/** State and value of an attribute in one word: `3`, `absent`, `unknown`; `-` where the rule has no say. */
export function said(attribute: Attribute<unknown> | undefined): string {
  if (attribute === undefined) return '-';
  return attribute.state === 'known' ? String(attribute.value) : attribute.state;
}

/** What stands at the place of an attribute. */
export function placeOf(attribute: Attribute<unknown> | undefined): string | undefined {
  return attribute === undefined ? undefined : textOf(attribute.span);
}

function found<Item extends { readonly resource: string }>(items: readonly Item[], resource: string): Item {
  const item = items.find((candidate) => candidate.resource === resource);
  if (item === undefined)
    throw new Error(`${resource} is not among ${items.map((other) => other.resource).join(', ')}`);
  return item;
}
