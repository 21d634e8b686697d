import { byDefault, explained, mapKnown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import { isSet, stringSetting } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';

/** A stream. Source: the page `aws_kinesis_stream` of the AWS provider: `encryption_type` is `NONE` by default. */
export const adaptKinesisStream: Adapter = (resource, index) => {
  const type = stringSetting(resource.body, 'encryption_type', 'NONE');
  const stream: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'queue',
    noun: 'a Kinesis stream',
    safeguards: {
      encryptionAtRest: [
        explained(
          mapKnown(type, (word) => word !== 'NONE'),
          {
            remedy: 'Set `encryption_type = "KMS"` and `kms_key_id = "alias/aws/kinesis"`.',
            repair: [
              { kind: 'set', within: resource.body.span, path: ['encryption_type'], value: 'KMS' },
              { kind: 'set', within: resource.body.span, path: ['kms_key_id'], value: 'alias/aws/kinesis' },
            ],
          },
        ),
      ],
    },
  };
  return [stream];
};

/**
 * A delivery stream. One that reads from another stream is encrypted as that is. Source: the page
 * `aws_kinesis_firehose_delivery_stream` of the AWS provider.
 */
export const adaptDeliveryStream: Adapter = (resource, index) => {
  const { body, header } = resource;
  const reads = ['kinesis_source_configuration', 'msk_source_configuration'].some((name) =>
    isSet(body, name),
  );
  if (reads) return [];
  const block = onlyBlock(body, 'server_side_encryption');
  const stream: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'queue',
    noun: 'a Firehose delivery stream',
    safeguards: {
      encryptionAtRest: [
        block.state === 'known'
          ? switchedOn(block.value, 'enabled', false)
          : block.state === 'unknown'
            ? block
            : byDefault(false, header, {
                detail: 'it has no `server_side_encryption`',
                ...settingTo(body, 'server_side_encryption.enabled', true),
              }),
      ],
    },
  };
  return [stream];
};
