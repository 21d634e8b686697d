import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { Component } from '../../../model/component.ts';
import type { RootIndex } from '../../terraform/root-index.ts';

/** What an adapter makes of the call of a module that is not on disk. */
export type ModuleAdapter = (call: TerraformModuleCall, index: RootIndex) => readonly Component[];
