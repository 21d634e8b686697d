import type { Span } from '../../source/span.ts';
import type { ObjectValue, Value } from '../value.ts';

/** One root module with everything it calls, evaluated: what `terraform apply` in this directory would manage. */
export interface TerraformRoot {
  /** The directory's path relative to the root of the scan; empty for the root itself. */
  readonly directory: string;
  /** The name of the set of values that it is applied with, where the configuration names several. */
  readonly environment?: string | undefined;
  /** The path of the plan that it was read from. */
  readonly plan?: string | undefined;
  /** Managed resources of the root and of every module on disk that it calls, one for each instance. */
  readonly resources: readonly TerraformResource[];
  readonly dataSources: readonly TerraformResource[];
  /** Calls of modules that are not on disk; the popular ones are adapted from their inputs. */
  readonly moduleCalls: readonly TerraformModuleCall[];
  /** The headers of all calls of modules, by the names of the calls that lead to them: `network.vpc`. */
  readonly calls?: ReadonlyMap<string, Span> | undefined;
  /** The configurations of providers that the root writes, whether used or not: `aws`, `aws.west`. */
  readonly providers?: ReadonlyMap<string, ObjectValue> | undefined;
  /** The root's variables and locals with their values, by name: `environment` → "dev". */
  readonly named: ReadonlyMap<string, Value>;
  /** Those that a file of the root sets: locals, and variables by their tfvars; not by a mere default. */
  readonly stated: ReadonlyMap<string, Value>;
  /** What the root tells others, by name. */
  readonly outputs?: ReadonlyMap<string, Value> | undefined;
}

export interface TerraformResource {
  readonly type: string;
  readonly name: string;
  /** The instance's address: `module.db.aws_db_instance.this["a"]`, `data.aws_vpc.main`. */
  readonly address: string;
  /** The address of the module instance it lives in, empty in the root: `module.db`. */
  readonly module: string;
  /** `all` where `count` or `for_each` is unknown: this one stands for however many there will be. */
  readonly instances: 'one' | 'all';
  /** `resource "aws_db_instance" "main"`. */
  readonly header: Span;
  /** Arguments and nested blocks, `lifecycle` and other meta-arguments among them. */
  readonly body: ObjectValue;
  /**
   * The configuration of its provider with what holds for all resources, such as `region` and `default_tags`: the one
   * it names, its type's own, or what the caller hands down. Undefined where none is written.
   */
  readonly provider?: ObjectValue | undefined;
}

export interface TerraformModuleCall {
  /** `module.vpc`, `module.network.module.vpc[0]`. */
  readonly address: string;
  readonly name: string;
  /** As written: `terraform-aws-modules/vpc/aws`. */
  readonly source: string;
  readonly instances: 'one' | 'all';
  /** `module "vpc"`. */
  readonly header: Span;
  readonly inputs: ObjectValue;
}
