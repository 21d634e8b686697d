import type { LoadBalancer } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { resourcesIn } from '../terraform/reference.ts';
import { argumentOf, isSet, stringSetting } from '../terraform/setting.ts';
import { tlsProxyTypes } from './listener.ts';

/**
 * The address of a load balancer that the internet enters by. Source: the pages `google_compute_global_forwarding_rule`
 * and `google_compute_forwarding_rule` of the Google provider: `load_balancing_scheme` is `EXTERNAL` where it is not
 * set. The one for plain HTTP stands beside the one for HTTPS, which speaks for both.
 */
export const adaptForwardingRule: Adapter = (resource, index) => {
  const { body } = resource;
  const scheme = stringSetting(body, 'load_balancing_scheme', 'EXTERNAL');
  if (scheme.state !== 'known' || !scheme.value.startsWith('EXTERNAL')) return [];
  const isSecure = resourcesIn(index, argumentOf(body, 'target'), ...tlsProxyTypes).size > 0;
  if (!isSecure && !isSet(body, 'backend_service')) return [];
  const balancer: LoadBalancer = {
    ...baseOf(resource, index),
    kind: 'load-balancer',
    noun: 'a load balancer',
    healthChecks: [],
  };
  return [balancer];
};
