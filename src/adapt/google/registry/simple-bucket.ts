import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../../evaluate/value.ts';
import { type Attribute, absent, isKnown, known, unknown } from '../../../model/attribute.ts';
import type { Component } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { datastore } from '../../terraform/component-base.ts';
import { settingTo } from '../../terraform/repair.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { argumentOf, stringSetting, textOf } from '../../terraform/setting.ts';
import { switchedOff } from '../../terraform/switch.ts';
import { isPublicMember } from '../grant.ts';

/**
 * terraform-google-modules/cloud-storage/google (version 1 to 11), its submodule `simple_bucket`: versions are kept,
 * `force_destroy` is `false` and there are no rules for what is old where nothing is set.
 */
export function adaptSimpleBucketModule(call: TerraformModuleCall, index: RootIndex): readonly Component[] {
  const { inputs } = call;
  return [
    datastore(asResource(call, 'google_storage_bucket'), index, {
      noun: 'a Cloud Storage bucket',
      engine: known('object-storage', inputs.header),
      safeguards: {
        finalCopy: [switchedOff(inputs, 'force_destroy', false)],
        expiry: [expiryOf(inputs)],
        privateObjects: privateObjectsOf(inputs),
      },
    }),
  ];
}

function expiryOf(inputs: ObjectValue): Attribute<boolean> {
  const rules = argumentOf(inputs, 'lifecycle_rules');
  if (rules?.kind === 'unknown') return unknown(rules.because, rules.span, rules.via);
  if (rules?.kind === 'list' && rules.items.length > 0) return known(true, rules.span);
  return absent(inputs.header, {
    detail: 'it has no `lifecycle_rules`',
    remedy: 'Add a rule to `lifecycle_rules` that deletes what is old or moves it to a colder class.',
  });
}

function privateObjectsOf(inputs: ObjectValue): readonly Attribute<boolean>[] {
  const prevention = stringSetting(inputs, 'public_access_prevention', 'inherited');
  if (isKnown(prevention, 'enforced')) return [];
  const members = argumentOf(inputs, 'iam_members');
  const items = members?.kind === 'list' ? members.items : [];
  return items.flatMap((item) => {
    const field = item.kind === 'object' ? item.fields.get('member') : undefined;
    const who = item.kind === 'object' ? (textOf(item, 'member') ?? '') : '';
    if (field === undefined || !isPublicMember(who)) return [];
    return [
      known(false, field.span, {
        via: field.value.via,
        detail: `\`iam_members\` lets \`${who}\` in`,
        ...settingTo(inputs, 'public_access_prevention', 'enforced'),
        remedy: 'Set `public_access_prevention = "enforced"`, and grant the role to those who need it.',
      }),
    ];
  });
}
