import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import { explained, known, mapKnown } from '../../../model/attribute.ts';
import type { Component } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { datastore } from '../../terraform/component-base.ts';
import { settingTo } from '../../terraform/repair.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { isSet, stringSetting } from '../../terraform/setting.ts';
import { ownNetworkOrDefault } from '../default-network.ts';

/**
 * terraform-google-modules/memorystore/google (version 2 to 14): `tier` is `STANDARD_HA` and the network is the default
 * one where nothing is set; whether it encrypts in transit then depends on its version.
 */
export function adaptMemorystoreModule(call: TerraformModuleCall, index: RootIndex): readonly Component[] {
  const { inputs } = call;
  const tier = stringSetting(inputs, 'tier', 'STANDARD_HA');
  const byTier = (standard: number, basic: number) =>
    explained(
      mapKnown(tier, (name) => (name === 'STANDARD_HA' ? standard : basic)),
      settingTo(inputs, 'tier', 'STANDARD_HA'),
    );
  const name = 'transit_encryption_mode';
  const encrypted = mapKnown(stringSetting(inputs, name), (mode) => mode !== 'DISABLED');
  return [
    datastore(asResource(call, 'google_redis_instance'), index, {
      noun: 'a Memorystore instance',
      engine: known('redis', inputs.header),
      zones: byTier(2, 1),
      standbys: byTier(1, 0),
      safeguards: {
        encryptionInTransit: isSet(inputs, name)
          ? [explained(encrypted, settingTo(inputs, name, 'SERVER_AUTHENTICATION'))]
          : undefined,
        ownNetwork: [ownNetworkOrDefault(index, inputs, ['authorized_network'])],
      },
    }),
  ];
}
