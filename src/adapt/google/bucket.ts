import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  absent,
  byDefault,
  explained,
  isKnown,
  known,
  mapKnown,
  unknown,
} from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { resourcesIn } from '../terraform/reference.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import {
  argumentOf,
  booleanSetting,
  isSet,
  numberSetting,
  stringSetting,
  textOf,
} from '../terraform/setting.ts';
import { switchedOff } from '../terraform/switch.ts';
import { privateObjectsOf } from './bucket-access.ts';
import { isSingleRegion } from './location.ts';

/**
 * A Cloud Storage bucket, which Google always encrypts and serves over TLS. What is deleted or overwritten can be
 * brought back for 7 days where nothing is set, by the policy of soft deletion, or from older versions where they are
 * kept. Source: the page `google_storage_bucket` of the Google provider, where `force_destroy` is `false` and
 * `public_access_prevention` is `inherited`, and https://cloud.google.com/storage/docs/soft-delete
 */
export const adaptStorageBucket: Adapter = (resource, index) => {
  const { body } = resource;
  const isData = holdsData(resource);
  return [
    datastore(resource, index, {
      noun: 'a Cloud Storage bucket',
      engine: known('object-storage', body.header),
      backups: isData ? backupsOf(body) : undefined,
      safeguards: {
        finalCopy: [switchedOff(body, 'force_destroy', false)],
        secondRegion: isData ? [secondRegionOf(index, resource)] : undefined,
        expiry: [expiryOf(body)],
        privateObjects: privateObjectsOf(index, resource),
        auditLog: isData ? [auditLogOf(index, resource)] : undefined,
      },
    }),
  ];
};

/** Words of a name that say that a bucket holds what cannot be made again. */
const dataWords = new Set(
  'data uploads upload documents document media attachments files images backups backup archive records'.split(
    ' ',
  ),
);
/** Words that say the opposite, whatever else is in the name. */
const passingWords = new Set(
  'log logs logging access audit artifact artifacts build builds cloudbuild tmp temp temporary staging cache website web site static assets public query test tests state tfstate terraform function functions source code deploy deployment metadata analytics'.split(
    ' ',
  ),
);

function holdsData({ name, body }: TerraformResource): boolean {
  const words = [name, textOf(body, 'name') ?? ''].flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/));
  return words.some((word) => dataWords.has(word)) && !words.some((word) => passingWords.has(word));
}

/** Known `false` only where soft deletion is switched off and no versions are kept. */
function backupsOf(body: ObjectValue): Attribute<boolean> {
  const versioning = onlyBlock(body, 'versioning');
  if (versioning.state === 'unknown') return versioning;
  const kept =
    versioning.state === 'known'
      ? booleanSetting(versioning.value, 'enabled', false)
      : byDefault(false, body.header);
  if (!isKnown(kept, false)) return kept;
  const soft = onlyBlock(body, 'soft_delete_policy');
  if (soft.state === 'unknown') return soft;
  if (soft.state === 'absent') return byDefault(true, body.header);
  const seconds = numberSetting(soft.value, 'retention_duration_seconds', 604_800);
  return explained(
    mapKnown(seconds, (count) => count > 0),
    {
      ...settingTo(body, 'versioning.enabled', true),
      remedy: 'Set `enabled = true` in `versioning`, or leave `soft_delete_policy` out.',
    },
  );
}

/** Multi-regions (`EU`) and dual regions (`EUR4`, or two regions of one's own choice) keep copies in several regions. */
function secondRegionOf(index: RootIndex, bucket: TerraformResource): Attribute<boolean> {
  const { body, header } = bucket;
  if (isSet(body, 'custom_placement_config')) return known(true, header);
  const location = stringSetting(body, 'location', 'US');
  const isSpread = mapKnown(location, (name) => !isSingleRegion(name));
  if (!isKnown(isSpread, false)) return isSpread;
  const copied = copiedIn(index).get(bucket);
  if (copied !== undefined) return unknown(`\`${copied.address}\` may copy it`, header);
  return explained(isSpread, {
    remedy: 'Set `location` to a multi-region such as `EU`, or to a dual region.',
  });
}

const copiedOfRoot = new WeakMap<RootIndex, ReadonlyMap<TerraformResource, TerraformResource>>();

/** The buckets that jobs of the transfer service name, each with its job, found once for each root. */
function copiedIn(index: RootIndex): ReadonlyMap<TerraformResource, TerraformResource> {
  let copied = copiedOfRoot.get(index);
  if (copied === undefined) {
    copied = new Map(
      index
        .ofType('google_storage_transfer_job')
        .flatMap((job) =>
          [...resourcesIn(index, job.body, 'google_storage_bucket').keys()].map(
            (bucket) => [bucket, job] as const,
          ),
        ),
    );
    copiedOfRoot.set(index, copied);
  }
  return copied;
}

/** Rules that delete or move what is old, Autoclass, or a time to keep objects for. */
function expiryOf(body: ObjectValue): Attribute<boolean> {
  const rules = argumentOf(body, 'lifecycle_rule');
  if (rules?.kind === 'unknown') return unknown(rules.because, rules.span);
  const autoclass = onlyBlock(body, 'autoclass');
  if (autoclass.state === 'unknown') return autoclass;
  if (autoclass.state === 'known' && !isKnown(booleanSetting(autoclass.value, 'enabled', true), false))
    return known(true, autoclass.span);
  const actions = nestedBlocks(body, 'lifecycle_rule').flatMap((rule) => nestedBlocks(rule, 'action'));
  const acts = actions.some((action) => textOf(action, 'type') !== 'AbortIncompleteMultipartUpload');
  if (acts) return known(true, body.header);
  return absent(body.header, {
    detail: 'it has no `lifecycle_rule`',
    remedy: 'Add a `lifecycle_rule` that deletes what is old or moves it to a colder class.',
  });
}

/** Usage logs of the bucket, or the log of data access of the project, the folder or the organization. */
function auditLogOf(index: RootIndex, { body, header }: TerraformResource): Attribute<boolean> {
  const logging = onlyBlock(body, 'logging');
  if (logging.state === 'unknown') return logging;
  if (logging.state === 'known') return known(true, logging.span);
  const configs = index.ofType(
    'google_project_iam_audit_config',
    'google_folder_iam_audit_config',
    'google_organization_iam_audit_config',
  );
  const covering = configs.find(({ body: config }) => {
    const service = stringSetting(config, 'service');
    return service.state !== 'known' || ['allServices', 'storage.googleapis.com'].includes(service.value);
  });
  if (covering !== undefined) return known(true, covering.header);
  return absent(header, {
    detail: 'it has no `logging`, and no audit configuration records who reads its objects',
    remedy: 'Add a `google_project_iam_audit_config` for `storage.googleapis.com`, or a `logging` block.',
  });
}
