import type { DataNode } from '../../../parse/yaml/tree.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import { resolvePath } from '../path.ts';
import {
  type Accumulated,
  type Building,
  limited,
  note,
  noteMissing,
  type Place,
  spend,
  type Tree,
} from './building.ts';
import { type BuiltObject, isObject, keyOf, newObject } from './built-object.ts';
import { defaultConfig } from './default-field-specs.ts';
import { withGenerated, withGenerator } from './generate.ts';
import { inlineDocuments } from './inline-yaml.ts';
import type { Kustomization, Named } from './kustomization.ts';
import { withHash } from './name-hash.ts';
import { itemsAt, nodeAt, textAt } from './node.ts';
import { fileDocuments } from './patches.ts';
import { withReferences } from './references.ts';
import { mergedConfig, readConfig } from './transformer-config.ts';
import { transformed, withTransformer } from './transformers.ts';
import { readVar, withVarSource, withVars } from './vars.ts';

/** Builds kustomizations, each part of them once. */
export interface Builder {
  /**
   * The objects as `kustomize build` makes them of one directory, each entry with the place that set it. What the
   * real tool would stop at (a patch without a target, a file that is not there) is left out.
   */
  build(kustomization: Kustomization): readonly BuiltObject[];
  /** Paths of the kustomizations, manifests and patches that went into any build. */
  readonly used: ReadonlySet<string>;
  /** Clauses that say what was not built, by the path of the kustomization that names it. */
  readonly notBuilt: ReadonlyMap<string, ReadonlySet<string>>;
}

const MAX_DEPTH = 32;

/** Objects that are looked at in all builds together, once for each step, and more for each kustomization. */
const MAX_STEPS = 1_000_000;
const MORE_STEPS = 2_000;

/** Objects that all builds together make. */
const MAX_BUILT = 200_000;

export function newBuilder(tree: Tree): Builder {
  const building: Building = {
    tree,
    used: new Set(),
    notBuilt: new Map(),
    known: new Map(),
    open: new Set(),
    left: MAX_STEPS + MORE_STEPS * tree.kustomizations.size,
  };
  let left = MAX_BUILT;
  return {
    used: building.used,
    notBuilt: building.notBuilt,
    build: (kustomization) => {
      const objects = finished(accumulate({ kustomization, building }), tree);
      left -= objects.length;
      if (left >= 0) return objects;
      note({ kustomization, building }, 'the kustomizations make more objects than can be read here');
      return [];
    },
  };
}

/** Names get their hashes, references their names, and variables their values. */
function finished({ objects, config, vars }: Accumulated, { digest }: Tree): readonly BuiltObject[] {
  const named = objects.map((object) =>
    digest !== undefined && object.isHashed ? withHash(object, digest) : object,
  );
  const built = withVars(withReferences(named, config.nameReference), vars, config.varReference);
  return built.filter(({ node }) => {
    const local = textAt(node, 'metadata', 'annotations', 'config.kubernetes.io/local-config');
    return local === undefined || local === 'false';
  });
}

const nothing: Accumulated = { objects: [], config: defaultConfig, vars: [] };

/** What one directory makes; what others put it into is not known to it. */
function accumulate(place: Place): Accumulated {
  const { kustomization, building } = place;
  const known = building.known.get(kustomization.directory);
  if (known !== undefined) return spend(place, known.objects.length) ? known : nothing;
  const made = accumulateInto(nothing, place);
  // What is part of a circle is not known before the whole of it is.
  if (!building.open.has(kustomization.directory)) building.known.set(kustomization.directory, made);
  return made;
}

/**
 * In the order of the real tool.
 * Source: https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/target/kusttarget.go
 *
 * @param before what a component is put into; nothing for all others
 */
function accumulateInto(before: Accumulated, place: Place): Accumulated {
  const { kustomization, building } = place;
  const { directory, root, resources, components } = kustomization;
  if (building.open.has(directory)) {
    note(place, 'it is built from itself');
    return before;
  }
  if (building.open.size >= MAX_DEPTH) {
    note(place, 'it is part of others more than 32 deep');
    return before;
  }
  building.open.add(directory);
  building.used.add(kustomization.file.path);
  for (const key of ['helmCharts', 'helmChartInflationGenerator'])
    for (const chart of itemsAt(root, key))
      note(
        place,
        `the chart \`${textAt(chart, 'name') ?? textAt(chart, 'chartName') ?? ''}\` is not rendered`,
      );
  if (nodeAt(root, 'openapi') !== undefined) note(place, 'its `openapi` is not read');
  let made = joined([before, ...resources.map((named) => resource(named, place))], place);
  const configured = itemsAt(root, 'configurations').flatMap((item) =>
    item.kind === 'scalar' ? fileDocuments(item.text, place) : [],
  );
  const config = [defaultConfig, ...configured.map(readConfig)].reduce(mergedConfig, made.config);
  const generators = configuredIn('generators', place);
  made = {
    ...made,
    config,
    objects: generators.reduce(
      (objects, node) => withGenerator(objects, node, place),
      withGenerated(made.objects, place),
    ),
  };
  for (const named of components) made = withComponent(made, named, place);
  const objects = configuredIn('transformers', place).reduce(
    (all, node) => withTransformer(all, node, place),
    transformed(limited(made.objects, place), made.config, place),
  );
  building.open.delete(directory);
  const vars = itemsAt(root, 'vars');
  return {
    config: made.config,
    objects: vars.reduce(withVarSource, objects),
    vars: [...made.vars, ...vars.flatMap((item) => readVar(item) ?? [])],
  };
}

/** All together; an object that is there already is not taken again: the real tool refuses it. */
function joined(parts: readonly Accumulated[], place: Place): Accumulated {
  const known = new Set<string>();
  const objects: BuiltObject[] = [];
  let isTwice = false;
  for (const object of parts.flatMap((part) => part.objects)) {
    const key = keyOf(object);
    if (known.has(key)) isTwice = true;
    else objects.push(object);
    known.add(key);
  }
  if (isTwice) note(place, 'it holds some object twice, which Kustomize refuses');
  return {
    objects: limited(objects, place),
    config: parts.map(({ config }) => config).reduce(mergedConfig),
    vars: parts.flatMap(({ vars }) => vars),
  };
}

function resource({ path, written }: Named, place: Place): Accumulated {
  const { tree, used } = place.building;
  const base = path === undefined ? undefined : tree.kustomizations.get(path);
  if (base !== undefined) return accumulate({ ...place, kustomization: base });
  const manifest = path === undefined ? undefined : tree.manifests.get(path);
  if (manifest === undefined) {
    noteMissing(place, written);
    return nothing;
  }
  used.add(manifest.file.path);
  const roots = manifest.stream.documents.map(({ root }) => root);
  return { ...nothing, objects: objectsIn(manifest.file, roots, 0) };
}

/** `List` in `List`, which nobody writes and an attacker may. */
const MAX_LISTS = 8;

function objectsIn(
  file: SourceFile,
  nodes: readonly (DataNode | undefined)[],
  depth: number,
): readonly BuiltObject[] {
  return nodes.flatMap((node): readonly BuiltObject[] => {
    const isList =
      textAt(node, 'kind')?.endsWith('List') === true && nodeAt(node, 'items')?.kind === 'sequence';
    if (isList) return depth < MAX_LISTS ? objectsIn(file, itemsAt(node, 'items'), depth + 1) : [];
    return isObject(node) ? [newObject(node, file)] : [];
  });
}

function withComponent(made: Accumulated, { path, written }: Named, place: Place): Accumulated {
  const component = path === undefined ? undefined : place.building.tree.kustomizations.get(path);
  if (component === undefined) {
    noteMissing(place, written);
    return made;
  }
  if (!spend(place, made.objects.length)) return made;
  return accumulateInto(made, { ...place, kustomization: component });
}

/** The transformers or generators that are configured in texts, files or directories; texts come first. */
function configuredIn(key: 'transformers' | 'generators', place: Place): readonly DataNode[] {
  const { kustomization, building } = place;
  const items = itemsAt(kustomization.root, key).flatMap((item) => (item.kind === 'scalar' ? [item] : []));
  const inline = items.filter((item) => item.text.includes('\n'));
  const named = items.filter((item) => !item.text.includes('\n'));
  return [
    ...inline.flatMap(inlineDocuments),
    ...named.flatMap(({ text }) => {
      const path = resolvePath(kustomization.directory, text);
      const base = path === undefined ? undefined : building.tree.kustomizations.get(path);
      if (base === undefined) return fileDocuments(text, place);
      return accumulate({ ...place, kustomization: base }).objects.map(({ node }) => node);
    }),
  ];
}
