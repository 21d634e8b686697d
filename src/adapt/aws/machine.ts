import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, isKnown, known, unknown } from '../../model/attribute.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, textOf } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';

/**
 * Whether the volume of a block device is encrypted; nothing where the block suppresses a device or where a snapshot
 * brings its own answer along. Source: the pages `aws_instance`, `aws_launch_template` and
 * `aws_ebs_encryption_by_default` of the AWS provider: `encrypted` is `false` where it is not set, unless the account
 * encrypts every new volume.
 */
export function volumeEncryption(index: RootIndex, volume: ObjectValue): readonly Attribute<boolean>[] {
  if (isSet(volume, 'no_device') || isSet(volume, 'virtual_name')) return [];
  if (!isSet(volume, 'encrypted') && isSet(volume, 'snapshot_id'))
    return [unknown('`snapshot_id` brings its encryption along', volume.header)];
  const encrypted = switchedOn(volume, 'encrypted', false);
  if (encrypted.state !== 'known' || encrypted.value || encrypted.origin === 'written') return [encrypted];
  return isEncryptedByDefault(index) ? [known(true, volume.header)] : [encrypted];
}

/** The root switches on the encryption of every new volume of its account and region. */
function isEncryptedByDefault(index: RootIndex): boolean {
  return index
    .ofType('aws_ebs_encryption_by_default')
    .some(({ body }) => !isKnown(booleanSetting(body, 'enabled', true), false));
}

const entryWords =
  /(?:^|[^a-z])(?:bastion|jump(?:box|host)?|nat|vpn|openvpn|wireguard|gateway|proxy|firewall|router)(?:[^a-z]|$)/i;

/** A machine that has to stand in the public tier by its purpose: a bastion, a NAT instance, a VPN server. */
export function isEntryPoint(machine: TerraformResource): boolean {
  if (isKnown(booleanSetting(machine.body, 'source_dest_check', true), false)) return true;
  return isNamed(machine, entryWords);
}

const backWords =
  /(?:^|[^a-z])(?:workers?|runners?|agents?|nodes?|hosts?|ecs|eks|k8s|kube(?:rnetes)?|nomad|batch|queue|jobs?|cron)(?:[^a-z]|$)/i;

/** A machine whose name says that no requests come to itself: a worker, a host of a cluster. */
export function isBehindTheScenes(machine: TerraformResource): boolean {
  return isNamed(machine, backWords);
}

function isNamed({ name, address, body }: TerraformResource, words: RegExp): boolean {
  const tags = argumentOf(body, 'tags');
  const title = tags?.kind === 'object' ? textOf(tags, 'Name') : undefined;
  return [name, address, title, textOf(body, 'name'), textOf(body, 'name_prefix')].some(
    (text) => text !== undefined && text.length < 300 && words.test(text.replace(/_/g, '-')),
  );
}
