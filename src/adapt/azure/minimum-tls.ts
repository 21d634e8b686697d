import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, mapKnown } from '../../model/attribute.ts';
import { settingTo } from '../terraform/repair.ts';
import { stringSetting } from '../terraform/setting.ts';

/**
 * Whether a setting refuses TLS before 1.2. Every service spells the versions its own way: `1.2`, `TLS1_2`, `TLS12`,
 * `Tls12`, `TLSv1.2`; what ends in none of them, such as `Disabled`, accepts older ones.
 *
 * @param unset what the provider takes where nothing is written
 * @param best how this setting spells TLS 1.2
 */
export function minimumTls(
  body: ObjectValue,
  name: string,
  unset: string | undefined,
  best: string,
): Attribute<boolean> {
  const modern = mapKnown(stringSetting(body, name, unset), isModern);
  return explained(modern, settingTo(body, name, best));
}

function isModern(version: string): boolean {
  return /1[._]?[2-9]$/.test(version.trim());
}
