import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { stringSetting } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { finalSnapshot } from './deletion.ts';
import { engineSetting } from './engine.ts';
import { accessibleExposure } from './exposure.ts';

/**
 * A database of Lightsail, which is always encrypted at rest. Source: the page `aws_lightsail_database` of the AWS
 * provider: `publicly_accessible` and `skip_final_snapshot` are `false` where they are not set, and a bundle with `ha` in
 * its name has a standby in a second zone; backups of 7 days are on by themselves:
 * https://docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-databases.html
 */
export const adaptLightsailDatabase: Adapter = (resource, index) => {
  const { body } = resource;
  const standbys = standbysOf(body);
  return [
    datastore(resource, index, {
      noun: 'a database of Lightsail',
      engine: engineSetting(body, 'blueprint_id'),
      zones: mapKnown(standbys, (count) => count + 1),
      standbys,
      backups: switchedOn(body, 'backup_retention_enabled', true),
      exposures: [accessibleExposure(body)],
      safeguards: { finalCopy: [finalSnapshot(body)] },
    }),
  ];
};

function standbysOf(body: ObjectValue): Attribute<number> {
  const bundle = stringSetting(body, 'bundle_id');
  const remedy = 'Choose a high-availability bundle, such as `small_ha_2_0`.';
  return explained(
    mapKnown(bundle, (name) => (name.split('_').includes('ha') ? 1 : 0)),
    { remedy },
  );
}
