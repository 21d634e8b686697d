import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { isSet } from '../terraform/setting.ts';
import { orPreventDestroy, switchedOn } from '../terraform/switch.ts';
import { loggedByDiagnostics } from './diagnostic-setting.ts';

/**
 * A vault of keys, secrets and certificates. Source: the pages `azurerm_key_vault` and
 * `azurerm_key_vault_managed_hardware_security_module` of the azurerm provider: `purge_protection_enabled` is `false` by
 * default, and https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview: what is deleted can always be
 * recovered for some days, unless somebody purges it.
 */
export const adaptKeyVault: Adapter = (resource, index) => {
  const vault: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'encryption-key',
    noun: resource.type === 'azurerm_key_vault' ? 'a Key Vault' : 'a managed HSM',
    safeguards: {
      deletionProtection: [
        orPreventDestroy(resource.body, switchedOn(resource.body, 'purge_protection_enabled', false)),
      ],
      auditLog: [loggedByDiagnostics(index, resource, new Set(['AuditEvent']))],
    },
  };
  return [vault];
};

/**
 * A key, which is renewed by itself where its `rotation_policy` says so, or by somebody before it expires. Source: the
 * page `azurerm_key_vault_key` of the azurerm provider, and
 * https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation
 */
export const adaptVaultKey: Adapter = (resource, index) => {
  const key: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'encryption-key',
    noun: 'a key in a Key Vault',
    safeguards: { rotation: [keyRotation(resource)] },
  };
  return [key];
};

function keyRotation({ body, header }: TerraformResource): Attribute<boolean> {
  const date = body.fields.get('expiration_date');
  if (date !== undefined && isSet(body, 'expiration_date')) return known(true, date.span);
  const policy = onlyBlock(body, 'rotation_policy');
  if (policy.state === 'unknown') return policy;
  if (policy.state === 'absent')
    return byDefault(false, header, {
      detail: 'it has no `rotation_policy` block',
      remedy: 'Add a `rotation_policy` block with an `automatic` block.',
    });
  const renews = ['automatic', 'expire_after'].some((name) => isSet(policy.value, name));
  return known(renews, policy.value.header, {
    detail: 'its `rotation_policy` neither renews it nor lets it expire',
    remedy: 'Add an `automatic` block to the `rotation_policy`.',
  });
}

/**
 * A secret, which nothing renews by itself; a date until which it holds makes somebody do it. Source: the page
 * `azurerm_key_vault_secret` of the azurerm provider, and
 * https://learn.microsoft.com/azure/key-vault/secrets/tutorial-rotation: an event is sent before the date.
 */
export const adaptVaultSecret: Adapter = (resource, index) => {
  const { body, header } = resource;
  const date = body.fields.get('expiration_date');
  const secret: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'secret',
    noun: 'a secret in a Key Vault',
    safeguards: {
      rotation: [
        date !== undefined && isSet(body, 'expiration_date')
          ? known(true, date.span)
          : byDefault(false, header, {
              detail: '`expiration_date` is not set, so nothing asks for a new one',
              remedy: 'Set `expiration_date`, and renew the secret when its vault announces the date.',
            }),
      ],
    },
  };
  return [secret];
};
