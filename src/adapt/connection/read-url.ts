import { type Address, readHostAndPort } from './address.ts';
import { engineOfWord } from './engine-word.ts';
import { holeCharacters } from './holed-text.ts';

const urlPattern = /^([a-z][a-z0-9+.:_-]{0,60}):\/\/(.*)$/is;

/** Drivers that wrap another: `jdbc:aws-wrapper:postgresql://`, `r2dbc:pool:mysql://`. */
const wrappers = /^(?:jdbc|r2dbc|aws-wrapper|p6spy|otel|tracing|log4jdbc|pool|jdbc-secretsmanager):/i;

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
  const { authority, path, parameters } = splitUrl(match?.[2] ?? '');
  const place = readHostAndPort(authority);
  if (place === undefined) return undefined;
  const engine = engineOfScheme(scheme);
  const database = engine === undefined ? undefined : databaseOf(engine, path, parameters);
  return { engine, scheme, ...place, database };
}

function withoutWrappers(text: string): string {
  let bare = text;
  for (let count = 0; count < mostWrappers; count++) bare = bare.replace(wrappers, '');
  return bare;
}

/** `mysql:loadbalance`, `postgresql+asyncpg`, `neo4j+s`, `mongodb+srv`: the engine comes first. */
function engineOfScheme(scheme: string): Address['engine'] {
  const word = scheme.split(/[+:]/, 1)[0] ?? '';
  return scheme === 'ibm_db_sa' ? 'db2' : engineOfWord(word.replace(/-sentinel$/, ''));
}

/**
 * Everything up to the last `@` is user name and password, also where a password holds a slash that should have
 * been escaped: a part of it must never be taken for a host.
 */
function splitUrl(rest: string) {
  const at = rest.split('?', 1)[0]?.lastIndexOf('@') ?? -1;
  const afterUser = rest.slice(at + 1);
  const authority = /^[^/?#;]*/.exec(afterUser)?.[0] ?? '';
  const tail = afterUser.slice(authority.length);
  const path = /^\/([^/?#;]*)/.exec(tail)?.[1];
  return { authority, path, parameters: tail };
}

const databaseParameter = /[?&;](?:database|databasename|dbname|initial catalog)=([^&;#]*)/i;

function databaseOf(engine: string, path: string | undefined, parameters: string): string | undefined {
  if (engine === 'elasticsearch' || engine === 'neo4j' || engine === 'influxdb') return undefined;
  return decoded(databaseParameter.exec(parameters)?.[1] ?? path);
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
  `^oracle:thin:(?:[^@]*)@(?://)?([^:/]+)(?::([0-9${holeCharacters}]+))?[:/]([a-z0-9_.${holeCharacters}-]+)$`,
  'i',
);

/** `oracle:thin:@db:1521:xe` and `oracle:thin:@//db:1521/shop`. */
function readOracle(text: string): Address | undefined {
  const match = oraclePattern.exec(text);
  const place = readHostAndPort(match?.[2] === undefined ? (match?.[1] ?? '') : `${match[1]}:${match[2]}`);
  return match === null || place === undefined
    ? undefined
    : { engine: 'oracle', scheme: 'oracle', ...place, database: match[3] };
}
