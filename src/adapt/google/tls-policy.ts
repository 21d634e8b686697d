import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, explained, isKnown, mapKnown, unknown } from '../../model/attribute.ts';
import { resourcesIn } from '../terraform/reference.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, stringSetting } from '../terraform/setting.ts';

/** Their ciphers are of TLS 1.2 and later only. */
const strictProfiles = new Set(['RESTRICTED', 'FIPS_202205']);

/**
 * Whether a proxy accepts TLS 1.2 and later only, by its SSL policy. Source: the page `google_compute_ssl_policy` of
 * the Google provider, where `min_tls_version` is `TLS_1_0` and `profile` is `COMPATIBLE`, and
 * https://cloud.google.com/load-balancing/docs/ssl-policies-concepts, by which the same holds without a policy.
 */
export function modernTlsOf(index: RootIndex, { body, header }: TerraformResource): Attribute<boolean> {
  if (!isSet(body, 'ssl_policy'))
    return byDefault(false, header, {
      detail: 'without an `ssl_policy` it accepts TLS 1.0',
      remedy: 'Set `ssl_policy` to a `google_compute_ssl_policy` with `min_tls_version = "TLS_1_2"`.',
    });
  const value = argumentOf(body, 'ssl_policy');
  const [policy] = resourcesIn(
    index,
    value,
    'google_compute_ssl_policy',
    'google_compute_region_ssl_policy',
  ).keys();
  if (policy === undefined) return unknown('its SSL policy is not in this root', value?.span ?? header);
  const profile = stringSetting(policy.body, 'profile', 'COMPATIBLE');
  if (profile.state === 'unknown') return profile;
  const oldest = stringSetting(policy.body, 'min_tls_version', 'TLS_1_0');
  const isModern = mapKnown(oldest, (version) => version === 'TLS_1_2' || version === 'TLS_1_3');
  if (isKnown(isModern, false) && profile.state === 'known' && strictProfiles.has(profile.value))
    return { ...isModern, value: true };
  return explained(isModern, settingTo(policy.body, 'min_tls_version', 'TLS_1_2'));
}
