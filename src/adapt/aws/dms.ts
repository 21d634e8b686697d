import { known } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { accessibleExposure } from './exposure.ts';
import { processorsOf } from './instance-type.ts';
import { zonesBySwitch } from './multi-az.ts';

/**
 * A replication instance of the Database Migration Service. Source: the page `aws_dms_replication_instance` of the
 * AWS provider, which names no defaults, and its schema: `multi_az` and `publicly_accessible` are sent as `false` where
 * they are not set, though the API itself takes `true` for the second.
 */
export const adaptDmsInstance: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a DMS replication instance',
    engine: known('other', resource.header),
    zones: zonesBySwitch(resource.body, 'multi_az'),
    exposures: [accessibleExposure(resource.body)],
    processors: processorsOf(resource.body, 'replication_instance_class'),
  }),
];
