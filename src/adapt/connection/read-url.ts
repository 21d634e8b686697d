import { type Address, readHostAndPort } from './address.ts';
import { engineOfScheme } from './engine-word.ts';
import { holeCharacters } from './holed-text.ts';

const urlPattern = /^([a-z][a-z0-9+.:_-]{0,60}):\/\/(.*)$/is;

/** Drivers that wrap another: `jdbc:aws-wrapper:postgresql://`, `r2dbc:pool:mysql://`, Celery's `db+mysql://`. */
const wrappers =
  /^(?:(?:jdbc|r2dbcs?|aws-wrapper|aws|p6spy|otel|tracing|log4jdbc|pool|jdbc-secretsmanager|jtds):|db\+|pdo[_-])/i;

const mostWrappers = 4;

/**
 * Reads a URL with a scheme: `postgresql+psycopg://app@db:5432/shop`, `jdbc:sqlserver://db;databaseName=shop`,
 * `http://search:9200`. Undefined where it names no host.
 */
export function readUrl(text: string): Address | undefined {
  const bare = withoutWrappers(text);
  const oracle = readOracle(bare);
  if (oracle !== undefined) return oracle;
  const match = urlPattern.exec(bare);
  const scheme = match?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  const engine = engineOfScheme(scheme);
  const { authority, path, parameters } = splitUrl(match?.[2] ?? '', engine === 'sql-server' ? /[?;]/ : /\?/);
  const place =
    readHostAndPort(authority.replace(namedInstance, '')) ??
    (engine === undefined ? undefined : placeInside(authority, parameters));
  if (place === undefined) return undefined;
  const database = engine === undefined ? undefined : databaseOf(engine, path, parameters);
  return { engine, scheme, ...place, database };
}

/** SQL Server's `db\SQLEXPRESS:1433`. */
const namedInstance = /\\[^:]*/;

/**
 * Hosts that stand among parameters: Connector/J's `address=(host=db)(port=3306)`, `?host=db` of libpq, and
 * `;serverName=db` of SQL Server.
 */
function placeInside(authority: string, parameters: string) {
  const source = authority === '' ? parameters : authority;
  const host = /[(?&;,](?:host|servername)=([^&;(),]+)/i.exec(source)?.[1];
  const port = /[(?&;,](?:port|portnumber)=([0-9]{1,5})/i.exec(source)?.[1];
  if (host === undefined) return undefined;
  return readHostAndPort(port === undefined ? host : `${host}:${port}`);
}

function withoutWrappers(text: string): string {
  let bare = text;
  for (let count = 0; count < mostWrappers; count++) bare = bare.replace(wrappers, '');
  return bare;
}

/**
 * Everything up to the last `@` is user name and password, also where a password holds a slash that should have
 * been escaped: a part of it must never be taken for a host.
 */
function splitUrl(rest: string, beforeParameters: RegExp) {
  // SQL Server's parameters begin with a semicolon, and may hold an `@`: `;user=app@db`.
  const at = rest.split(beforeParameters, 1)[0]?.lastIndexOf('@') ?? -1;
  const afterUser = rest.slice(at + 1);
  const authority = /^[^/?#;]*/.exec(afterUser)?.[0] ?? '';
  const tail = afterUser.slice(authority.length);
  const path = /^\/([^/?#;]*)/.exec(tail)?.[1];
  return { authority, path, parameters: tail };
}

const databaseParameter = /[?&;](?:database|databasename|dbname|initial catalog|service_name|sid)=([^&;#]*)/i;

function databaseOf(engine: string, path: string | undefined, parameters: string): string | undefined {
  if (engine === 'elasticsearch' || engine === 'neo4j' || engine === 'influxdb') return undefined;
  const parameter = databaseParameter.exec(parameters)?.[1];
  if (engine === 'redis') return decoded(redisIndex(path, parameters));
  // Db2 divides its properties from the name by a colon.
  const name = decoded(parameter ?? (engine === 'db2' ? path?.split(':', 1)[0] : path));
  return engine === 'postgresql' ? withSchema(name, parameters) : name;
}

/**
 * `shop.cart` for the schema `cart` of the database `shop`, where an address asks for one: by `currentSchema` of JDBC,
 * `schema` of Prisma, `search_path` of libpq's options. Everybody has `public`.
 */
function withSchema(database: string | undefined, parameters: string): string | undefined {
  const schema = /(?:[?&](?:currentschema|schema)=|search_path(?:=|%3d))([\w-]{1,63})/i.exec(parameters)?.[1];
  return database === undefined || schema === undefined || schema === 'public'
    ? database
    : `${database}.${schema}`;
}

/** `redis://redis/2`, `redis://redis?db=2`, `redis+sentinel://one,two/master/2`. */
function redisIndex(path: string | undefined, parameters: string): string | undefined {
  return /[?&]db=([^&;#]*)/i.exec(parameters)?.[1] ?? /^\/[^/?#]+\/([0-9]+)/.exec(parameters)?.[1] ?? path;
}

function decoded(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const oraclePattern = new RegExp(
  `^oracle:(?:thin|oci):(?:[^@]*)@(?:(?:tcps?:)?//)?([^:/]+)(?::([0-9${holeCharacters}]+))?[:/]([a-z0-9_.${holeCharacters}-]+)(?:\\?.*)?$`,
  'i',
);

/** `oracle:thin:@db:1521:xe`, `oracle:thin:@//db:1521/shop` and `oracle:thin:@(DESCRIPTION=…)`. */
function readOracle(text: string): Address | undefined {
  const descriptor = readOracleDescriptor(text);
  if (descriptor !== undefined) return descriptor;
  const match = oraclePattern.exec(text);
  const place = readHostAndPort(match?.[2] === undefined ? (match?.[1] ?? '') : `${match[1]}:${match[2]}`);
  return match === null || place === undefined
    ? undefined
    : { engine: 'oracle', scheme: 'oracle', ...place, database: match[3] };
}

/** Source: the chapter "Local Naming Parameters" of Oracle's "Database Net Services Reference". */
function readOracleDescriptor(text: string): Address | undefined {
  if (!/\(\s*DESCRIPTION(?:_LIST)?\s*=/i.test(text)) return undefined;
  const value = (key: string) =>
    new RegExp(`\\(\\s{0,9}${key}\\s{0,9}=\\s{0,9}([^()\\s]+)`, 'i').exec(text)?.[1];
  const port = value('PORT');
  const place = readHostAndPort(`${value('HOST') ?? ''}${port === undefined ? '' : `:${port}`}`);
  if (place === undefined) return undefined;
  return {
    engine: 'oracle',
    scheme: 'oracle',
    ...place,
    database: value('SERVICE_NAME') ?? value('SID'),
  };
}
