import { readBlocks } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, isKnown, unknown } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import { stringSetting } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';

/**
 * What a search domain protects. Source: the pages `aws_opensearch_domain` and `aws_elasticsearch_domain` of the AWS
 * provider: without their blocks encryption at rest and between nodes are off, and audit logs are not published. What
 * holds of `enforce_https` where there is no `domain_endpoint_options` at all the page does not say.
 */
export function searchSafeguards(body: ObjectValue): Safeguards {
  return {
    encryptionAtRest: [enabledBlock(body, 'encrypt_at_rest')],
    encryptionInTransit: [enabledBlock(body, 'node_to_node_encryption'), ...enforcedHttps(body)],
    auditLog: [auditLogOf(body)],
  };
}

/** A block with an argument `enabled`, which means `false` where there is no such block. */
function enabledBlock(body: ObjectValue, name: string): Attribute<boolean> {
  const block = onlyBlock(body, name);
  if (block.state === 'unknown') return block;
  if (block.state === 'known') return switchedOn(block.value, 'enabled');
  return byDefault(false, body.header, {
    detail: `it has no \`${name}\` block`,
    ...settingTo(body, `${name}.enabled`, true),
  });
}

function enforcedHttps(body: ObjectValue): readonly Attribute<boolean>[] {
  const options = onlyBlock(body, 'domain_endpoint_options');
  return options.state === 'known' ? [switchedOn(options.value, 'enforce_https', true)] : [];
}

function auditLogOf(body: ObjectValue): Attribute<boolean> {
  const blocks = readBlocks(body, 'log_publishing_options');
  if (blocks.state === 'unknown') return blocks;
  const logs = blocks.state === 'known' ? blocks.value : [];
  const types = logs.map((log) => stringSetting(log, 'log_type'));
  const place = types.findIndex((type) => isKnown(type, 'AUDIT_LOGS'));
  const own = logs[place];
  if (own !== undefined) return switchedOn(own, 'enabled', true);
  const vague = types.find(({ state }) => state === 'unknown');
  if (vague !== undefined || isVague(body, logs.length))
    return unknown('the types of its logs are not all known', body.header);
  const remedy =
    'Publish `AUDIT_LOGS` with `log_publishing_options`, which needs `advanced_security_options`.';
  return byDefault(false, body.header, { detail: 'it publishes no `AUDIT_LOGS`', remedy });
}

/** Blocks that are not known one by one. */
function isVague(body: ObjectValue, count: number): boolean {
  const written = body.fields.get('log_publishing_options')?.value;
  return written?.kind === 'list' && written.items.length > count;
}
