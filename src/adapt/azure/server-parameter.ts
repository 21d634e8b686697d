import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import type { Span } from '../../source/span.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { stringSetting } from '../terraform/setting.ts';

/** Where the parameters of a server stand: the type of their resources, and the argument that names the server. */
export interface Parameters {
  readonly type: string;
  readonly server: string;
}

/** What a parameter of a server is set to; undefined where nothing in the root sets it. */
function parameterOf(
  index: RootIndex,
  server: TerraformResource,
  { type, server: argument }: Parameters,
  name: string,
): Attribute<string> | undefined {
  const setter = namersOf(index, server, type, argument).sure.find(({ body }) =>
    isKnown(stringSetting(body, 'name'), name),
  );
  return setter === undefined ? undefined : stringSetting(setter.body, 'value');
}

/**
 * Whether a server refuses plain connections: `require_secure_transport` is `ON` until it is set otherwise. Source:
 * https://learn.microsoft.com/azure/postgresql/flexible-server/how-to-connect-tls-ssl and
 * https://learn.microsoft.com/azure/mysql/flexible-server/how-to-connect-tls-ssl
 */
export function secureTransport(
  index: RootIndex,
  server: TerraformResource,
  parameters: Parameters,
): readonly Attribute<boolean>[] {
  const value = parameterOf(index, server, parameters, 'require_secure_transport');
  if (value === undefined) return [];
  const encrypted = mapKnown(value, (word) => !/^(?:off|0|false)$/i.test(word.trim()));
  return [explained(encrypted, { remedy: 'Set `value = "ON"` for `require_secure_transport`.' })];
}

/** Whether every version of TLS that a parameter names is 1.2 or later; it is so by default. */
export function secureVersions(
  index: RootIndex,
  server: TerraformResource,
  parameters: Parameters,
  name: string,
): readonly Attribute<boolean>[] {
  const value = parameterOf(index, server, parameters, name);
  if (value === undefined) return [];
  const modern = mapKnown(value, (text) =>
    text.split(',').every((version) => !/^TLSv1(?:\.[01])?$/i.test(version.trim())),
  );
  return [explained(modern, { remedy: `Set \`value = "TLSv1.2"\` for \`${name}\`.` })];
}

/**
 * Whether the server has a pooler of its own before it, PgBouncer, which is off until it is asked for. Source:
 * https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-pgbouncer
 */
export function poolerOf(index: RootIndex, server: TerraformResource, span: Span): Attribute<boolean> {
  const parameters = { type: 'azurerm_postgresql_flexible_server_configuration', server: 'server_id' };
  const value = parameterOf(index, server, parameters, 'pgbouncer.enabled');
  if (value?.state === 'unknown') return value;
  const on = value?.state === 'known' && /^(?:true|on|1)$/i.test(value.value.trim());
  return known(on, span, {
    detail: '`pgbouncer.enabled` of the server is not `true`',
    remedy:
      'Add an `azurerm_postgresql_flexible_server_configuration` that sets `pgbouncer.enabled` to `true`, and connect to port 6432.',
  });
}
