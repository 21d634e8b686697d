import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../../evaluate/value.ts';
import { type Attribute, byDefault, isKnown, known, unknown } from '../../../model/attribute.ts';
import type { Component, Engine } from '../../../model/component.ts';
import type { Safeguards } from '../../../model/safeguards.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { datastore } from '../../terraform/component-base.ts';
import { referencesIn } from '../../terraform/reference.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, stringSetting } from '../../terraform/setting.ts';
import { orPreventDestroy, switchedOn } from '../../terraform/switch.ts';
import { processorsSetting } from '../machine-type.ts';
import {
  sqlBackups,
  sqlBackupsElsewhere,
  sqlExposures,
  sqlPlacement,
  sqlRetention,
  sqlStandbys,
  sqlStorageGrowth,
  sqlTransit,
  sqlZones,
} from '../sql-settings.ts';
import { registryModuleOf } from './registry-source.ts';

interface SqlModule {
  readonly engine: Engine;
  /** What `availability_type` is where it is not set. */
  readonly availability: 'ZONAL' | 'REGIONAL';
  /** It settles for itself how it is reached: privately and over TLS, unless it is told otherwise. */
  readonly isSafer?: boolean;
}

const modules: ReadonlyMap<string, SqlModule> = new Map([
  ['postgresql', { engine: 'postgresql', availability: 'ZONAL' }],
  ['mssql', { engine: 'sql-server', availability: 'ZONAL' }],
  ['mysql', { engine: 'mysql', availability: 'REGIONAL' }],
  ['safer_mysql', { engine: 'mysql', availability: 'REGIONAL', isSafer: true }],
]);

/**
 * terraform-google-modules/sql-db/google (version 13 to 28), its submodules `postgresql`, `mysql`, `safer_mysql` and
 * `mssql`: `availability_type` is `ZONAL` for PostgreSQL and SQL Server and `REGIONAL` for MySQL, backups are off and
 * the address is public where nothing is set; `deletion_protection` and `disk_autoresize` are `true`.
 */
export function adaptSqlModule(
  call: TerraformModuleCall,
  submodule: string,
  index: RootIndex,
): readonly Component[] {
  const { inputs } = call;
  const made = modules.get(submodule);
  if (made === undefined) return [];
  const replica = isSet(inputs, 'master_instance_name');
  return [
    datastore(asResource(call, 'google_sql_database_instance'), index, {
      noun: 'a Cloud SQL instance',
      engine: known(made.engine, inputs.header),
      role: replica ? 'replica' : 'primary',
      zones: sqlZones(inputs, made.availability),
      standbys: sqlStandbys(inputs, made.availability),
      readReplicas: readReplicasOf(inputs),
      backups: backupsOf(call, made, index),
      backupRetentionDays: sqlRetention(inputs),
      processors: processorsSetting(inputs, 'tier'),
      exposures: sqlExposures(inputs),
      safeguards: replica ? {} : safeguardsOf(inputs, made),
    }),
  ];
}

function safeguardsOf(inputs: ObjectValue, { engine, isSafer = false }: SqlModule): Safeguards {
  const placement = isSafer ? undefined : sqlPlacement(inputs);
  const elsewhere = sqlBackupsElsewhere(inputs);
  const byService = booleanSetting(inputs, 'deletion_protection_enabled', false);
  return {
    encryptionInTransit: isSafer ? undefined : [sqlTransit(inputs)],
    storageGrowth: [sqlStorageGrowth(inputs)],
    deletionProtection: [
      isKnown(byService, false)
        ? orPreventDestroy(inputs, switchedOn(inputs, 'deletion_protection', true))
        : byService,
    ],
    secondRegion: elsewhere === undefined ? undefined : [elsewhere],
    privatePlacement: placement === undefined ? undefined : [placement],
    monitoring: engine === 'sql-server' ? undefined : [insightsOf(inputs)],
  };
}

function readReplicasOf(inputs: ObjectValue): Attribute<number> {
  const replicas = argumentOf(inputs, 'read_replicas');
  if (replicas !== undefined && replicas.kind !== 'list')
    return unknown('its `read_replicas` are not known', inputs.header);
  const remedy = 'Add an entry to `read_replicas`.';
  return byDefault(replicas?.items.length ?? 0, inputs.header, {
    detail: '`read_replicas` is empty',
    remedy,
  });
}

/** By its own input, by the availability of MySQL, which brings backups along, or by the submodule `backup`. */
function backupsOf(call: TerraformModuleCall, made: SqlModule, index: RootIndex): Attribute<boolean> {
  const { inputs, header } = call;
  const type = stringSetting(inputs, 'availability_type', made.availability);
  if (made.engine === 'mysql' && isKnown(type, 'REGIONAL')) return known(true, type.span);
  const own = sqlBackups(inputs);
  if (!isKnown(own, false)) return own;
  if (made.engine === 'mysql' && type.state === 'unknown') return type;
  const backed = namedByBackup(index);
  if (backed.calls.has(call))
    return known(true, header, { detail: 'a call of the submodule `backup` names it' });
  return backed.isVague ? unknown('a call of the submodule `backup` may name it', header) : own;
}

interface Backed {
  readonly calls: ReadonlySet<TerraformModuleCall | undefined>;
  /** A call names what is not known. */
  readonly isVague: boolean;
}

const backedOfRoot = new WeakMap<RootIndex, Backed>();

/** The calls whose instances a call of the submodule `backup` names, found once for each root. */
function namedByBackup(index: RootIndex): Backed {
  let backed = backedOfRoot.get(index);
  if (backed === undefined) {
    const named = index.root.moduleCalls
      .filter((call) => registryModuleOf(call) === 'sql-db//modules/backup')
      .map((call) => referencesIn(argumentOf(call.inputs, 'sql_instance')));
    backed = {
      calls: new Set(named.flat().map(({ reference }) => index.moduleCallAt(reference.address))),
      isVague: named.some((references) => references.length === 0),
    };
    backedOfRoot.set(index, backed);
  }
  return backed;
}

/** The module switches them on where the object is given, whatever it says (`main.tf` of its submodules). */
function insightsOf(inputs: ObjectValue): Attribute<boolean> {
  const config = argumentOf(inputs, 'insights_config');
  if (config?.kind === 'unknown') return unknown(config.because, config.span, config.via);
  if (config !== undefined && isSet(inputs, 'insights_config')) return known(true, config.span);
  return byDefault(false, inputs.header, {
    detail: '`insights_config` is not set',
    remedy: 'Set `insights_config`, which switches Query Insights on.',
  });
}
