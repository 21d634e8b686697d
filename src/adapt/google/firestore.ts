import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { stringSetting } from '../terraform/setting.ts';
import { orPreventDestroy } from '../terraform/switch.ts';
import { backedUpBy, longestOf } from './backup-plan.ts';
import { daysSetting } from './duration-setting.ts';
import { isSingleRegion, zonesOfRegion } from './location.ts';

/**
 * A Firestore database, which always spans zones and is always encrypted at rest. Source: the pages
 * `google_firestore_database` and `google_firestore_backup_schedule` of the Google provider: point-in-time recovery is
 * off where it is not set, and destroying it leaves the database where it is unless `deletion_policy` is `DELETE`.
 */
export const adaptFirestoreDatabase: Adapter = (resource, index) => {
  const { body } = resource;
  const recovery = recoveryOf(body);
  const isOff = isKnown(recovery, false);
  const scheduled = isOff
    ? backedUpBy(index, resource, ['google_firestore_backup_schedule', 'database'])
    : undefined;
  return [
    datastore(resource, index, {
      noun: 'a Firestore database',
      engine: known('other', body.header),
      zones: byDefault(zonesOfRegion, body.header),
      backups: scheduled ?? recovery,
      backupRetentionDays: isOff ? retentionOf(index, resource) : undefined,
      safeguards: {
        deletionProtection: [protectionOf(body)],
        secondRegion: [secondRegionOf(body)],
      },
    }),
  ];
};

function recoveryOf(body: ObjectValue): Attribute<boolean> {
  const name = 'point_in_time_recovery_enablement';
  const recovery = stringSetting(body, name, 'POINT_IN_TIME_RECOVERY_DISABLED');
  return explained(
    mapKnown(recovery, (word) => word === 'POINT_IN_TIME_RECOVERY_ENABLED'),
    {
      ...settingTo(body, name, 'POINT_IN_TIME_RECOVERY_ENABLED'),
      remedy: `Set \`${name} = "POINT_IN_TIME_RECOVERY_ENABLED"\`, or add a \`google_firestore_backup_schedule\`.`,
    },
  );
}

function retentionOf(index: RootIndex, resource: TerraformResource): Attribute<number> | undefined {
  const { sure, doubtful } = namersOf(index, resource, 'google_firestore_backup_schedule', 'database');
  if (doubtful !== undefined) return undefined;
  return longestOf(sure.map(({ body }) => daysSetting(body, 'retention')));
}

function protectionOf(body: ObjectValue): Attribute<boolean> {
  const policy = stringSetting(body, 'deletion_policy', 'ABANDON');
  if (policy.state === 'unknown') return policy;
  const state = stringSetting(body, 'delete_protection_state', 'DELETE_PROTECTION_DISABLED');
  const isProtected = mapKnown(state, (word) => word === 'DELETE_PROTECTION_ENABLED');
  if (isKnown(policy, 'ABANDON') && !(isKnown(isProtected, false) && isProtected.origin === 'written'))
    return known(true, policy.span);
  return orPreventDestroy(
    body,
    explained(isProtected, settingTo(body, 'delete_protection_state', 'DELETE_PROTECTION_ENABLED')),
  );
}

/** `eur3` and `nam5` keep copies in several regions: https://cloud.google.com/firestore/docs/locations */
function secondRegionOf(body: ObjectValue): Attribute<boolean> {
  const location = stringSetting(body, 'location_id');
  return explained(
    mapKnown(location, (name) => !isSingleRegion(name)),
    { remedy: 'Create it in a multi-region such as `eur3` or `nam5`.' },
  );
}
