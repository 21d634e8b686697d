import { readList } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { referencesIn } from '../terraform/reference.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';
import { nestedBlocks } from './nested-blocks.ts';

/** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles: the ids are the same everywhere. */
const ownerId = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const accessAdministratorId = '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9';

const masterRoles: ReadonlyMap<string, string> = new Map([
  ['owner', 'Owner'],
  [ownerId, 'Owner'],
  ['user access administrator', 'User Access Administrator'],
  [accessAdministratorId, 'User Access Administrator'],
]);

/**
 * Who has which role where. `Owner`, which may do everything and let others do so, and `User Access Administrator` are
 * more than a program needs of a whole subscription, a management group or a resource group. Source: the pages
 * `azurerm_role_assignment` and `azurerm_pim_active_role_assignment` of the azurerm provider.
 */
export const adaptRoleAssignment: Adapter = (resource, index) => {
  const assignment: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'policy',
    noun: 'a role assignment',
    safeguards: { leastPrivilege: grantOf(resource) },
  };
  return [assignment];
};

function grantOf({ body }: TerraformResource): readonly Attribute<boolean>[] {
  const scope = scopeOf(body);
  if (scope === undefined || narrowed(body)) return [];
  for (const name of ['role_definition_name', 'role_definition_id']) {
    const field = body.fields.get(name);
    const text = textOf(body, name)?.toLowerCase() ?? '';
    const role = masterRoles.get(text.slice(text.lastIndexOf('/') + 1));
    if (field === undefined || role === undefined) continue;
    return [
      known(false, field.span, {
        via: field.value.via,
        detail: `\`${role}\` of ${scope} may do everything there, and let others do so`,
        remedy: 'Assign the narrowest role that suffices, on the resources that it is needed for.',
      }),
    ];
  }
  return [];
}

/** A condition says what may be assigned. */
function narrowed(body: ObjectValue): boolean {
  return argumentOf(body, 'condition') !== undefined;
}

const scopeTypes: ReadonlyMap<string, string> = new Map([
  ['azurerm_subscription', 'a subscription'],
  ['azurerm_management_group', 'a management group'],
  ['azurerm_resource_group', 'a resource group'],
]);

/** What a role is given on, where that is much; undefined where it is one resource, or not known. */
function scopeOf(body: ObjectValue): string | undefined {
  const scope = argumentOf(body, 'scope');
  if (scope === undefined) return undefined;
  for (const { reference } of referencesIn(scope)) {
    // `module.x.data.azurerm_subscription.current`
    const named = scopeTypes.get(reference.address.split('.').at(-2) ?? '');
    if (named !== undefined) return named;
  }
  const text = scope.kind === 'string' ? scope.value.replace(/\/$/, '') : '';
  if (/^\/subscriptions\/[^/]+$/i.test(text)) return 'a subscription';
  if (/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+$/i.test(text)) return 'a resource group';
  return /^\/providers\/Microsoft\.Management\/managementGroups\/[^/]+$/i.test(text)
    ? 'a management group'
    : undefined;
}

/**
 * A role of one's own. Source: the page `azurerm_role_definition` of the azurerm provider: `*` in `actions` or
 * `data_actions` allows everything that `not_actions` does not take back.
 */
export const adaptRoleDefinition: Adapter = (resource, index) => {
  const role: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'policy',
    noun: 'a role',
    safeguards: { leastPrivilege: wildcards(resource) },
  };
  return [role];
};

function wildcards({ body }: TerraformResource): readonly Attribute<boolean>[] {
  return nestedBlocks(body, 'permissions').flatMap((permissions) =>
    ['actions', 'data_actions'].flatMap((name) => {
      const items = readList(permissions, name);
      const everything =
        items.state === 'known'
          ? items.value.find((item) => item.kind === 'string' && item.value === '*')
          : undefined;
      if (everything === undefined) return [];
      return [
        known(false, everything.span, {
          via: everything.via,
          detail: `\`${name}\` allows \`*\``,
          remedy: 'Name the actions that are needed.',
        }),
      ];
    }),
  );
}
