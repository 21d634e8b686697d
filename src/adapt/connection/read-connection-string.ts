import type { Engine } from '../../model/component.ts';
import { type Address, readHostAndPort } from './address.ts';

/**
 * Reads the forms that are no URL: ADO.NET (`Server=db;Database=shop`), libpq (`host=db dbname=shop`), PHP's PDO
 * (`mysql:host=db;dbname=shop`), ODBC (`Driver={…};Server=db`), also as SQLAlchemy hands it on
 * (`mssql+pyodbc:///?odbc_connect=…`), Go's MySQL driver (`app:secret@tcp(db:3306)/shop`), StackExchange.Redis
 * (`redis:6379,defaultDatabase=2`) and Oracle's "easy connect" (`db:1521/shop`).
 */
export function readConnectionString(text: string): Address | undefined {
  return (
    readGoMysql(text) ??
    readStackExchangeRedis(text) ??
    readEasyConnect(text) ??
    readPairs(withinUrl(text) ?? text)
  );
}

/**
 * Oracle's `app/secret@//db:1521/shop`; by its port it is told from every other path on a host. Source: the chapter
 * "Configuring Naming Methods" of Oracle's "Database Net Services Administrator's Guide".
 */
function readEasyConnect(text: string): Address | undefined {
  const match =
    /^(?:[^\s@]*@)?(?:tcps?:)?(?:\/\/)?([^\s/@:]+):(1521|1522|2484)\/([\w.$-]+)(?:[:?/].*)?$/.exec(text);
  const place = readHostAndPort(`${match?.[1] ?? ''}:${match?.[2] ?? ''}`);
  return match === null || place === undefined
    ? undefined
    : { engine: 'oracle', scheme: undefined, ...place, database: match[3] };
}

function withinUrl(text: string): string | undefined {
  const encoded = /[?&]odbc_connect=([^&]*)/i.exec(text)?.[1];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

const stackExchangeKeys =
  /,\s*(?:abortConnect|allowAdmin|connectTimeout|connectRetry|syncTimeout|defaultDatabase|ssl|sslHost|password)\s*=/i;

/** Source: the page "Configuration" of StackExchange.Redis. */
function readStackExchangeRedis(text: string): Address | undefined {
  if (!stackExchangeKeys.test(text) || text.includes(';')) return undefined;
  const place = readHostAndPort(text);
  if (place === undefined) return undefined;
  const database = /,\s*defaultDatabase\s*=\s*([0-9]+)/i.exec(text)?.[1];
  return { engine: 'redis', scheme: undefined, ...place, database };
}

const goMysql = /@(?:(?:tcp6?)?\(([^()]*)\))\/([^?]*)(?:\?|$)/i;

function readGoMysql(text: string): Address | undefined {
  const match = goMysql.exec(text);
  const place = readHostAndPort(match?.[1] ?? '');
  if (match === null || place === undefined) return undefined;
  return { engine: 'mysql', scheme: undefined, ...place, database: match[2] === '' ? undefined : match[2] };
}

const pdoEngines: ReadonlyMap<string, Engine> = new Map([
  ['mysql', 'mysql'],
  ['pgsql', 'postgresql'],
  ['sqlsrv', 'sql-server'],
  ['dblib', 'sql-server'],
  ['oci', 'oracle'],
  ['ibm', 'db2'],
]);

const hostKeys = [
  'server',
  'host',
  'data source',
  'datasource',
  'address',
  'addr',
  'network address',
  'hostname',
];
const databaseKeys = ['database', 'dbname', 'initial catalog', 'defaultdatabase'];
/** Without one of these, pairs such as `host=web` are anybody's. */
const proofKeys = [...databaseKeys, 'user id', 'uid', 'user', 'username', 'userid', 'password', 'pwd'];

function readPairs(text: string): Address | undefined {
  const pdo = /^(mysql|pgsql|sqlsrv|dblib|oci|ibm):/i.exec(text);
  const body = pdo === null ? text : text.slice(pdo[0].length);
  const pairs = pairsOf(body);
  const value = (keys: readonly string[]) =>
    keys.map((key) => pairs.get(key)).find((found) => found !== undefined);
  const oracle = readOracleNet(value(['dbq', 'dbname', ...hostKeys]), pdo?.[1]);
  if (oracle !== undefined) return oracle;
  const host = value(hostKeys);
  if (host === undefined || (pdo === null && value(proofKeys) === undefined)) return undefined;
  const place = readHostAndPort(host.replace(/^(?:tcp|np|lpc|admin):/i, '').replace(/\\.*$/, ''));
  if (place === undefined || isFile(host)) return undefined;
  const port =
    place.port ?? (/^[0-9]{1,5}$/.test(pairs.get('port') ?? '') ? Number(pairs.get('port')) : undefined);
  const engine = pdo === null ? engineOfKeys(pairs) : pdoEngines.get((pdo[1] ?? '').toLowerCase());
  const [database, schema] = [value(databaseKeys), pairs.get('search path')];
  const apart = database !== undefined && schema !== undefined && /^(?!public$)[\w-]+$/.test(schema);
  return {
    engine,
    scheme: undefined,
    host: place.host,
    port,
    database: apart ? `${database}.${schema}` : database,
  };
}

/** Oracle's `db:1521/shop`, where others have the name of a host. */
function readOracleNet(text: string | undefined, driver: string | undefined): Address | undefined {
  const match = /^(?:\/\/)?([^/:]+)(?::([0-9]{1,5}))?\/([\w.$-]+)$/.exec(text ?? '');
  if (match === null || (match[2] === undefined && driver?.toLowerCase() !== 'oci')) return undefined;
  const place = readHostAndPort(match[2] === undefined ? (match[1] ?? '') : `${match[1]}:${match[2]}`);
  return place === undefined
    ? undefined
    : { engine: 'oracle', scheme: undefined, ...place, database: match[3] };
}

/** Words in the name of an ODBC driver. */
const driverEngines: readonly (readonly [RegExp, Engine])[] = [
  [/sql ?server|freetds/i, 'sql-server'],
  [/postgres/i, 'postgresql'],
  [/mariadb/i, 'mariadb'],
  [/mysql/i, 'mysql'],
  [/oracle/i, 'oracle'],
  [/db2/i, 'db2'],
];

/** The driver, or keys that only one driver knows. */
function engineOfKeys(pairs: ReadonlyMap<string, string>): Engine | undefined {
  const driver = pairs.get('driver');
  const named = driverEngines.find(([pattern]) => driver !== undefined && pattern.test(driver));
  if (named !== undefined) return named[1];
  if (pairs.has('dbname') || pairs.has('sslmode') || (pairs.has('host') && pairs.has('username')))
    return 'postgresql';
  if (['initial catalog', 'trustservercertificate', 'multipleactiveresultsets'].some((key) => pairs.has(key)))
    return 'sql-server';
  return undefined;
}

/** SQLite's `Data Source=shop.db` names a file. */
function isFile(host: string): boolean {
  return /\.(?:db|db3|sqlite|sqlite3|mdf)$/i.test(host);
}

/** Pairs divided by semicolons, or, in libpq's form, by blanks. */
function pairsOf(text: string): ReadonlyMap<string, string> {
  const items = text.includes(';') ? text.split(';') : text.split(/\s+/);
  const pairs = new Map<string, string>();
  for (const item of items) {
    const equals = item.indexOf('=');
    if (equals === -1) continue;
    const value = item.slice(equals + 1).trim();
    pairs.set(item.slice(0, equals).trim().toLowerCase(), value.replace(/^(['"])(.*)\1$/s, '$2'));
  }
  return pairs;
}
