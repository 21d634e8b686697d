import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../../evaluate/value.ts';
import { type Attribute, absent, byDefault, isKnown, known } from '../../../model/attribute.ts';
import type { PlainComponent, TargetGroup } from '../../../model/component.ts';
import type { Safeguards } from '../../../model/safeguards.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { settingTo } from '../../terraform/repair.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, stringSetting } from '../../terraform/setting.ts';
import { switchedOn } from '../../terraform/switch.ts';
import { affinityOf } from '../backend-safeguards.ts';
import { modernTlsOf } from '../tls-policy.ts';

/**
 * terraform-google-modules/lb-http/google (version 6 to 12) and its submodules: it is external, listens to HTTP and
 * does not redirect where nothing is set; `ssl` adds HTTPS. A security policy is set for all backends or for each.
 */
export function adaptLbHttpModule(
  call: TerraformModuleCall,
  index: RootIndex,
): readonly (PlainComponent | TargetGroup)[] {
  const { inputs } = call;
  const scheme = stringSetting(inputs, 'load_balancing_scheme', 'EXTERNAL');
  if (scheme.state !== 'known' || !scheme.value.startsWith('EXTERNAL')) return [];
  const resource = asResource(call, 'google_compute_target_https_proxy');
  const base = baseOf(resource, index);
  const plain = encryptedListening(inputs);
  const isSecure = isKnown(booleanSetting(inputs, 'ssl', false), true);
  const listener: PlainComponent = {
    ...base,
    kind: 'listener',
    noun: 'an HTTP load balancer',
    safeguards: {
      encryptedListening: plain === undefined ? undefined : [plain],
      modernTls: isSecure ? [modernTlsOf(index, resource)] : undefined,
    },
  };
  return [listener, ...backendsOf(call, index)];
}

/** Nothing listens without TLS where HTTP is switched off. */
function encryptedListening(inputs: ObjectValue): Attribute<boolean> | undefined {
  const forwards = booleanSetting(inputs, 'http_forward', true);
  if (!isKnown(forwards, true)) return undefined;
  return switchedOn(inputs, 'https_redirect', false);
}

function backendsOf(call: TerraformModuleCall, index: RootIndex): readonly TargetGroup[] {
  const backends = argumentOf(call.inputs, 'backends');
  if (backends?.kind !== 'object') return [];
  const base = baseOf(asResource(call, 'google_compute_backend_service'), index);
  return [...backends.fields.values()].flatMap(({ name, value }): readonly TargetGroup[] =>
    value.kind !== 'object'
      ? []
      : [
          {
            ...base,
            id: `${base.id}#backend-${name}`,
            resource: `${call.address} (backend ${name})`,
            span: value.header,
            kind: 'target-group',
            noun: 'a backend service',
            healthChecks: [],
            safeguards: backendSafeguards(call.inputs, value),
          },
        ],
  );
}

function backendSafeguards(inputs: ObjectValue, backend: ObjectValue): Safeguards {
  const iap = argumentOf(backend, 'iap_config');
  const isBehindProxy = iap?.kind === 'object' && !isKnown(booleanSetting(iap, 'enable', false), false);
  const policy = isBehindProxy ? undefined : [policyOf(inputs, backend)];
  const log = argumentOf(backend, 'log_config');
  return {
    sessionFreedom: [affinityOf(backend)],
    webFirewall: policy,
    ddosProtection: policy,
    auditLog: log?.kind === 'object' ? [switchedOn(log, 'enable', false)] : [noLog(backend)],
  };
}

function noLog(backend: ObjectValue): Attribute<boolean> {
  return byDefault(false, backend.header, {
    detail: 'it has no `log_config`',
    ...settingTo(backend, 'log_config', { enable: true }),
    remedy: 'Set `enable = true` in `log_config`.',
  });
}

function policyOf(inputs: ObjectValue, backend: ObjectValue): Attribute<boolean> {
  const isNamed = [inputs, backend].some((holder) => isSet(holder, 'security_policy'));
  if (isNamed) return known(true, backend.header);
  return absent(backend.header, {
    detail: '`security_policy` is not set',
    remedy: 'Set `security_policy` to a `google_compute_security_policy` of Cloud Armor.',
  });
}
