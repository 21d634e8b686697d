import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Field, ObjectValue, Value } from '../../evaluate/value.ts';
import type { Place, Span } from '../../source/span.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { referencesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, textOf } from '../terraform/setting.ts';

/** A role that is given to somebody. */
export interface Grant {
  /** The resource that gives it. */
  readonly owner: TerraformResource;
  /** Undefined where it is not known. */
  readonly role: string | undefined;
  /** Where the role is written, or else its owner's header. */
  readonly span: Span;
  readonly via: readonly Place[];
  readonly members: readonly Member[];
  /** It holds under a condition only. */
  readonly isConditional: boolean;
}

interface Member {
  readonly name: string;
  readonly span: Span;
  readonly via: readonly Place[];
}

/** `google_project_iam_member`, `google_storage_bucket_iam_binding`, `google_pubsub_topic_iam_policy`. */
const grantType = /^google_[a-z0-9_]+_iam_(member|binding|policy)$/;

export function isGrantType(type: string): boolean {
  return type.length < 120 && grantType.test(type);
}

/** Everybody, or everybody with a Google account: https://cloud.google.com/iam/docs/principals-overview */
export function isPublicMember(name: string): boolean {
  return name === 'allUsers' || name === 'allAuthenticatedUsers';
}

/**
 * The roles that a resource gives. Source: the pages of `google_*_iam` and of the data source `google_iam_policy` of
 * the Google provider.
 */
export function grantsOf(index: RootIndex, owner: TerraformResource): readonly Grant[] {
  const { type, body } = owner;
  if (!type.endsWith('_iam_policy')) return [toGrant(owner, body)];
  return referencesIn(argumentOf(body, 'policy_data'))
    .flatMap(({ reference }) => index.at(reference))
    .filter((source) => source.type === 'google_iam_policy')
    .flatMap((source) => nestedBlocks(source.body, 'binding'))
    .map((binding) => toGrant(owner, binding));
}

function toGrant(owner: TerraformResource, body: ObjectValue): Grant {
  const role = body.fields.get('role');
  return {
    owner,
    role: textOf(body, 'role'),
    span: role?.span ?? body.header,
    via: role?.value.via ?? [],
    members: [...membersIn(body.fields.get('member')), ...membersIn(body.fields.get('members'))],
    isConditional: isSet(body, 'condition'),
  };
}

function membersIn(field: Field | undefined): readonly Member[] {
  if (field === undefined) return [];
  const { value, span } = field;
  const items: readonly Value[] = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) =>
    item.kind === 'string'
      ? [{ name: item.value, span, via: item.via.length > 0 ? item.via : value.via }]
      : [],
  );
}
