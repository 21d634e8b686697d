import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, stringSetting } from '../terraform/setting.ts';
import { modernTlsOf } from './tls-policy.ts';

/** Proxies that take requests without TLS, and those that take them over TLS. */
export const httpProxyTypes: readonly string[] = [
  'google_compute_target_http_proxy',
  'google_compute_region_target_http_proxy',
];
export const tlsProxyTypes: readonly string[] = [
  'google_compute_target_https_proxy',
  'google_compute_region_target_https_proxy',
  'google_compute_target_ssl_proxy',
];
const ruleTypes = ['google_compute_global_forwarding_rule', 'google_compute_forwarding_rule'];

/**
 * A proxy of an HTTP load balancer. Source: the pages `google_compute_target_http_proxy`, `google_compute_url_map` and
 * `google_compute_global_forwarding_rule` of the Google provider: it redirects where its URL map does.
 */
export const adaptHttpProxy: Adapter = (resource, index) => {
  // What is reached from its own network only is judged by how that network is.
  const isInternal = schemesOf(index, resource).some((scheme) => scheme.startsWith('INTERNAL'));
  const listener: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'listener',
    noun: 'an HTTP proxy',
    safeguards: { encryptedListening: isInternal ? undefined : [redirectOf(index, resource)] },
  };
  return [listener];
};

/** A proxy of an HTTPS load balancer, or one of TLS connections. */
export const adaptTlsProxy: Adapter = (resource, index) => {
  const listener: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'listener',
    noun: 'an HTTPS proxy',
    safeguards: { modernTls: [modernTlsOf(index, resource)] },
  };
  return [listener];
};

/** Of the forwarding rules that lead to it; `EXTERNAL` where they do not say. */
function schemesOf(index: RootIndex, proxy: TerraformResource): readonly string[] {
  return ruleTypes
    .flatMap((type) => namersOf(index, proxy, type, 'target').sure)
    .flatMap(({ body }) => {
      const scheme = stringSetting(body, 'load_balancing_scheme', 'EXTERNAL');
      return scheme.state === 'known' ? [scheme.value] : [];
    });
}

function redirectOf(index: RootIndex, { body, header }: TerraformResource): Attribute<boolean> {
  const value = argumentOf(body, 'url_map');
  const [map] = resourcesIn(index, value, 'google_compute_url_map', 'google_compute_region_url_map').keys();
  if (map === undefined) return unknown('its URL map is not in this root', value?.span ?? header);
  const redirect = onlyBlock(map.body, 'default_url_redirect');
  if (redirect.state === 'unknown') return redirect;
  // Part of the paths may lead somewhere all the same.
  const paths = nestedBlocks(map.body, 'path_matcher');
  const isRedirected =
    redirect.state === 'known' && redirectsToTls(redirect.value) && paths.every(pathRedirects);
  if (isRedirected) return known(true, redirect.span);
  if (
    redirect.state === 'known' &&
    booleanSetting(redirect.value, 'https_redirect', false).state === 'unknown'
  )
    return unknown('whether it redirects is not known', redirect.span);
  return known(false, header, {
    detail: `\`${map.address}\` does not redirect to HTTPS`,
    remedy: 'Let it use a URL map with `https_redirect = true` in `default_url_redirect`.',
    via: [{ span: map.header, message: 'this is its URL map' }],
  });
}

function redirectsToTls(redirect: ObjectValue): boolean {
  const https = booleanSetting(redirect, 'https_redirect', false);
  return https.state === 'known' && https.value;
}

function pathRedirects(path: ObjectValue): boolean {
  const redirect = onlyBlock(path, 'default_url_redirect');
  return redirect.state === 'known' && redirectsToTls(redirect.value);
}
