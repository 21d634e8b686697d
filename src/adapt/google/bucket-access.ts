import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, isKnown, known } from '../../model/attribute.ts';
import type { Place, Span } from '../../source/span.ts';
import { namersOf } from '../terraform/namers.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { grantsOf, isPublicMember } from './grant.ts';

const grantTypes = [
  'google_storage_bucket_iam_member',
  'google_storage_bucket_iam_binding',
  'google_storage_bucket_iam_policy',
];

/** Entities of an access control list, each with a role: the pages `google_storage_*_access_control` of the provider. */
const entityTypes = ['google_storage_bucket_access_control', 'google_storage_default_object_access_control'];

/** Lists of `ROLE:entity`, and lists by a name. */
const listTypes = ['google_storage_bucket_acl', 'google_storage_default_object_acl'];

const readingRoles = new Set([
  'roles/storage.objectViewer',
  'roles/storage.legacyObjectReader',
  'READER',
  'publicRead',
]);

interface Opening {
  readonly owner: TerraformResource;
  readonly role: string;
  readonly who: string;
  readonly span: Span;
  readonly via: readonly Place[];
}

/**
 * Whether a bucket keeps to itself: one answer for each grant to everybody. What a site is made of is meant to be read
 * by all, and a bucket behind Cloud CDN has to be: https://cloud.google.com/storage/docs/hosting-static-website
 */
export function privateObjectsOf(index: RootIndex, bucket: TerraformResource): readonly Attribute<boolean>[] {
  const { body, header } = bucket;
  const prevention = stringSetting(body, 'public_access_prevention', 'inherited');
  if (prevention.state === 'unknown') return [prevention];
  if (isKnown(prevention, 'enforced')) return [known(true, prevention.span)];
  const isSite = isSet(body, 'website') || isBehindCdn(index, bucket);
  const open = openingsOf(index, bucket).filter(({ role }) => !(isSite && readingRoles.has(role)));
  if (open.length === 0) return [known(true, header)];
  return open.map(({ owner, who, span, via }) =>
    known(false, span, {
      via,
      detail: `\`${owner.address}\` lets \`${who}\` in`,
      ...(isSite ? {} : settingTo(body, 'public_access_prevention', 'enforced')),
      remedy: 'Set `public_access_prevention = "enforced"`, and grant the role to those who need it.',
    }),
  );
}

function isBehindCdn(index: RootIndex, bucket: TerraformResource): boolean {
  return namersOf(index, bucket, 'google_compute_backend_bucket', 'bucket_name').sure.length > 0;
}

function openingsOf(index: RootIndex, bucket: TerraformResource): readonly Opening[] {
  const namersIn = (types: readonly string[]) =>
    types.flatMap((type) => namersOf(index, bucket, type, 'bucket').sure);
  return [
    ...namersIn(grantTypes).flatMap((owner) => grantedBy(index, owner)),
    ...namersIn(entityTypes).flatMap(entityOf),
    ...namersIn(listTypes).flatMap(listed),
  ];
}

function grantedBy(index: RootIndex, owner: TerraformResource): readonly Opening[] {
  return grantsOf(index, owner)
    .filter(({ isConditional }) => !isConditional)
    .flatMap(({ role, members }) =>
      members
        .filter(({ name }) => isPublicMember(name))
        .map(({ name, span, via }) => ({ owner, role: role ?? '', who: name, span, via })),
    );
}

function entityOf(owner: TerraformResource): readonly Opening[] {
  const who = textOf(owner.body, 'entity');
  const field = owner.body.fields.get('entity');
  if (who === undefined || field === undefined || !isPublicMember(who)) return [];
  return [{ owner, role: textOf(owner.body, 'role') ?? '', who, span: field.span, via: field.value.via }];
}

function listed(owner: TerraformResource): readonly Opening[] {
  const predefined = owner.body.fields.get('predefined_acl');
  const name = textOf(owner.body, 'predefined_acl') ?? '';
  const byName: readonly Opening[] =
    predefined !== undefined && /^(?:public(?:Read|ReadWrite)|authenticatedRead)$/.test(name)
      ? [{ owner, role: name, who: name, span: predefined.span, via: predefined.value.via }]
      : [];
  const entries = owner.body.fields.get('role_entity');
  const items = entries?.value.kind === 'list' ? entries.value.items : [];
  const byEntry = items.flatMap((item): readonly Opening[] => {
    if (item.kind !== 'string' || entries === undefined) return [];
    const [role = '', who = ''] = item.value.split(':', 2);
    return isPublicMember(who) ? [{ owner, role, who, span: entries.span, via: item.via }] : [];
  });
  return [...byName, ...byEntry];
}
