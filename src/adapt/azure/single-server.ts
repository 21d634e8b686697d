import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { byDefault, known } from '../../model/attribute.ts';
import type { Engine } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { booleanSetting, isSet, textOf } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { firewallExposures } from './firewall.ts';
import { minimumTls } from './minimum-tls.ts';
import { keptDays } from './retention-period.ts';

interface SingleServer {
  readonly noun: string;
  readonly engine: Engine;
  readonly firewall: string;
}

/**
 * The single servers that the flexible ones have replaced; azurerm 4.x has them no more. Source: the pages
 * `azurerm_postgresql_server`, `azurerm_mysql_server` and `azurerm_mariadb_server` of the azurerm provider, 3.x:
 * `backup_retention_days` is 7 to 35, so that backups cannot be switched off, `public_network_access_enabled` is `true`
 * by default, `ssl_enforcement_enabled` has to be written, `ssl_minimal_tls_version_enforced` is `TLS1_2` and
 * `auto_grow_enabled` is `true` where it is not. Nothing on them says how many zones they lie in, and no default is
 * documented for `geo_redundant_backup_enabled`.
 */
function adaptSingleServer({ noun, engine, firewall }: SingleServer): Adapter {
  return (resource, index) => [
    datastore(resource, index, {
      noun,
      engine: known(engine, resource.header),
      role: roleOf(resource),
      backups: byDefault(true, resource.header),
      exposures: firewallExposures(
        index,
        resource,
        { type: firewall, server: 'server_name' },
        booleanSetting(resource.body, 'public_network_access_enabled', true),
      ),
      backupRetentionDays: keptDays(resource.body, 'backup_retention_days', undefined, 35),
      safeguards: safeguardsOf(resource.body),
    }),
  ];
}

function safeguardsOf(body: ObjectValue): Safeguards {
  const isWritten = (name: string) => isSet(body, name);
  return {
    encryptionInTransit: isWritten('ssl_enforcement_enabled')
      ? [switchedOn(body, 'ssl_enforcement_enabled')]
      : [],
    modernTls: [minimumTls(body, 'ssl_minimal_tls_version_enforced', 'TLS1_2', 'TLS1_2')],
    secondRegion: isWritten('geo_redundant_backup_enabled')
      ? [switchedOn(body, 'geo_redundant_backup_enabled')]
      : [],
    storageGrowth: [switchedOn(body, 'auto_grow_enabled', true)],
  };
}

function roleOf({ body }: TerraformResource): 'primary' | 'replica' {
  return textOf(body, 'create_mode') === 'Replica' ? 'replica' : 'primary';
}

export const adaptPostgresqlServer = adaptSingleServer({
  noun: 'a PostgreSQL single server',
  engine: 'postgresql',
  firewall: 'azurerm_postgresql_firewall_rule',
});

export const adaptMysqlServer = adaptSingleServer({
  noun: 'a MySQL single server',
  engine: 'mysql',
  firewall: 'azurerm_mysql_firewall_rule',
});

export const adaptMariadbServer = adaptSingleServer({
  noun: 'a MariaDB server',
  engine: 'mariadb',
  firewall: 'azurerm_mariadb_firewall_rule',
});
