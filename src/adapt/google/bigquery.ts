import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf, datastore } from '../terraform/component-base.ts';
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
        leastPrivilege: nestedBlocks(body, 'access').flatMap(openAccessOf),
      },
    }),
  ];
};

/** Access to a dataset that is given apart from it. Source: the page `google_bigquery_dataset_access` of the Google provider. */
export const adaptBigQueryAccess: Adapter = (resource, index) => {
  const policy: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'policy',
    noun: 'access to a BigQuery dataset',
    safeguards: { leastPrivilege: openAccessOf(resource.body) },
  };
  return [policy];
};

/** Access that lets everybody in. */
function openAccessOf(access: ObjectValue): readonly Attribute<boolean>[] {
  return ['special_group', 'iam_member'].flatMap((name) => {
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
  });
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
