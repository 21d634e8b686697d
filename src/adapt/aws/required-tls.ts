import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, mapKnown, unknown } from '../../model/attribute.ts';
import type { Engine } from '../../model/component.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { stringSetting, textOf } from '../terraform/setting.ts';
import { engineParameter, type ParameterGroup } from './parameter-group.ts';

/** The parameter by which an engine refuses plain connections. */
const parameters: ReadonlyMap<Engine, string> = new Map([
  ['postgresql', 'rds.force_ssl'],
  ['sql-server', 'rds.force_ssl'],
  ['mysql', 'require_secure_transport'],
  ['mariadb', 'require_secure_transport'],
]);

/**
 * Whether a database of RDS refuses connections without TLS, by its parameter group. Where that is silent:
 * `rds.force_ssl` is `1` from PostgreSQL 15 (Aurora: 17) on and `0` before and for SQL Server;
 * `require_secure_transport` is `OFF` for MySQL, and for MariaDB before 11.8. Undefined for engines without such a
 * parameter. Sources: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.require-ssl.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mariadb-ssl-connections.require-ssl.html and
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/SQLServer.Concepts.General.SSL.Using.html
 */
export function requiredTls(
  index: RootIndex,
  body: ObjectValue,
  engine: Attribute<Engine>,
  group: ParameterGroup,
): Attribute<boolean> | undefined {
  if (engine.state !== 'known') return undefined;
  const name = parameters.get(engine.value);
  if (name === undefined) return undefined;
  const written = engineParameter(index, body, group, name);
  const on = name === 'rds.force_ssl' ? '1' : 'ON';
  const remedy = `Set the parameter \`${name}\` to \`${on}\` in its parameter group.`;
  if (written.state === 'absent') return defaultTls(body, engine.value, name, remedy);
  if (written.state === 'unknown') return written;
  const required = mapKnown(written, (value) => /^(?:1|on|true)$/i.test(value));
  return explained(required, { detail: `\`${name}\` is \`${written.value}\``, remedy });
}

function defaultTls(body: ObjectValue, engine: Engine, name: string, remedy: string): Attribute<boolean> {
  const since = sinceVersion(body, engine);
  const off = since === undefined ? 'is off by default' : `is off by default before version ${since}`;
  const detail = `no parameter group sets \`${name}\`, which ${off}`;
  if (since === undefined) return byDefault(false, body.header, { detail, remedy });
  const version = stringSetting(body, 'engine_version');
  if (version.state === 'unknown') return version;
  const number = version.state === 'known' ? /^\d{1,3}(?:\.\d{1,3})?/.exec(version.value)?.[0] : undefined;
  if (number === undefined) return unknown('the version of its engine is not known', body.header);
  return byDefault(isLater(number, since), body.header, { detail, remedy });
}

/** The first version that requires TLS by default; undefined where none does. */
function sinceVersion(body: ObjectValue, engine: Engine): string | undefined {
  if (engine === 'mariadb') return '11.8';
  if (engine !== 'postgresql') return undefined;
  return textOf(body, 'engine')?.startsWith('aurora') === true ? '17' : '15';
}

function isLater(version: string, since: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [sinceMajor = 0, sinceMinor = 0] = since.split('.').map(Number);
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}
