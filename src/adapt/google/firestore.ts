import { byDefault, explained, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { stringSetting } from '../terraform/setting.ts';
import { backedUpBy } from './backup-plan.ts';
import { zonesOfRegion } from './location.ts';

/**
 * A Firestore database, which always spans zones. Source: the pages `google_firestore_database` and
 * `google_firestore_backup_schedule` of the Google provider: point-in-time recovery is off where it is not set.
 */
export const adaptFirestoreDatabase: Adapter = (resource, index) => {
  const { body } = resource;
  const name = 'point_in_time_recovery_enablement';
  const recovery = stringSetting(body, name, 'POINT_IN_TIME_RECOVERY_DISABLED');
  const own = explained(
    mapKnown(recovery, (word) => word === 'POINT_IN_TIME_RECOVERY_ENABLED'),
    {
      remedy: `Set \`${name} = "POINT_IN_TIME_RECOVERY_ENABLED"\`, or add a \`google_firestore_backup_schedule\`.`,
    },
  );
  const isOff = own.state === 'known' && !own.value;
  const scheduled = isOff
    ? backedUpBy(index, resource, ['google_firestore_backup_schedule', 'database'])
    : undefined;
  return [
    datastore(resource, index, {
      noun: 'a Firestore database',
      engine: known('other', body.header),
      zones: byDefault(zonesOfRegion, body.header),
      backups: scheduled ?? own,
    }),
  ];
};
