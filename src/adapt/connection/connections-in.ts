import type { Engine } from '../../model/component.ts';
import { engineOfPort } from '../engine-port.ts';
import { type Address, readHostAndPort } from './address.ts';
import type { Connection, ConnectionPart, EnvironmentVariable } from './connection.ts';
import { isDatabase } from './engine-word.ts';
import { type HoledText, hasHole, holedTextOf, mostCharacters, partOf } from './holed-text.ts';
import { readConnectionString } from './read-connection-string.ts';
import { readUrl } from './read-url.ts';
import { readVariableName, type VariableName } from './variable-name.ts';

interface ReadVariable {
  readonly variable: EnvironmentVariable;
  readonly name: VariableName | undefined;
  readonly holed: HoledText;
  /** Undefined where the value leads nowhere. */
  readonly address: Address | undefined;
}

/** What the variables of one family say beside the address: `DB_PORT`, `DB_NAME`. */
interface Families {
  readonly ports: ReadonlyMap<string, number>;
  readonly databases: ReadonlyMap<string, ReadVariable>;
  /** The only variable that names a database where only one names an address of one: they belong together. */
  readonly onlyDatabase: ReadVariable | undefined;
}

/**
 * The servers that an environment names: by URLs and connection strings in any variable, by families of variables
 * (`DB_HOST`, `DB_PORT`, `DB_NAME`), and by plain `host:port`. Brokers, memcached and the container itself
 * (`localhost`) are left out.
 */
export function connectionsIn(environment: readonly EnvironmentVariable[]): readonly Connection[] {
  const variables = environment.flatMap(withSystemProperties).flatMap((variable): ReadVariable[] => {
    const holed = holedTextOf(variable.value);
    if (holed === undefined || holed.text === '') return [];
    const name = readVariableName(variable.name);
    return [{ variable, name, holed, address: addressOf(holed.text, name) ?? bareRedis(variable, holed) }];
  });
  const families = familiesOf(variables);
  return variables.flatMap((read) => {
    const connection = read.address === undefined ? undefined : toConnection(read, read.address, families);
    return connection === undefined ? [] : [connection];
  });
}

const mostProperties = 200;

/** A JVM's options may hold its program's settings: `JAVA_OPTS=-Xmx1g -Dspring.datasource.url=jdbc:…`. */
function withSystemProperties(variable: EnvironmentVariable): readonly EnvironmentVariable[] {
  const { value, span } = variable;
  if (value.kind !== 'string' || !value.value.includes('-D')) return [variable];
  const words = value.value.slice(0, mostCharacters).split(/\s+/).slice(0, mostProperties);
  const properties = words.flatMap((word): readonly EnvironmentVariable[] => {
    const match = /^["']?-D([\w.-]{1,100})=["']?([^"']+)/.exec(word);
    return match === null ? [] : [{ name: match[1] ?? '', value: { ...value, value: match[2] ?? '' }, span }];
  });
  return properties.length === 0 ? [variable] : properties;
}

/** .NET hands StackExchange.Redis a bare host: `ConnectionStrings__Redis=redis`. */
function bareRedis({ name }: EnvironmentVariable, { text }: HoledText): Address | undefined {
  if (!/^connectionstrings?[_:.]+\w*redis\w*$/i.test(name)) return undefined;
  const place = readHostAndPort(text);
  return place && { engine: 'redis', scheme: undefined, ...place, database: undefined };
}

function addressOf(quoted: string, name: VariableName | undefined): Address | undefined {
  // A list in JSON, as some images take their hosts: its first item.
  const text = /^\[?\s*["']/.test(quoted)
    ? quoted.replace(/^\[?\s*["']/, '').replace(/["']\s*\]?$/, '')
    : quoted;
  const complete = readUrl(text) ?? readConnectionString(text);
  if (complete !== undefined) return complete;
  const place = readHostAndPort(text);
  if (place === undefined) return undefined;
  const isHost =
    name?.role === 'host' || (name?.role === 'address' && (hasHole(text) || place.port !== undefined));
  return isHost || (place.port !== undefined && engineOfPort(place.port) !== undefined)
    ? { engine: undefined, scheme: undefined, ...place, database: undefined }
    : undefined;
}

function familiesOf(variables: readonly ReadVariable[]): Families {
  const ports = new Map<string, number>();
  const databases = new Map<string, ReadVariable>();
  for (const read of variables) {
    const { name, holed, address } = read;
    if (name?.role === 'port' && /^[0-9]{1,5}$/.test(holed.text)) ports.set(name.family, Number(holed.text));
    if (name?.role === 'database' && address === undefined) databases.set(name.family, read);
  }
  const addresses = variables.filter(
    ({ name, address }) => address !== undefined && name?.ofDatabase === true,
  );
  const [onlyDatabase] = addresses.length === 1 && databases.size === 1 ? databases.values() : [];
  return { ports, databases, onlyDatabase };
}

function toConnection(read: ReadVariable, address: Address, families: Families): Connection | undefined {
  const { variable, name, holed } = read;
  const port = address.port ?? (name === undefined ? undefined : families.ports.get(name.family));
  const engine = address.engine ?? engineNamed(address, name, port);
  const host = partOf(address.host, holed.holes);
  if (host === undefined || !isDatabase(engine)) return undefined;
  const isConnectionString = address.scheme === undefined && address.database !== undefined;
  const isNamed = name?.ofDatabase === true && address.scheme === undefined;
  return {
    engine,
    purpose: engine !== undefined || isConnectionString || isNamed ? 'database' : undefined,
    host,
    port,
    database: databaseOf(read, address, engine, families) ?? { state: 'absent' },
    span: variable.span,
    via: variable.value.via,
  };
}

/** Engines that speak HTTP: of the others an `http://` address leads to a tool beside them. */
const httpEngines: ReadonlySet<Engine | undefined> = new Set<Engine>([
  'elasticsearch',
  'couchdb',
  'influxdb',
  'clickhouse',
  'neo4j',
  'etcd',
  'dynamodb',
  'other',
]);

function engineNamed(
  address: Address,
  name: VariableName | undefined,
  port: number | undefined,
): Engine | undefined {
  const guess = name?.engine ?? (port === undefined ? undefined : engineOfPort(port));
  const isHttp = address.scheme === 'http' || address.scheme === 'https';
  return isHttp && !httpEngines.has(guess) ? undefined : guess;
}

/** What the address itself names, or else the variable of the same family. */
function databaseOf(
  { name, holed }: ReadVariable,
  address: Address,
  engine: Engine | undefined,
  families: Families,
): ConnectionPart | undefined {
  const own = partOf(address.database, holed.holes);
  if (own !== undefined) return own;
  const [hole] = holed.holes;
  if (name?.role === 'address' && hole !== undefined && holed.text.length === 1)
    return { state: 'unknown', because: hole.because, hole: undefined };
  if (name?.ofDatabase !== true) return undefined;
  const related = [name.family, name.family.replace(/_db$/, ''), `${name.family}_db`]
    .map((family) => families.databases.get(family))
    .find((found) => found !== undefined);
  const only = families.onlyDatabase;
  const found =
    related ?? (only?.name?.engine === undefined || only.name.engine === engine ? only : undefined);
  return found === undefined ? undefined : partOf(found.holed.text, found.holed.holes);
}
