import { type Attribute, known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { type Grant, grantsOf, isPublicMember } from './grant.ts';

/** What a role holds for where it is given on one of these: everything in it. */
const wholes: ReadonlyMap<string, string> = new Map([
  ['google_project_iam', 'project'],
  ['google_folder_iam', 'folder'],
  ['google_organization_iam', 'organization'],
]);

/** Roles from before there were others; they reach into every service: https://cloud.google.com/iam/docs/roles-overview */
const basicRoles = new Set(['roles/owner', 'roles/editor']);

/** What everybody may call where it is the front of a site; who comes in is then decided by the program. */
const invokers = new Set(['roles/run.invoker', 'roles/cloudfunctions.invoker']);

/** Who may read a bucket is told of the bucket. */
const ownElsewhere = /^google_(?:storage_bucket|storage_managed_folder|iap_[a-z_]+)_iam_/;

/**
 * Roles that are given on something. Source: the pages of `google_*_iam` of the Google provider, and
 * https://cloud.google.com/iam/docs/using-iam-securely: basic roles are not for production, and what is given to
 * `allUsers` everybody has. A grant under a condition is narrowed down.
 */
export const adaptIamGrants: Adapter = (resource, index) => {
  if (ownElsewhere.test(resource.type)) return [];
  const answers = grantsOf(index, resource).flatMap(answersOf);
  const policy: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'policy',
    noun: 'an IAM grant',
    safeguards: { leastPrivilege: answers },
  };
  return [policy];
};

function answersOf(grant: Grant): readonly Attribute<boolean>[] {
  const { owner, role, span, via, members, isConditional } = grant;
  if (isConditional) return [];
  const whole = wholes.get(owner.type.replace(/_(?:member|binding|policy)$/, ''));
  if (whole !== undefined && role !== undefined && basicRoles.has(role) && !isAgents(grant))
    return [
      known(false, span, {
        via,
        detail: `\`${role}\` holds for every service of the ${whole}`,
        remedy: 'Give the predefined roles of the services that are needed.',
      }),
    ];
  if (role !== undefined && invokers.has(role)) return [];
  return members
    .filter(({ name }) => isPublicMember(name))
    .map((member) =>
      known(false, member.span, {
        via: member.via,
        detail: `\`${member.name}\` is ${member.name === 'allUsers' ? 'everybody' : 'everybody with a Google account'}`,
        remedy: 'Name the accounts and groups that need it.',
      }),
    );
}

/** Google's own agents keep what Google gives them. */
function isAgents({ members }: Grant): boolean {
  return (
    members.length > 0 && members.every(({ name }) => name.includes('@cloudservices.gserviceaccount.com'))
  );
}
