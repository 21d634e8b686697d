import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Component, Datastore } from '../../model/component.ts';
import type { RootIndex } from './root-index.ts';

/** What an adapter makes of one resource. */
export type Adapter = (resource: TerraformResource, index: RootIndex) => readonly Component[];

/** What every component made of a resource has in common. */
export function baseOf(resource: TerraformResource, index: RootIndex) {
  return {
    id: index.idOf(resource.address),
    resource: resource.address,
    span: resource.header,
    format: 'terraform',
    environment: index.environmentOf(resource),
  } as const;
}

/** A datastore's attributes; those that are undefined are left out, for the format has no say in them. */
export interface DatastoreFacts {
  readonly noun: string;
  readonly engine: Datastore['engine'];
  readonly role?: Datastore['role'];
  readonly zones?: Datastore['zones'] | undefined;
  readonly backups?: Datastore['backups'] | undefined;
  readonly autoscaling?: Datastore['autoscaling'] | undefined;
  readonly exposures?: Datastore['exposures'];
}

export function datastore(resource: TerraformResource, index: RootIndex, facts: DatastoreFacts): Datastore {
  const { noun, engine, role = 'primary', zones, backups, autoscaling, exposures = [] } = facts;
  return {
    ...baseOf(resource, index),
    kind: 'datastore',
    noun,
    engine,
    role,
    ...(zones === undefined ? {} : { zones }),
    ...(backups === undefined ? {} : { backups }),
    ...(autoscaling === undefined ? {} : { autoscaling }),
    exposures,
  };
}
