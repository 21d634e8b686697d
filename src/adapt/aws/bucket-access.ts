import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, isKnown, isMissing, known, unknown } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { namersOf } from '../terraform/namers.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { resourceAnswers } from './policy.ts';

const naming = ['bucket'];

/** What blocks public access to a bucket, and what may open it. */
interface AccessSources {
  /** The bodies with the four switches; `unknown` where one may be for the bucket. */
  readonly blocks: readonly ObjectValue[] | 'unknown';
  readonly acls: readonly ObjectValue[];
  readonly policies: readonly ObjectValue[];
}

/**
 * Whether everybody can reach the objects of a bucket, by an ACL or by its policy, and whether nobody can open it by a
 * slip. Block Public Access overrules both. Without one in the tree a bucket is as AWS made it: closed if that was after
 * April 2023, so what is written is judged, and what is not written is not. Source: the pages `aws_s3_bucket_acl`,
 * `aws_s3_bucket_policy`, `aws_s3_bucket_ownership_controls`, `aws_s3_bucket_public_access_block` (whose switches are
 * `false` where they are not set) and `aws_s3_account_public_access_block` of the AWS provider, and
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function accessSafeguards(
  index: RootIndex,
  bucket: TerraformResource,
): Pick<Safeguards, 'privateObjects' | 'publicAccessPrevention'> {
  const sources = sourcesOf(index, bucket);
  return accessBy(index, sources, sources.blocks === 'unknown' ? [] : sources.blocks);
}

/**
 * The same for a bucket whose policy, ACL and switches are the inputs of one module, beside what else names it. What
 * the switches are by default is handed in as unknown.
 */
export function moduleAccess(
  index: RootIndex,
  call: TerraformResource,
): Pick<Safeguards, 'privateObjects' | 'publicAccessPrevention'> {
  const beside = sourcesOf(index, call);
  const inputs = call.body;
  const attached = isKnown(booleanSetting(inputs, 'attach_policy', false), true);
  const blocks = beside.blocks === 'unknown' ? 'unknown' : [...beside.blocks, inputs];
  const sources = {
    blocks,
    acls: beside.acls,
    policies: beside.policies.filter((body) => body !== inputs || attached),
  } as const;
  return accessBy(index, sources, [inputs]);
}

function accessBy(
  index: RootIndex,
  sources: AccessSources,
  switches: readonly ObjectValue[],
): Pick<Safeguards, 'privateObjects' | 'publicAccessPrevention'> {
  const byAcl = sources.acls.flatMap(publicGrants);
  const byPolicy = sources.policies.flatMap((body) => resourceAnswers(index, argumentOf(body, 'policy')));
  const privateObjects = [
    ...unlessBlocked(index, sources, byAcl, ['block_public_acls', 'ignore_public_acls']),
    ...unlessBlocked(index, sources, byPolicy, ['block_public_policy', 'restrict_public_buckets']),
  ];
  return {
    privateObjects,
    // What is open already need not be told that it can be opened.
    publicAccessPrevention: privateObjects.some(isMissing) ? [] : switches.flatMap(openSwitches),
  };
}

const switchNames = [
  'block_public_acls',
  'block_public_policy',
  'ignore_public_acls',
  'restrict_public_buckets',
];

/** One answer, at the first switch that is off, for all that are. */
function openSwitches(body: ObjectValue): readonly Attribute<boolean>[] {
  const off = switchNames.filter((name) => isMissing(booleanSetting(body, name, false)));
  const [first] = off;
  if (first === undefined) return [];
  const names = off.map((name) => `\`${name}\``).join(', ');
  const detail = off.length === 1 ? `${names} is not \`true\`` : `${names} are not \`true\``;
  return [explained(booleanSetting(body, first, false), { detail, remedy: `Set ${names} to \`true\`.` })];
}

function sourcesOf(index: RootIndex, bucket: TerraformResource): AccessSources {
  const named = (type: string) => namersOf(index, bucket, type, 'bucket', naming);
  const { sure, doubtful } = named('aws_s3_bucket_public_access_block');
  const bodiesOf = (resources: readonly TerraformResource[]) => resources.map(({ body }) => body);
  return {
    blocks: sure.length === 0 && doubtful !== undefined ? 'unknown' : bodiesOf(sure),
    acls: hasNoAcls(index, bucket) ? [] : [bucket.body, ...bodiesOf(named('aws_s3_bucket_acl').sure)],
    policies: [bucket.body, ...bodiesOf(named('aws_s3_bucket_policy').sure)],
  };
}

/** `BucketOwnerEnforced` switches ACLs off. */
function hasNoAcls(index: RootIndex, bucket: TerraformResource): boolean {
  const controls = namersOf(index, bucket, 'aws_s3_bucket_ownership_controls', 'bucket', naming);
  const rules = controls.sure.flatMap(({ body }) => {
    const blocks = readBlocks(body, 'rule');
    return blocks.state === 'known' ? blocks.value : [];
  });
  return [bucket.body, ...rules].some((rule) => textOf(rule, 'object_ownership') === 'BucketOwnerEnforced');
}

/** What would be open where a switch of the bucket or of its account closes it, or may. */
function unlessBlocked(
  index: RootIndex,
  { blocks }: AccessSources,
  open: readonly Attribute<boolean>[],
  names: readonly string[],
): readonly Attribute<boolean>[] {
  if (open.length === 0) return [];
  const because = 'its public access may be blocked elsewhere';
  const account = 'aws_s3_account_public_access_block';
  if (blocks === 'unknown' || index.elsewhere(account).length > 0)
    return open.map(({ span, via }) => unknown(because, span, via));
  const accountBlocks = index.ofType(account).map(({ body }) => body);
  const switches = [...blocks, ...accountBlocks].flatMap((body) =>
    names.map((name) => booleanSetting(body, name, false)),
  );
  if (switches.some((answer) => isKnown(answer, true))) return [];
  if (switches.some(({ state }) => state === 'unknown'))
    return open.map(({ span, via }) => unknown(because, span, via));
  return open;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html: canned ACLs and groups that mean everybody. */
const publicAcls = new Set(['public-read', 'public-read-write', 'authenticated-read']);
const publicGroup = /\/groups\/global\/(?:AllUsers|AuthenticatedUsers)$/;

function publicGrants(body: ObjectValue): readonly Attribute<boolean>[] {
  const acl = stringSetting(body, 'acl');
  const remedy = 'Set `acl = "private"`, or leave it out.';
  const canned =
    acl.state === 'known' && publicAcls.has(acl.value)
      ? [{ ...acl, value: false, ...settingTo(body, 'acl', 'private'), remedy }]
      : [];
  return [...canned, ...grantsOf(body).flatMap(publicGrant)];
}

/** `grant { uri = … }` of a bucket, and `access_control_policy { grant { grantee { uri = … } } }` of an ACL. */
function grantsOf(body: ObjectValue): readonly ObjectValue[] {
  const direct = blocksOf(body, 'grant');
  const policies = blocksOf(body, 'access_control_policy').flatMap((policy) => blocksOf(policy, 'grant'));
  return [...direct, ...policies.flatMap((grant) => blocksOf(grant, 'grantee'))];
}

function blocksOf(body: ObjectValue, name: string): readonly ObjectValue[] {
  const blocks = readBlocks(body, name);
  return blocks.state === 'known' ? blocks.value : [];
}

function publicGrant(grantee: ObjectValue): readonly Attribute<boolean>[] {
  const uri = stringSetting(grantee, 'uri');
  if (uri.state !== 'known' || !publicGroup.test(uri.value)) return [];
  const group = uri.value.slice(uri.value.lastIndexOf('/') + 1);
  const detail = `its ACL grants access to the group \`${group}\``;
  return [known(false, uri.span, { via: uri.via, detail, remedy: 'Remove the grant.' })];
}
