import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { soleScalerOf } from '../terraform/lifecycle.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, numberSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { fixedSize } from './autoscaling-group.ts';
import { isSpotSource, launchSourceOf } from './launch-template.ts';

/**
 * What ought to hold of a managed node group. Source: the page `aws_eks_node_group` of the AWS provider, and
 * https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html: `capacity_type` is `ON_DEMAND` and one
 * machine is updated at a time where nothing is written.
 */
export function nodeGroupSafeguards(index: RootIndex, resource: TerraformResource): Safeguards {
  const sole = soleOf(index, resource);
  const spot = spotOf(index, resource);
  return {
    rollingUpdate: updateOf(resource),
    soleScaler: sole === undefined ? [] : [sole],
    spotCapacity: spot === undefined ? [] : [spot],
  };
}

function updateOf({ body }: TerraformResource): readonly Attribute<boolean>[] {
  const update = onlyBlock(body, 'update_config');
  if (update.state !== 'known') return [];
  const share = numberSetting(update.value, 'max_unavailable_percentage');
  if (share.state === 'absent') return [];
  return [
    explained(
      mapKnown(share, (percent) => percent < 100),
      {
        remedy: 'Set `max_unavailable_percentage` to 33 or less.',
      },
    ),
  ];
}

/** Where a fixed number of machines runs, something may be stored on them; what comes and goes may be taken back. */
function spotOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> | undefined {
  const scaling = onlyBlock(resource.body, 'scaling_config');
  if (scaling.state !== 'known' || fixedSize({ body: scaling.value }) !== undefined) return undefined;
  const own = isSpot(index, resource);
  if (!isKnown(own, false)) return own;
  // Spot beside a base on demand is what is asked for.
  if (hasSpotBeside(index)) return known(true, resource.header);
  return explained(own, { remedy: 'Set `capacity_type = "SPOT"` for this group, or add a group with it.' });
}

function isSpot(index: RootIndex, { body }: TerraformResource): Attribute<boolean> {
  const type = mapKnown(stringSetting(body, 'capacity_type', 'ON_DEMAND'), (name) => name === 'SPOT');
  if (!isKnown(type, false)) return type;
  const source = launchSourceOf(index, body);
  const fromSource = source === undefined ? undefined : isSpotSource(source);
  return fromSource === undefined || isKnown(fromSource, false) ? type : fromSource;
}

const spotRoots = new WeakMap<RootIndex, boolean>();

/** Another group of the root is on spot, or Karpenter brings machines of its own choice; looked up once for each root. */
function hasSpotBeside(index: RootIndex): boolean {
  const known = spotRoots.get(index);
  if (known !== undefined) return known;
  const groups = index.ofType('aws_eks_node_group').map((group) => isSpot(index, group));
  const has =
    groups.some((one) => !isKnown(one, false)) || charts(index).some((name) => name === 'karpenter');
  spotRoots.set(index, has);
  return has;
}

function charts(index: RootIndex): readonly (string | undefined)[] {
  const releases = index.ofType('helm_release').map(({ body }) => textOf(body, 'chart'));
  const modules = index.root.moduleCalls.map(({ source }) =>
    /karpenter/.test(source) ? 'karpenter' : undefined,
  );
  return [...releases, ...modules];
}

/** The cluster autoscaler, where the root installs it, sets the number of machines. */
function soleOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> | undefined {
  const scaling = onlyBlock(resource.body, 'scaling_config');
  if (scaling.state !== 'known' || fixedSize({ body: scaling.value }) !== undefined) return undefined;
  const scaler = index
    .ofType('helm_release')
    .find(({ body }) => textOf(body, 'chart')?.endsWith('cluster-autoscaler') === true);
  if (scaler === undefined || argumentOf(scaling.value, 'desired_size') === undefined) return undefined;
  return soleScalerOf(resource, 'desired_size', scaler, scaling.value);
}
