import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, explained, mapKnown } from '../../model/attribute.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { settingTo } from '../terraform/repair.ts';
import { stringSetting } from '../terraform/setting.ts';

/**
 * Whether what a task writes to its EFS volumes travels encrypted. Source: the page `aws_ecs_task_definition` of the
 * AWS provider: `transit_encryption` is `DISABLED` where it is not set.
 */
export function volumesInTransit({ body }: TerraformResource): readonly Attribute<boolean>[] {
  return nestedBlocks(body, 'volume')
    .flatMap((volume) => nestedBlocks(volume, 'efs_volume_configuration'))
    .map((volume) => {
      const mode = stringSetting(volume, 'transit_encryption', 'DISABLED');
      return explained(
        mapKnown(mode, (name) => name === 'ENABLED'),
        settingTo(volume, 'transit_encryption', 'ENABLED'),
      );
    });
}
