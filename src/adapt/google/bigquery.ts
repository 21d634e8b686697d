import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { isSet, textOf } from '../terraform/setting.ts';
import { orPreventDestroy, switchedOff, switchedOn } from '../terraform/switch.ts';
import { isPublicMember } from './grant.ts';

/**
 * A BigQuery dataset, which Google always encrypts and keeps in several zones; what is deleted or changed can be read
 * back for two to seven days, and brought back by Google for seven more. Source: the page `google_bigquery_dataset` of
 * the Google provider, where `delete_contents_on_destroy` is `false`, and
 * https://cloud.google.com/bigquery/docs/time-travel
 */
export const adaptBigQueryDataset: Adapter = (resource, index) => {
  const { body } = resource;
  return [
    datastore(resource, index, {
      noun: 'a BigQuery dataset',
      engine: known('other', body.header),
      safeguards: {
        finalCopy: [switchedOff(body, 'delete_contents_on_destroy', false)],
        leastPrivilege: openAccessOf(resource),
      },
    }),
  ];
};

/** `access` blocks that let everybody in. */
function openAccessOf({ body }: TerraformResource): readonly Attribute<boolean>[] {
  return nestedBlocks(body, 'access').flatMap((access) =>
    ['special_group', 'iam_member'].flatMap((name) => {
      const who = textOf(access, name);
      const field = access.fields.get(name);
      if (who === undefined || field === undefined || !isPublicMember(who)) return [];
      return [
        known(false, field.span, {
          via: field.value.via,
          detail: `\`${name}\` lets \`${who}\` in`,
          remedy: 'Name the accounts and groups that need it.',
        }),
      ];
    }),
  );
}

/**
 * A BigQuery table. Source: the page `google_bigquery_table` of the Google provider: `deletion_protection` is `true`
 * where it is not set. A view, and a table over files elsewhere, hold no data of their own.
 */
export const adaptBigQueryTable: Adapter = (resource, index) => {
  const { body } = resource;
  const isView = ['view', 'materialized_view', 'external_data_configuration'].some((name) =>
    isSet(body, name),
  );
  if (isView) return [];
  return [
    datastore(resource, index, {
      noun: 'a BigQuery table',
      engine: known('other', body.header),
      role: 'member',
      safeguards: {
        deletionProtection: [orPreventDestroy(body, switchedOn(body, 'deletion_protection', true))],
      },
    }),
  ];
};
