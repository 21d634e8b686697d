import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import { type Attribute, isKnown, known, unknown } from '../../../model/attribute.ts';
import type { Component, Engine } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { datastore } from '../../terraform/component-base.ts';
import { referencesIn } from '../../terraform/reference.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { argumentOf, isSet, stringSetting } from '../../terraform/setting.ts';
import { sqlBackups, sqlExposures, sqlZones } from '../sql.ts';
import { registryModuleOf } from './registry-source.ts';

interface SqlModule {
  readonly engine: Engine;
  /** What `availability_type` is where it is not set. */
  readonly availability: 'ZONAL' | 'REGIONAL';
}

const modules: ReadonlyMap<string, SqlModule> = new Map([
  ['postgresql', { engine: 'postgresql', availability: 'ZONAL' }],
  ['mssql', { engine: 'sql-server', availability: 'ZONAL' }],
  ['mysql', { engine: 'mysql', availability: 'REGIONAL' }],
  ['safer_mysql', { engine: 'mysql', availability: 'REGIONAL' }],
]);

/**
 * terraform-google-modules/sql-db/google (version 13 to 28), its submodules `postgresql`, `mysql`, `safer_mysql` and
 * `mssql`: `availability_type` is `ZONAL` for PostgreSQL and SQL Server and `REGIONAL` for MySQL, backups are off and
 * the address is public where nothing is set.
 */
export function adaptSqlModule(
  call: TerraformModuleCall,
  submodule: string,
  index: RootIndex,
): readonly Component[] {
  const { inputs } = call;
  const made = modules.get(submodule);
  if (made === undefined) return [];
  return [
    datastore(asResource(call, 'google_sql_database_instance'), index, {
      noun: 'a Cloud SQL instance',
      engine: known(made.engine, inputs.header),
      role: isSet(inputs, 'master_instance_name') ? 'replica' : 'primary',
      zones: sqlZones(inputs, made.availability),
      backups: backupsOf(call, made, index),
      exposures: sqlExposures(inputs),
    }),
  ];
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
