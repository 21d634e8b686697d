import type { BlockNode } from '../../parse/hcl/tree.ts';
import type { Place, Span } from '../../source/span.ts';
import type { Field, ObjectValue, Value } from '../value.ts';
import type { Budget } from './budget.ts';
import type { ModuleDeclaration, ModuleDirectory, ResourceDeclaration } from './directory.ts';
import type { Expansion } from './expansion.ts';
import type { Host } from './host.ts';
import type { ModuleNames, Scope } from './scope.ts';
import type { SecretWatch } from './secrets.ts';

/** What all module instances of one root share. */
export interface RootContext {
  readonly directory: string;
  readonly host: Host;
  readonly budget: Budget;
  readonly secrets: SecretWatch;
  /** By address; a representative of unknown many stands under the address without a key. */
  readonly resources: Map<string, ResourceInstance>;
  readonly modules: Map<string, ModuleInstance>;
  /** The module's files, where they are on disk. */
  readonly resolve: (call: ModuleDeclaration, caller: ModuleInstance) => ModuleDirectory | undefined;
  /** Notes what cannot be evaluated whatever is given: one sentence and its place. */
  readonly report: (message: string, span: Span) => void;
  /** Takes from the instances that a root may have; false where too few are left. */
  readonly takeInstances: (count: number) => boolean;
  /** Gives a module instance the names its expressions use. */
  readonly namesOf: (lookUp: () => ModuleInstance) => ModuleNames;
}

/** A module as it is called once: its names are evaluated when they are asked for, and only once. */
export interface ModuleInstance {
  /** `module.network[0]`; empty for the root. */
  readonly address: string;
  readonly directory: ModuleDirectory;
  /** The directories of the callers, outermost first, and its own. */
  readonly ancestry: readonly string[];
  /** The names of the calls that lead here, as the modules manifest writes them: `network.vpc`. */
  readonly key: string;
  /** Its own `count` or `for_each` is unknown: it stands for many, of which one is named by a key. */
  readonly many: boolean;
  /** `all` also where it lives in a module that stands for many. */
  readonly instances: 'one' | 'all';
  readonly given: ReadonlyMap<string, () => Given>;
  readonly root: RootContext;
  readonly scope: Scope;
  /** Variables, locals and outputs by their address: `var.x`, `local.x`, `output.x`. */
  readonly values: Map<string, Given | 'evaluating'>;
  /** By `type.name`, data sources with `data.` before it. */
  readonly resources: Map<string, Instances | 'evaluating'>;
  readonly calls: Map<string, Instances | 'evaluating'>;
  /** Bodies of provider configurations by the name, alias and instance that resources use. */
  readonly providers: Map<string, ObjectValue | undefined>;
  /** Who calls it, with the scope of the call; undefined for the root. */
  readonly caller?: Caller | undefined;
}

export interface Caller {
  readonly module: ModuleInstance;
  readonly block: BlockNode;
  readonly scope: Scope;
}

/** A value for a variable from outside: a `.tfvars` file or the caller. */
export interface Given {
  readonly value: Value;
  readonly place: Place | undefined;
}

export interface ResourceInstance {
  readonly declaration: ResourceDeclaration;
  readonly address: string;
  readonly many: boolean;
  readonly instances: 'one' | 'all';
  readonly scope: Scope;
  readonly fields: Map<string, Field | 'evaluating' | undefined>;
  /** What its provider computes, as far as that follows from the fields. */
  readonly computed: Map<string, Value | undefined>;
  readonly provider: () => ObjectValue | undefined;
}

/** The instances of one block, in the shape that its name has in expressions. */
export interface Instances {
  readonly kind: Expansion['kind'];
  readonly all: readonly Instance[];
}

export interface Instance {
  readonly key: string | number | undefined;
  readonly address: string;
  /** Where its `count.index` or `each` is bound. */
  readonly scope: Scope;
}

/** What stands before the addresses of everything in a module. */
export function prefixOf(module: ModuleInstance): string {
  return module.address === '' ? '' : `${module.address}.`;
}
