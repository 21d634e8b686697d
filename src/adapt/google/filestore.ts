import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, explained, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { stringSetting } from '../terraform/setting.ts';
import { orPreventDestroy, switchedOn } from '../terraform/switch.ts';
import { backedUpBy, withBackupPlan } from './backup-plan.ts';
import { ownNetworkBy } from './default-network.ts';

const regionalTiers = new Set(['REGIONAL', 'ENTERPRISE']);

/**
 * A Filestore instance, whose data is in one zone unless its tier is regional, and always encrypted at rest. Source:
 * the pages `google_filestore_instance`, whose `tier` is required and whose `deletion_protection_enabled` is `false`
 * where it is not set, and `google_filestore_backup` of the Google provider, and
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
      backups: withBackupPlan(index, resource, backupsOf(index, resource)),
      safeguards: {
        ownNetwork: nestedBlocks(body, 'networks').flatMap(
          (one) => ownNetworkBy(index, one, 'network') ?? [],
        ),
        deletionProtection: [orPreventDestroy(body, switchedOn(body, 'deletion_protection_enabled', false))],
      },
    }),
  ];
};

function backupsOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const own = backedUpBy(index, resource, ['google_filestore_backup', 'source_instance']);
  return (
    own ??
    byDefault(false, resource.header, {
      detail: 'no `google_filestore_backup` and no backup plan names it',
      remedy: 'Add a `google_backup_dr_backup_plan_association` for it.',
    })
  );
}
