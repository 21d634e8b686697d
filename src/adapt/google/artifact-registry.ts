import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import { argumentOf, booleanSetting, stringSetting, textOf } from '../terraform/setting.ts';

/**
 * A repository for container images. Source: the page `google_artifact_registry_repository` of the Google provider:
 * whether images are scanned follows the project where nothing is set, which is not known here; without
 * `cleanup_policies` every image stays. A repository that stands for others holds none of its own.
 */
export const adaptArtifactRepository: Adapter = (resource, index) => {
  const { body } = resource;
  const format = textOf(body, 'format')?.toUpperCase();
  if (format !== 'DOCKER') return [];
  const isOwn = isKnown(stringSetting(body, 'mode', 'STANDARD_REPOSITORY'), 'STANDARD_REPOSITORY');
  const scanning = scanningOf(body);
  const registry: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'image-registry',
    noun: 'an Artifact Registry repository',
    safeguards: {
      imageScanning: scanning === undefined || !isOwn ? undefined : [scanning],
      expiry: isOwn ? [expiryOf(body)] : undefined,
    },
  };
  return [registry];
};

function scanningOf(body: ObjectValue): Attribute<boolean> | undefined {
  const block = onlyBlock(body, 'vulnerability_scanning_config');
  if (block.state !== 'known') return block.state === 'unknown' ? block : undefined;
  const enablement = stringSetting(block.value, 'enablement_config', 'INHERITED');
  if (!isKnown(enablement, 'DISABLED')) return undefined;
  return explained(
    mapKnown(enablement, () => false),
    {
      ...settingTo(block.value, 'enablement_config', 'INHERITED'),
      remedy: 'Set `enablement_config = "INHERITED"`, and enable the Container Scanning API.',
    },
  );
}

/** Policies that only say what they would do remove nothing. */
function expiryOf(body: ObjectValue): Attribute<boolean> {
  const policies = argumentOf(body, 'cleanup_policies');
  if (policies?.kind === 'unknown')
    return { state: 'unknown', because: policies.because, span: policies.span, via: policies.via };
  const isWritten = policies?.kind === 'object' || (policies?.kind === 'list' && policies.items.length > 0);
  if (!isWritten)
    return absent(body.header, {
      detail: 'it has no `cleanup_policies`',
      remedy: 'Add `cleanup_policies` that delete old images and keep the latest.',
    });
  const dry = booleanSetting(body, 'cleanup_policy_dry_run', false);
  if (!isKnown(dry, true)) return known(true, body.header);
  return explained(
    mapKnown(dry, () => false),
    settingTo(body, 'cleanup_policy_dry_run', false),
  );
}
