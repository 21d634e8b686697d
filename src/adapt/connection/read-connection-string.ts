import type { Engine } from '../../model/component.ts';
import { type Address, readHostAndPort } from './address.ts';

/**
 * Reads the forms that are no URL: ADO.NET (`Server=db;Database=shop`), libpq (`host=db dbname=shop`), PHP's PDO
 * (`mysql:host=db;dbname=shop`) and Go's MySQL driver (`app:secret@tcp(db:3306)/shop`).
 */
export function readConnectionString(text: string): Address | undefined {
  return readGoMysql(text) ?? readPairs(text);
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
  const pdo = /^(mysql|pgsql|sqlsrv|dblib):/i.exec(text);
  const body = pdo === null ? text : text.slice(pdo[0].length);
  const pairs = pairsOf(body);
  const value = (keys: readonly string[]) =>
    keys.map((key) => pairs.get(key)).find((found) => found !== undefined);
  const host = value(hostKeys);
  if (host === undefined || (pdo === null && value(proofKeys) === undefined)) return undefined;
  const place = readHostAndPort(host.replace(/^tcp:/i, '').replace(/\\.*$/, ''));
  if (place === undefined || isFile(host)) return undefined;
  const port =
    place.port ?? (/^[0-9]{1,5}$/.test(pairs.get('port') ?? '') ? Number(pairs.get('port')) : undefined);
  const engine = pdo === null ? engineOfKeys(pairs) : pdoEngines.get((pdo[1] ?? '').toLowerCase());
  return { engine, scheme: undefined, host: place.host, port, database: value(databaseKeys) };
}

/** Keys that only one driver knows. */
function engineOfKeys(pairs: ReadonlyMap<string, string>): Engine | undefined {
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
