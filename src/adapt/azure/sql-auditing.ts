import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';

/**
 * Whether what is done in the databases of an Azure SQL server is recorded: by a policy of the server, of one of its
 * databases, or by a diagnostic setting of its `master`. Source: the pages `azurerm_mssql_server_extended_auditing_policy`
 * and `azurerm_mssql_database_extended_auditing_policy` of the azurerm provider: `enabled` is `true` by default; until
 * 2.x the block `extended_auditing_policy` stood in the server.
 */
export function auditingOf(index: RootIndex, server: TerraformResource): Attribute<boolean> {
  const { body, header } = server;
  if (isSet(body, 'extended_auditing_policy')) return known(true, header);
  const policies = namersOf(index, server, 'azurerm_mssql_server_extended_auditing_policy', 'server_id');
  const [policy] = policies.sure;
  if (policy !== undefined) return switchedOn(policy.body, 'enabled', true);
  const databases = namersOf(index, server, 'azurerm_mssql_database', 'server_id').sure;
  const settings = namersOf(index, server, 'azurerm_monitor_diagnostic_setting', 'target_resource_id');
  const [other] = [
    ...settings.sure,
    ...databases.flatMap(
      (database) =>
        namersOf(index, database, 'azurerm_mssql_database_extended_auditing_policy', 'database_id').sure,
    ),
  ];
  if (other !== undefined) return known(true, other.header);
  const doubtful = policies.doubtful ?? settings.doubtful;
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may record it`, header);
  return byDefault(false, header, {
    detail: 'no `azurerm_mssql_server_extended_auditing_policy` names it',
    remedy: 'Add an `azurerm_mssql_server_extended_auditing_policy` for the server.',
  });
}
