import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, mapKnown, unknown } from '../../model/attribute.ts';
import type { Exposure } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { withBackupPlans, withPlanRetention } from './backup-plan.ts';
import { finalSnapshot } from './deletion.ts';
import { clientPorts, fixedEngine } from './engine.ts';
import { accessibleExposure, networkExposures } from './exposure.ts';
import { zonesBySwitch } from './multi-az.ts';
import { engineParameter } from './parameter-group.ts';
import { placementSafeguards } from './placement.ts';
import { daysKept, keptForDays } from './retention.ts';
import { inSecondRegion } from './second-region.ts';

const subnetGroup = { name: 'cluster_subnet_group_name', type: 'aws_redshift_subnet_group' };
const parameterGroup = { name: 'cluster_parameter_group_name', type: 'aws_redshift_parameter_group' };
const retention = 'automated_snapshot_retention_period';

/**
 * A Redshift cluster. Source: the page `aws_redshift_cluster` of the AWS provider: `multi_az` and `skip_final_snapshot`
 * are `false` and `automated_snapshot_retention_period` is `1` where they are not set.
 */
export const adaptRedshiftCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const engine = fixedEngine(body, 'redshift');
  return [
    datastore(resource, index, {
      noun: 'a Redshift cluster',
      engine,
      zones: zonesBySwitch(body, 'multi_az'),
      backups: withBackupPlans(index, resource, keptForDays(body, retention, 1)),
      backupRetentionDays: withPlanRetention(index, resource, daysKept(body, retention, 1)),
      exposures: [
        accessible(body),
        ...networkExposures(index, body, {
          groups: 'vpc_security_group_ids',
          ports: clientPorts(body, engine),
          subnetGroup,
        }),
      ],
      safeguards: safeguardsOf(index, resource),
    }),
  ];
};

function safeguardsOf(index: RootIndex, resource: TerraformResource): Safeguards {
  const { body } = resource;
  return {
    ...placementSafeguards(index, body, subnetGroup),
    finalCopy: [finalSnapshot(body)],
    encryptionAtRest: [encryptionOf(body)],
    encryptionInTransit: [requiredTlsOf(index, body)],
    secondRegion: [copiedSnapshots(index, resource)],
    auditLog: [auditLogOf(index, resource)],
  };
}

/** The guide to version 6 of the provider: the default went from `true` to `false`. */
function accessible(body: ObjectValue): Exposure {
  if (isSet(body, 'publicly_accessible')) return accessibleExposure(body);
  return {
    open: unknown(
      '`publicly_accessible` is not set, which means `true` before version 6 of the provider',
      body.header,
    ),
  };
}

/** The guide to version 6 of the provider: the default went from `false` to `true`. */
function encryptionOf(body: ObjectValue): Attribute<boolean> {
  if (isSet(body, 'encrypted')) return switchedOn(body, 'encrypted');
  return unknown('`encrypted` is not set, which means `false` before version 6 of the provider', body.header);
}

/**
 * The parameter `require_ssl`, whose default depends on when the parameter group was made:
 * https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html
 */
function requiredTlsOf(index: RootIndex, body: ObjectValue): Attribute<boolean> {
  const written = engineParameter(index, body, parameterGroup, 'require_ssl');
  if (written.state === 'absent') return unknown('the default of `require_ssl` has changed', body.header);
  if (written.state === 'unknown') return written;
  return explained(
    mapKnown(written, (value) => value.toLowerCase() === 'true'),
    {
      detail: `\`require_ssl\` is \`${written.value}\``,
      remedy: 'Set the parameter `require_ssl` to `true`.',
    },
  );
}

function copiedSnapshots(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const inline = onlyBlock(resource.body, 'snapshot_copy');
  if (inline.state === 'unknown') return inline;
  if (inline.state === 'known') return known(true, inline.span);
  const copy = {
    type: 'aws_redshift_snapshot_copy',
    argument: 'cluster_identifier',
    naming: ['cluster_identifier'],
  };
  return inSecondRegion(index, resource, [copy], 'Add an `aws_redshift_snapshot_copy` to a second region.');
}

/** Connections and queries are logged only where it is asked for: by a block, or by an `aws_redshift_logging`. */
function auditLogOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const { body } = resource;
  const inline = onlyBlock(body, 'logging');
  if (inline.state === 'unknown') return inline;
  if (inline.state === 'known') return switchedOn(inline.value, 'enable');
  const { sure, doubtful } = namersOf(index, resource, 'aws_redshift_logging', 'cluster_identifier', [
    'cluster_identifier',
  ]);
  const [own] = sure;
  if (own !== undefined) return known(true, own.header);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may be for it`, body.header);
  return byDefault(false, body.header, {
    detail: 'no `aws_redshift_logging` names it',
    remedy: 'Add an `aws_redshift_logging` for it.',
  });
}

/**
 * A workgroup of Redshift Serverless, which spreads over the zones of its subnets and is always encrypted. Source: the
 * page `aws_redshiftserverless_workgroup` of the AWS provider, whose `publicly_accessible` is left to AWS, which takes
 * `false`.
 */
export const adaptRedshiftWorkgroup: Adapter = (resource, index) => {
  const { body } = resource;
  const engine = fixedEngine(body, 'redshift');
  return [
    datastore(resource, index, {
      noun: 'a Redshift Serverless workgroup',
      engine,
      exposures: [
        accessibleExposure(body),
        ...networkExposures(index, body, {
          groups: 'security_group_ids',
          ports: clientPorts(body, engine),
          subnetGroup: { name: 'subnet_ids' },
        }),
      ],
      safeguards: placementSafeguards(index, body, { name: 'subnet_ids' }),
    }),
  ];
};

/**
 * A namespace of Redshift Serverless, which holds the data of its workgroups. Source: the page
 * `aws_redshiftserverless_namespace` of the AWS provider: `log_exports` names what is logged, and is empty by default.
 */
export const adaptRedshiftNamespace: Adapter = (resource, index) => {
  const { body } = resource;
  const exports = argumentOf(body, 'log_exports');
  const audited =
    exports?.kind === 'unknown'
      ? unknown(exports.because, exports.span, exports.via)
      : known(isSet(body, 'log_exports'), body.fields.get('log_exports')?.span ?? body.header, {
          detail: '`log_exports` names nothing',
          ...settingTo(body, 'log_exports', ['userlog', 'connectionlog', 'useractivitylog']),
        });
  return [
    datastore(resource, index, {
      noun: 'a Redshift Serverless namespace',
      engine: fixedEngine(body, 'redshift'),
      role: 'member',
      safeguards: { auditLog: [audited] },
    }),
  ];
};
