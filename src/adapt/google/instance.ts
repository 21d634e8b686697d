import type { PlainComponent, Workload } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { machinePlacement } from './machine.ts';
import { processorsSetting } from './machine-type.ts';

/** A virtual machine, whose disks Google always encrypts. Source: the page `google_compute_instance` of the Google provider. */
export const adaptComputeInstance: Adapter = (resource, index) => {
  const workload: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'a Compute Engine instance',
    role: 'worker',
    processors: processorsSetting(resource.body, 'machine_type'),
    safeguards: machinePlacement(index, resource),
  };
  return [workload];
};

export const templateTypes: readonly string[] = [
  'google_compute_instance_template',
  'google_compute_region_instance_template',
];

/** What machines of a group are made from. Source: the page `google_compute_instance_template` of the Google provider. */
export const adaptInstanceTemplate: Adapter = (resource, index) => {
  const template: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'machine-template',
    noun: 'an instance template',
    safeguards: machinePlacement(index, resource),
  };
  return [template];
};
