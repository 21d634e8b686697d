import type {
  TerraformModuleCall,
  TerraformResource,
  TerraformRoot,
} from '../../evaluate/terraform/resource.ts';
import type { Reference, Value } from '../../evaluate/value.ts';
import type { Environment } from '../../model/environment.ts';
import { groupBy } from '../../model/group-by.ts';
import type { AdaptContext } from '../context.ts';
import { resourcesElsewhere } from './other-roots.ts';

/** One root, with the ways of finding things in it that the adapters share. Built once for each root. */
export interface RootIndex {
  readonly root: TerraformRoot;
  /** Managed resources of any of these types. */
  ofType(...types: readonly string[]): readonly TerraformResource[];
  dataOfType(type: string): readonly TerraformResource[];
  /** Managed resources of a type in the other roots of the scan; their references are not to be followed here. */
  elsewhere(type: string): readonly TerraformResource[];
  /** The resources or data sources that a reference speaks of: every instance where it names no instance. */
  at(reference: Reference): readonly TerraformResource[];
  /** The call of a module that is not on disk. */
  moduleCallAt(address: string): TerraformModuleCall | undefined;
  environmentOf(resource: {
    readonly module: string;
    readonly header: TerraformResource['header'];
  }): Environment;
  /** The id of the component that an address becomes. */
  idOf(address: string): string;
}

/** `environment`, `app_env`, `stage_name`. */
const environmentName = /^(?:[a-z0-9]+_)*(?:environment|env|stage)(?:_name)?$/;

export function indexRoot(root: TerraformRoot, context: AdaptContext): RootIndex {
  const everything = [...root.resources, ...root.dataSources];
  const byType = groupBy(root.resources, (resource) => resource.type);
  const dataByType = groupBy(root.dataSources, (source) => source.type);
  const byAddress = new Map(everything.map((resource) => [resource.address, resource]));
  const byBase = groupBy(everything, (resource) => withoutInstance(resource.address));
  const moduleCalls = new Map(root.moduleCalls.map((call) => [call.address, call]));
  const applied = appliedAs(root);
  const stated = [
    ...(applied === undefined ? [] : [applied]),
    ...[...root.stated].flatMap(([name, value]) =>
      name.length < 64 && environmentName.test(name) ? knownText(value) : [],
    ),
  ];
  const scope = scopeOf(root);
  return {
    root,
    ofType: (...types) => types.flatMap((type) => byType.get(type) ?? []),
    dataOfType: (type) => dataByType.get(type) ?? [],
    elsewhere: (type) => resourcesElsewhere(root, context, type),
    at: ({ address }) => {
      const exact = byAddress.get(address);
      if (exact !== undefined) return [exact];
      return byBase.get(address) ?? everyUncounted(byBase.get(withoutInstance(address)));
    },
    moduleCallAt: (address) => moduleCalls.get(address) ?? moduleCalls.get(withoutInstance(address)),
    // A module's folder says nothing of where it is used: its caller does.
    environmentOf: ({ module, header }) =>
      context.environmentOf(module === '' ? header.file.path : root.directory, stated),
    idOf: (address) => `terraform:${scope}:${address}`,
  };
}

/** What the ids of a root's components begin with, behind `terraform:`. */
export function scopeOf(root: TerraformRoot): string {
  const applied = appliedAs(root);
  return applied === undefined ? root.directory : `${root.directory}@${applied}`;
}

function appliedAs({ environment, plan }: TerraformRoot): string | undefined {
  return environment ?? plan;
}

/** `aws_subnet.a` of `aws_subnet.a[0]`. */
export function withoutInstance(address: string): string {
  return address.replace(/\[(?:\d+|\*|"[^"\\]*")\]$/, '');
}

/** An instance of something whose number is unknown is that something. */
function everyUncounted(resources: readonly TerraformResource[] | undefined): readonly TerraformResource[] {
  return (resources ?? []).filter((resource) => resource.instances === 'all');
}

function knownText(value: Value | undefined): readonly string[] {
  return value?.kind === 'string' ? [value.value] : [];
}
