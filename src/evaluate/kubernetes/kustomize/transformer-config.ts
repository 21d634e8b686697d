import type { DataNode } from '../../../parse/yaml/tree.ts';
import { type FieldSpec, isOfKind, type KindSpec, readFieldSpec, readKindSpec } from './field-spec.ts';
import { itemsAt } from './node.ts';

/** The fields that each part of a kustomization changes. */
export interface TransformerConfig extends Readonly<Record<FieldList, readonly FieldSpec[]>> {
  readonly nameReference: readonly NameReference[];
}

const fieldLists = [
  'namePrefix',
  'nameSuffix',
  'namespace',
  'commonLabels',
  'labels',
  'templateLabels',
  'commonAnnotations',
  'varReference',
  'images',
  'replicas',
] as const;

type FieldList = (typeof fieldLists)[number];

/** The fields that hold the names of objects of one kind. */
export interface NameReference {
  readonly to: KindSpec;
  readonly from: readonly FieldSpec[];
}

/** Nobody configures as many; each is tried on every object. */
const MAX_SPECS = 500;

/**
 * What a file of `configurations` adds.
 * Source: https://github.com/kubernetes-sigs/kustomize/blob/master/examples/transformerconfigs/README.md
 */
export function readConfig(node: DataNode): TransformerConfig {
  const read = (key: string) => fieldSpecsAt(node, key);
  return {
    namePrefix: read('namePrefix'),
    nameSuffix: read('nameSuffix'),
    namespace: read('namespace'),
    commonLabels: read('commonLabels'),
    labels: read('labels'),
    templateLabels: read('templateLabels'),
    commonAnnotations: read('commonAnnotations'),
    varReference: read('varReference'),
    images: read('images'),
    replicas: read('replicas'),
    nameReference: itemsAt(node, 'nameReference')
      .slice(0, MAX_SPECS)
      .map((item) => ({ to: readKindSpec(item), from: fieldSpecsAt(item, 'fieldSpecs') })),
  };
}

export function fieldSpecsAt(node: DataNode | undefined, key: string): readonly FieldSpec[] {
  return itemsAt(node, key)
    .slice(0, MAX_SPECS)
    .flatMap((item) => readFieldSpec(item) ?? []);
}

export function mergedConfig(config: TransformerConfig, more: TransformerConfig): TransformerConfig {
  if (more === config) return config;
  const merge = (key: FieldList) => mergedSpecs(config[key], more[key]);
  return {
    namePrefix: merge('namePrefix'),
    nameSuffix: merge('nameSuffix'),
    namespace: merge('namespace'),
    commonLabels: merge('commonLabels'),
    labels: merge('labels'),
    templateLabels: merge('templateLabels'),
    commonAnnotations: merge('commonAnnotations'),
    varReference: merge('varReference'),
    images: merge('images'),
    replicas: merge('replicas'),
    nameReference: more.nameReference.reduce(mergedReference, config.nameReference),
  };
}

/** A field that the list has already, for the same kind or for all, is not added. */
export function mergedSpecs(specs: readonly FieldSpec[], more: readonly FieldSpec[]): readonly FieldSpec[] {
  if (specs === more || more.length === 0) return specs;
  const all = [...specs];
  for (const spec of more) {
    const isThere = all.some((known) => isOfKind(spec, known) && isSamePath(known.path, spec.path));
    if (!isThere && all.length < 2 * MAX_SPECS) all.push(spec);
  }
  return all;
}

function isSamePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

function mergedReference(
  all: readonly NameReference[],
  { to, from }: NameReference,
): readonly NameReference[] {
  const isSame = (other: KindSpec) =>
    other.kind === to.kind && other.group === to.group && other.version === to.version;
  if (!all.some((known) => isSame(known.to)))
    return all.length >= 2 * MAX_SPECS ? all : [...all, { to, from }];
  return all.map((known) =>
    isSame(known.to) ? { to: known.to, from: mergedSpecs(known.from, from) } : known,
  );
}
