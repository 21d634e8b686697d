import { readBlocks, readString } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { textOf } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';

/**
 * A repository of images. Source: the pages `aws_ecr_repository`, `aws_ecr_lifecycle_policy` and
 * `aws_ecr_registry_scanning_configuration` of the AWS provider: images are not scanned by default, and are kept.
 */
export const adaptImageRepository: Adapter = (resource, index) => {
  const repository: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'image-registry',
    noun: 'an ECR repository',
    safeguards: {
      imageScanning: [scanningOf(index, resource)],
      expiry: [expiryOf(index, resource)],
    },
  };
  return [repository];
};

/** A configuration of the whole registry takes the place of what its repositories say. */
function scanningOf(index: RootIndex, repository: TerraformResource): Attribute<boolean> {
  const { body, header } = repository;
  const [configuration] = index.ofType('aws_ecr_registry_scanning_configuration');
  if (configuration !== undefined) return scanningByRegistry(configuration, textOf(body, 'name'), header);
  const block = onlyBlock(body, 'image_scanning_configuration');
  if (block.state === 'unknown') return block;
  if (block.state === 'known') return switchedOn(block.value, 'scan_on_push');
  const detail = 'it has no `image_scanning_configuration`';
  return byDefault(false, header, {
    detail,
    ...settingTo(body, 'image_scanning_configuration.scan_on_push', true),
  });
}

function scanningByRegistry(
  configuration: TerraformResource,
  name: string | undefined,
  header: TerraformResource['header'],
): Attribute<boolean> {
  const doubt = unknown(`\`${configuration.address}\` says which repositories are scanned`, header);
  const rules = readBlocks(configuration.body, 'rule');
  if (rules.state !== 'known') return doubt;
  const filters = rules.value
    .filter((rule) => textOf(rule, 'scan_frequency') !== 'MANUAL')
    .flatMap((rule) => nestedBlocks(rule, 'repository_filter'))
    .map((filter) => readString(filter, 'filter'));
  const isScanned = filters.some(
    (filter) => filter.state === 'known' && (filter.value === '*' || filter.value === name),
  );
  return isScanned ? known(true, configuration.header) : doubt;
}

function expiryOf(index: RootIndex, repository: TerraformResource): Attribute<boolean> {
  const { header } = repository;
  const { sure, doubtful } = namersOf(index, repository, 'aws_ecr_lifecycle_policy', 'repository');
  const [policy] = sure;
  if (policy !== undefined) return known(true, policy.header);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may be for it`, header);
  const detail = 'it has no `aws_ecr_lifecycle_policy`, so that every image is kept';
  const remedy = 'Add an `aws_ecr_lifecycle_policy` that expires old images.';
  return byDefault(false, header, { detail, remedy });
}
