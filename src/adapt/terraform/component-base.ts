import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Component, Datastore } from '../../model/component.ts';
import { hostNameOf } from './host-name.ts';
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

/** What an adapter says of a datastore; what is left out, the format has no say in. */
export type DatastoreFacts = Omit<Partial<Datastore>, keyof ReturnType<typeof baseOf> | 'kind'> &
  Pick<Datastore, 'noun' | 'engine'>;

export function datastore(resource: TerraformResource, index: RootIndex, facts: DatastoreFacts): Datastore {
  const hostName = hostNameOf(resource);
  return {
    role: 'primary',
    exposures: [],
    ...(hostName === undefined ? {} : { hostName }),
    ...facts,
    ...baseOf(resource, index),
    kind: 'datastore',
  };
}
