import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { stringSetting } from '../terraform/setting.ts';
import type { Selectable } from './backup-coverage.ts';

interface Snapshots {
  readonly type: string;
  /** The argument that names what the snapshot is of. */
  readonly argument: string;
  readonly naming: readonly string[];
}

const clusters = ['cluster_identifier'];

/** By the type of what they are taken of. Source: the pages of these resources of the AWS provider. */
const snapshotsOf: ReadonlyMap<string, Snapshots> = new Map([
  [
    'aws_db_instance',
    { type: 'aws_db_snapshot', argument: 'db_instance_identifier', naming: ['identifier'] },
  ],
  [
    'aws_rds_cluster',
    { type: 'aws_db_cluster_snapshot', argument: 'db_cluster_identifier', naming: clusters },
  ],
  [
    'aws_docdb_cluster',
    { type: 'aws_docdb_cluster_snapshot', argument: 'db_cluster_identifier', naming: clusters },
  ],
  [
    'aws_neptune_cluster',
    { type: 'aws_neptune_cluster_snapshot', argument: 'db_cluster_identifier', naming: clusters },
  ],
  [
    'aws_redshift_cluster',
    { type: 'aws_redshift_cluster_snapshot', argument: 'cluster_identifier', naming: clusters },
  ],
  ['aws_memorydb_cluster', { type: 'aws_memorydb_snapshot', argument: 'cluster_name', naming: ['name'] }],
  ['aws_fsx_lustre_file_system', { type: 'aws_fsx_backup', argument: 'file_system_id', naming: [] }],
  ['aws_fsx_windows_file_system', { type: 'aws_fsx_backup', argument: 'file_system_id', naming: [] }],
  ['aws_fsx_openzfs_file_system', { type: 'aws_fsx_backup', argument: 'file_system_id', naming: [] }],
]);

/** An action of the API that takes a snapshot or a backup, as a schedule calls it. */
const takesSnapshot = /:aws-sdk:\w+:create\w*(?:snapshot|backup)$/i;

/**
 * What takes snapshots of a datastore beside its own backups and beside plans: a resource that is one, or a schedule that
 * calls the API. How often and for how long cannot be told from either. Source: the page `aws_scheduler_schedule` of the
 * AWS provider, and https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html
 */
export function snapshotEvidence(index: RootIndex, resource: Selectable): TerraformResource | undefined {
  const snapshots = snapshotsOf.get(resource.type);
  const schedule = index.ofType('aws_scheduler_schedule').find(callsForSnapshot);
  if (snapshots === undefined) return schedule;
  const { type, argument, naming } = snapshots;
  const { sure, doubtful } = namersOf(index, asNamed(index, resource), type, argument, naming);
  return sure[0] ?? doubtful ?? schedule;
}

function callsForSnapshot({ body }: TerraformResource): boolean {
  const target = onlyBlock(body, 'target');
  if (target.state !== 'known') return false;
  const arn = stringSetting(target.value, 'arn');
  return arn.state === 'known' && arn.value.length < 300 && takesSnapshot.test(arn.value);
}

/** The resource itself where it is one, so that it is found by reference. */
function asNamed(index: RootIndex, { address, type, body }: Selectable): TerraformResource {
  const [found] = index.at({ address, path: [] });
  if (found !== undefined) return found;
  return { address, type, body, name: '', module: '', instances: 'one', header: body.header };
}
