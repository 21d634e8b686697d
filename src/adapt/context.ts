import type { TerraformRoot } from '../evaluate/terraform/resource.ts';
import type { Environment } from '../model/environment.ts';

/** What every adapter is given beside its resources. */
export interface AdaptContext {
  /**
   * The environment of what is written in a file.
   *
   * @param path of the file, relative to the root of the scan
   * @param stated names by which the source itself says it: the value of a variable `environment`, a namespace
   */
  environmentOf(path: string, stated?: readonly string[]): Environment;

  /** Every root of the scan, for what one root does to the resources of another: a plan that backs up by tags. */
  readonly terraformRoots?: readonly TerraformRoot[];
}
