import { explained, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { stringSetting } from '../terraform/setting.ts';

const regionalTiers = new Set(['REGIONAL', 'ENTERPRISE']);

/**
 * A Filestore instance, whose data is in one zone unless its tier is regional. Source: the page
 * `google_filestore_instance` of the Google provider, whose `tier` is required, and
 * https://cloud.google.com/filestore/docs/service-tiers
 */
export const adaptFilestoreInstance: Adapter = (resource, index) => {
  const { body } = resource;
  const zones = mapKnown(stringSetting(body, 'tier'), (tier) => (regionalTiers.has(tier) ? 3 : 1));
  return [
    datastore(resource, index, {
      noun: 'a Filestore instance',
      engine: known('file-system', body.header),
      zones: explained(zones, { remedy: 'Set `tier = "REGIONAL"`, and `location` to a region.' }),
    }),
  ];
};
