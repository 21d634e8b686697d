import { readObject } from '../../../evaluate/read.ts';
import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../../model/attribute.ts';
import type { PlainComponent } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { argumentOf, isSet, stringSetting, textOf } from '../../terraform/setting.ts';
import { forwardsPlainly, isEncrypted, redirectsToTls } from '../listener.ts';
import { modernTlsOf } from '../tls-policy.ts';
import { entriesOf, type InputEntry } from './input-entries.ts';

/** A listener as one of the module's inputs writes it. */
interface WrittenListener extends InputEntry {
  readonly protocol: Attribute<string>;
  /** The policy that the module takes where it names none. */
  readonly policy: string;
}

/**
 * The listeners of terraform-aws-modules/alb/aws. In versions 9 and 10 `listeners` is a map, `protocol` is
 * `default_protocol` (`HTTP`) and `ssl_policy` is `ELBSecurityPolicy-TLS13-1-2-Res-2021-06` where an entry does not say
 * otherwise, and `redirect`, `forward` and `fixed_response` are its actions. In versions 6 to 8 the lists
 * `http_tcp_listeners` and `https_listeners` have an `action_type`, `forward` by default, and the policy is
 * `listener_ssl_policy_default` (`ELBSecurityPolicy-2016-08`).
 */
export function listenersOf(
  call: TerraformModuleCall,
  index: RootIndex,
  isPublic: boolean,
): readonly PlainComponent[] {
  const base = baseOf(asResource(call, 'aws_lb'), index);
  return writtenIn(call.inputs).map((listener): PlainComponent => {
    const encrypted = isPublic ? encryptedListening(listener) : undefined;
    return {
      ...base,
      id: `${base.id}#listener-${listener.key}`,
      resource: `${base.resource} (listener ${listener.key})`,
      span: listener.span,
      kind: 'listener',
      noun: 'a listener',
      safeguards: {
        encryptedListening: encrypted === undefined ? undefined : [encrypted],
        modernTls: isEncrypted(listener.protocol) ? [modernTlsOf(listener.body, listener.policy)] : undefined,
      },
    };
  });
}

function writtenIn(inputs: ObjectValue): readonly WrittenListener[] {
  const usual = textOf(inputs, 'default_protocol') ?? 'HTTP';
  const oldPolicy = textOf(inputs, 'listener_ssl_policy_default') ?? 'ELBSecurityPolicy-2016-08';
  const listeners = (name: string, protocol: string, policy: string, prefix: string) =>
    entriesOf(argumentOf(inputs, name)).map((entry) => ({
      ...entry,
      key: `${prefix}${entry.key}`,
      protocol: stringSetting(entry.body, 'protocol', protocol),
      policy,
    }));
  return [
    ...listeners('listeners', usual, 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06', ''),
    ...listeners('http_tcp_listeners', 'HTTP', oldPolicy, 'http-'),
    ...listeners('https_listeners', 'HTTPS', oldPolicy, 'https-'),
  ];
}

function encryptedListening({ protocol, body, span }: WrittenListener): Attribute<boolean> | undefined {
  if (protocol.state === 'unknown') return protocol;
  if (isEncrypted(protocol)) return known(true, span);
  if (protocol.state === 'absent' || protocol.value.toUpperCase() !== 'HTTP') return undefined;
  const redirect = readObject(body, 'redirect');
  if (redirect.state === 'known') return redirectsToTls(redirect.value);
  const action = textOf(body, 'action_type');
  if (redirect.state === 'unknown' || action === 'redirect')
    return unknown('where it redirects to is not known', span);
  const answersItself = isSet(body, 'fixed_response') || action === 'fixed-response';
  if (answersItself && !isSet(body, 'rules')) return undefined;
  const place = protocol.origin === 'written' ? protocol.span : span;
  return known(false, place, { via: protocol.via, ...forwardsPlainly });
}
