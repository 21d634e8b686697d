import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  absent,
  byDefault,
  explained,
  isKnown,
  known,
  mapKnown,
} from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import { argumentOf, booleanSetting, isSet, stringSetting } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';

const webProtocols = new Set(['HTTP', 'HTTPS', 'HTTP2', 'H2C', 'GRPC']);

/**
 * What ought to hold of a backend service. Source: the pages `google_compute_backend_service` and
 * `google_compute_region_backend_service` of the Google provider: `load_balancing_scheme` is `EXTERNAL` and, for the
 * one of a region, `INTERNAL` where it is not set; `protocol` is `HTTP`, `session_affinity` is `NONE` and requests are
 * not logged. A security policy of Cloud Armor is the firewall for web requests and the one against floods of them.
 */
export function backendSafeguards({ type, body, header }: TerraformResource): Safeguards {
  const sessionFreedom = [affinityOf(body)];
  const isRegional = type === 'google_compute_region_backend_service';
  const scheme = stringSetting(body, 'load_balancing_scheme', isRegional ? 'INTERNAL' : 'EXTERNAL');
  if (scheme.state !== 'known' || !scheme.value.startsWith('EXTERNAL')) return { sessionFreedom };
  const protocol = stringSetting(body, 'protocol', isRegional ? 'TCP' : 'HTTP');
  if (protocol.state !== 'known' || !webProtocols.has(protocol.value)) return { sessionFreedom };
  // Identity-Aware Proxy lets nobody in whom it does not know.
  const isBehindProxy = onlyBlock(body, 'iap').state !== 'absent' && !isProxyOff(body);
  const policy = isBehindProxy ? undefined : [policyOf(body, header)];
  return { sessionFreedom, webFirewall: policy, ddosProtection: policy, auditLog: [loggingOf(body)] };
}

/** Known `true` where any instance may answer any request. */
export function affinityOf(body: ObjectValue): Attribute<boolean> {
  const affinity = stringSetting(body, 'session_affinity', 'NONE');
  return explained(
    mapKnown(affinity, (name) => name === 'NONE'),
    {
      ...settingTo(body, 'session_affinity', 'NONE'),
      remedy: 'Set `session_affinity = "NONE"`, and keep sessions in a store that all instances share.',
    },
  );
}

function isProxyOff(body: ObjectValue): boolean {
  const proxy = onlyBlock(body, 'iap');
  return proxy.state === 'known' && isKnown(booleanSetting(proxy.value, 'enabled', true), false);
}

function policyOf(body: ObjectValue, header: TerraformResource['header']): Attribute<boolean> {
  const value = argumentOf(body, 'security_policy');
  if (value !== undefined && isSet(body, 'security_policy')) return known(true, value.span);
  return absent(header, {
    detail: '`security_policy` is not set',
    remedy: 'Set `security_policy` to a `google_compute_security_policy` of Cloud Armor.',
  });
}

function loggingOf(body: ObjectValue): Attribute<boolean> {
  const logging = onlyBlock(body, 'log_config');
  if (logging.state === 'unknown') return logging;
  if (logging.state === 'known') return switchedOn(logging.value, 'enable', false);
  return byDefault(false, body.header, {
    via: logging.via,
    detail: 'it has no `log_config`, and requests are not logged by default',
    ...settingTo(body, 'log_config.enable', true),
  });
}
