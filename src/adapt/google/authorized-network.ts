import type { ObjectValue } from '../../evaluate/value.ts';
import { isKnown, known, unknown } from '../../model/attribute.ts';
import type { Exposure } from '../../model/component.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { isEverywhere } from '../terraform/open-port.ts';
import { booleanSetting } from '../terraform/setting.ts';

/** How a service writes who may come by a public address. */
export interface PublicAddress {
  /** The argument that gives it a public address, and what holds where it is not set. */
  readonly switch: string;
  readonly unset: boolean;
  /** The blocks of networks that may come, and the argument of each that holds the network. */
  readonly networks: string;
  readonly network: string;
}

/**
 * Networks that are let in by a public address. Without any of them a public address alone lets nobody in but those
 * whom the service's own proxy has authenticated: https://cloud.google.com/sql/docs/mysql/authorize-networks
 */
export function authorizedNetworks(body: ObjectValue, way: PublicAddress): readonly Exposure[] {
  const isPublic = booleanSetting(body, way.switch, way.unset);
  if (isKnown(isPublic, false)) return [];
  return nestedBlocks(body, way.networks).flatMap((block): readonly Exposure[] => {
    const field = block.fields.get(way.network);
    if (field?.value.kind !== 'string' || !isEverywhere(field.value.value)) return [];
    if (isPublic.state === 'unknown') return [{ open: unknown(isPublic.because, isPublic.span) }];
    const open = known(true, field.span, {
      via: field.value.via,
      detail: `\`${way.networks}\` lets \`${field.value.value}\` in`,
      remedy: 'Let only the networks of its clients in, or none and use a private address.',
    });
    return [{ open }];
  });
}
