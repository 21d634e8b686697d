import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known } from '../../model/attribute.ts';
import type { DnsRecord } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { isSet } from '../terraform/setting.ts';

/**
 * A record that takes part in routing. Source: the page `google_dns_record_set` of the Google provider: targets that
 * are written as `health_checked_targets` are left out while they are unwell, those in `rrdatas` never are; a policy
 * `primary_backup` always names what it falls back to.
 */
export const adaptDnsRecordSet: Adapter = (resource, index) => {
  const policy = onlyBlock(resource.body, 'routing_policy');
  if (policy.state !== 'known') return [];
  const kind = ['wrr', 'geo', 'primary_backup'].find((name) => isSet(policy.value, name));
  if (kind === undefined) return [];
  const answer = answerOf(policy.value, kind);
  const record: DnsRecord = {
    ...baseOf(resource, index),
    kind: 'dns-record',
    noun: 'a DNS record',
    healthChecks: kind === 'wrr' ? [{ name: 'health check', present: answer }] : [],
    safeguards: { dnsFailover: kind === 'wrr' ? undefined : [answer] },
  };
  return [record];
};

/** Whether what is answered depends on whether it is well. */
function answerOf(policy: ObjectValue, kind: string): Attribute<boolean> {
  const unchecked = uncheckedOf(policy, kind);
  if (unchecked === undefined) return known(true, policy.header);
  return byDefault(false, unchecked.header, {
    detail: `a \`${kind}\` block with \`rrdatas\` alone is answered whether its target is well or not`,
    remedy: 'Name what it leads to in `health_checked_targets`.',
  });
}

/** The first of the weighted or located answers without a checked target; one answer alone is no routing. */
function uncheckedOf(policy: ObjectValue, kind: string): ObjectValue | undefined {
  const answers = nestedBlocks(policy, kind);
  if (kind === 'primary_backup' || answers.length < 2) return undefined;
  return answers.find((answer) => !isSet(answer, 'health_checked_targets') && isSet(answer, 'rrdatas'));
}
