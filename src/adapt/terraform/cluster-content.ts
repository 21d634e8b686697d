/**
 * What a Terraform root puts into container clusters: charts and manifests, whose workloads are not to be seen, and what
 * backs up the clusters' volumes. Run for every root beside the providers' adapters.
 */
import type { TerraformResource, TerraformRoot } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import type { PlainComponent, PlainKind } from '../../model/component.ts';
import type { InfrastructurePart } from '../../model/infrastructure.ts';
import { isClusterBackup } from '../cluster-backup-name.ts';
import type { AdaptContext } from '../context.ts';
import { baseOf } from './component-base.ts';
import { indexRoot, type RootIndex } from './root-index.ts';
import { argumentOf, textOf } from './setting.ts';

const installing =
  /^(?:helm_release|kubernetes_(?:manifest|deployment|stateful_set|daemon_?set|pod|replication_controller|job|cron_job)(?:_v1(?:beta1)?)?|kubectl_manifest|kustomization_resource|argocd_application(?:_set)?|flux_bootstrap_git|rancher2_app_v2)$/;

/** They back up whole clusters. */
const clusterBackups = new Set([
  'google_gke_backup_backup_plan',
  'azurerm_data_protection_backup_instance_kubernetes_cluster',
]);

export function adaptClusterContent(root: TerraformRoot, context: AdaptContext): InfrastructurePart {
  const index = indexRoot(root, context);
  const components = root.resources.flatMap((resource): readonly PlainComponent[] => [
    ...(installing.test(resource.type) ? [plain(resource, index, 'installation')] : []),
    ...(backsUpClusters(resource) ? [plain(resource, index, 'cluster-backup')] : []),
  ]);
  return { components, edges: [] };
}

function plain(resource: TerraformResource, index: RootIndex, kind: PlainKind): PlainComponent {
  const base = baseOf(resource, index);
  return { ...base, id: `${base.id}#${kind}`, kind, noun: `a \`${resource.type}\`` };
}

function backsUpClusters({ type, body }: TerraformResource): boolean {
  if (type === 'helm_release')
    return isClusterBackup(`${textOf(body, 'name') ?? ''}/${textOf(body, 'chart') ?? ''}`);
  return clusterBackups.has(type) || selectsVolumesOfPods(type, body);
}

/**
 * The drivers tag the volumes that they make for claims. Source: the page "Tagging" of the Amazon EBS CSI driver's
 * documentation.
 */
const volumeTag = /^(?:kubernetes\.io\/|ebs\.csi\.aws\.com\/|KubernetesCluster$)/;

function selectsVolumesOfPods(type: string, body: ObjectValue): boolean {
  if (type === 'aws_dlm_lifecycle_policy') return keysOfTags(body).some((key) => volumeTag.test(key));
  if (type !== 'aws_backup_selection') return false;
  const tags = argumentOf(body, 'selection_tag');
  const blocks = tags?.kind === 'list' ? tags.items : tags === undefined ? [] : [tags];
  return blocks.some((block) => block.kind === 'object' && volumeTag.test(textOf(block, 'key') ?? ''));
}

function keysOfTags(body: ObjectValue): readonly string[] {
  const details = argumentOf(body, 'policy_details');
  const blocks = details?.kind === 'list' ? details.items : [];
  return blocks.flatMap((block) => {
    const tags = block.kind === 'object' ? argumentOf(block, 'target_tags') : undefined;
    return tags?.kind === 'object' ? [...tags.fields.keys()] : [];
  });
}
