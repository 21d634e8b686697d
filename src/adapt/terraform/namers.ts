import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import { referencesIn } from './reference.ts';
import type { RootIndex } from './root-index.ts';
import { argumentOf } from './setting.ts';

/** The resources that name another one in an argument. */
export interface Namers {
  readonly sure: readonly TerraformResource[];
  /** The first that may: what it names is not known. */
  readonly doubtful: TerraformResource | undefined;
}

/** One that names something by a text, with the types of resources that it refers to beside it. */
interface TextNamer {
  readonly namer: TerraformResource;
  readonly refersTo: ReadonlySet<string>;
  /** The whole text, or what is known of its end; undefined where nothing is. */
  readonly text: string | undefined;
}

interface Grouped {
  readonly byTarget: ReadonlyMap<TerraformResource, readonly TerraformResource[]>;
  /** By the address of the call of a module that is not on disk: `module.db.db_instance_identifier` names it. */
  readonly byCall: ReadonlyMap<string, readonly TerraformResource[]>;
  /** By the whole text, and by what follows the last slash of it: `service/shop/web` names `web`. */
  readonly byText: ReadonlyMap<string, readonly TextNamer[]>;
  readonly texts: readonly TextNamer[];
  /** Texts with unknown parts. */
  readonly vague: readonly TextNamer[];
}

const groupsOfRoot = new WeakMap<RootIndex, Map<string, Grouped>>();

/**
 * The resources of a type that name this one in an argument, by reference or by the text of one of its naming
 * arguments. A root is grouped once for each type and argument, so that large roots stay fast.
 */
export function namersOf(
  index: RootIndex,
  resource: TerraformResource,
  type: string,
  argument: string,
  naming: readonly string[] = ['name'],
): Namers {
  const { byTarget, byCall, byText, texts, vague } = groupOf(index, type, argument);
  const names = naming.flatMap((name) => argumentOf(resource.body, name) ?? []);
  const known = names.flatMap((name) => (name.kind === 'string' && name.value !== '' ? [name.value] : []));
  const isOther = ({ refersTo }: TextNamer) => refersTo.has(resource.type);
  const named = known.flatMap((name) => byText.get(name) ?? []).filter((found) => !isOther(found));
  const vagueByName = vague.filter((found) => !isOther(found) && known.some((name) => endsWith(found, name)));
  const sure = new Set([
    ...(byTarget.get(resource) ?? []),
    ...(byCall.get(resource.address) ?? []),
    ...[...named, ...vagueByName].map(({ namer }) => namer),
  ]);
  const candidates = names.some(({ kind }) => kind === 'unknown') ? [...vague, ...texts] : vague;
  const doubtful = candidates.find(
    (found) => !isOther(found) && !sure.has(found.namer) && !namesAnother(found, names),
  );
  return { sure: [...sure], doubtful: doubtful?.namer };
}

function endsWith({ text }: TextNamer, name: string): boolean {
  return text?.endsWith(`/${name}`) === true;
}

/** A known last part that none of the known names is. */
function namesAnother({ text }: TextNamer, names: readonly Value[]): boolean {
  return text?.includes('/') === true && names.every(({ kind }) => kind !== 'unknown');
}

function groupOf(index: RootIndex, type: string, argument: string): Grouped {
  const key = `${type} ${argument}`;
  const groups = groupsOfRoot.get(index) ?? new Map<string, Grouped>();
  groupsOfRoot.set(index, groups);
  const known = groups.get(key);
  if (known !== undefined) return known;
  const grouped = group(index, type, argument);
  groups.set(key, grouped);
  return grouped;
}

function group(index: RootIndex, type: string, argument: string): Grouped {
  const byTarget = new Map<TerraformResource, TerraformResource[]>();
  const byCall = new Map<string, TerraformResource[]>();
  const byText = new Map<string, TextNamer[]>();
  const texts: TextNamer[] = [];
  const vague: TextNamer[] = [];
  for (const namer of index.ofType(type)) {
    const value = argumentOf(namer.body, argument);
    if (value === undefined) continue;
    const references = referencesIn(value).map(({ reference }) => reference);
    const targets = new Set(references.flatMap((reference) => index.at(reference)));
    for (const target of targets) add(byTarget, target, namer);
    const calls = new Set(references.flatMap(({ address }) => index.moduleCallAt(address)?.address ?? []));
    for (const call of calls) add(byCall, call, namer);
    const refersTo = new Set([...targets].map((target) => target.type));
    if (value.kind === 'string') {
      const found = { namer, refersTo, text: value.value };
      texts.push(found);
      for (const name of new Set([value.value, value.value.slice(value.value.lastIndexOf('/') + 1)]))
        add(byText, name, found);
    } else if (value.kind === 'unknown' && value.reference === undefined) {
      const last = value.template?.at(-1);
      vague.push({ namer, refersTo, text: typeof last === 'string' ? last : undefined });
    }
  }
  return { byTarget, byCall, byText, texts, vague };
}

function add<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else items.push(item);
}
