import type { Engine } from '../../model/component.ts';
import { engineOfWord } from './engine-word.ts';

/** What the name of an environment variable says of its value. */
export interface VariableName {
  /** `address`: a whole URL or connection string. */
  readonly role: 'address' | 'host' | 'port' | 'database';
  /** What it belongs to, so that `SHOP_DB_HOST` and `SHOP_DB_NAME` find each other: `shop_db`. */
  readonly family: string;
  readonly engine: Engine | undefined;
  /** The name says that it is about a database. */
  readonly ofDatabase: boolean;
}

type Role = VariableName['role'];

const roles: ReadonlyMap<string, Role> = new Map(
  (
    [
      [
        'host',
        'host hosts hostname server servers addr addrs address addresses endpoint endpoints node nodes',
      ],
      ['host', 'contactpoints points seeds location primary master writer reader'],
      ['address', 'url urls uri uris dsn connection connectionstring connstr conn'],
      ['port', 'port'],
      ['database', 'database db dbname keyspace sid'],
    ] as const
  ).flatMap(([role, words]) => words.split(' ').map((word) => [word, role] as const)),
);

const databaseWords = new Set([
  'db',
  'database',
  'databases',
  'sql',
  'jdbc',
  'datasource',
  'sqlalchemy',
  'typeorm',
  'rds',
]);

/** Words written as one, and one word written in several ways. */
const rewrites: ReadonlyMap<string, readonly string[]> = new Map([
  ['database', ['db']],
  ['databases', ['db']],
  ['dbhost', ['db', 'host']],
  ['dbport', ['db', 'port']],
  ['dburl', ['db', 'url']],
  ['dburi', ['db', 'uri']],
  ['pghost', ['postgresql', 'host']],
  ['pghostaddr', ['postgresql', 'host']],
  ['pgport', ['postgresql', 'port']],
  ['pgdatabase', ['postgresql', 'db']],
  ['mysqlhost', ['mysql', 'host']],
  ['mysqlport', ['mysql', 'port']],
  ['mysqldatabase', ['mysql', 'db']],
  ['mongohost', ['mongodb', 'host']],
  ['mongoport', ['mongodb', 'port']],
  ['redishost', ['redis', 'host']],
  ['redisport', ['redis', 'port']],
]);

/** Undefined where the name says nothing about an address. */
export function readVariableName(name: string): VariableName | undefined {
  const words = withoutSide(wordsOf(name));
  const [last, before] = [words.at(-1), words.at(-2)];
  if (last === undefined) return undefined;
  const engine = words.map(engineOfWord).find((found) => found !== undefined);
  const ofDatabase = engine !== undefined || words.some((word) => databaseWords.has(word));
  const named = (role: Role, taken: number): VariableName => ({
    role,
    family: words.slice(0, words.length - taken).join('_'),
    engine,
    ofDatabase: ofDatabase || before === 'connection',
  });
  if (last === 'name' && before !== undefined && roles.get(before) === 'database')
    return named('database', 1);
  if (last === 'name' && before === 'service' && engine === 'oracle') return named('database', 2);
  if (last === 'string' && before === 'connection') return named('address', 2);
  if (words[0] === 'connection' && words[1] === 'strings')
    return { ...named('address', 0), ofDatabase: true };
  const role = roles.get(last);
  if (role !== undefined) return named(role, 1);
  return ofDatabase && words.length === 1 ? named('address', 0) : undefined;
}

/** `DB_HOST_READ` and `DB_READ_HOST` belong to the database that `DB_NAME` names. */
function withoutSide(words: readonly string[]): readonly string[] {
  const isHost = words.some((word) => roles.get(word) === 'host' || roles.get(word) === 'port');
  return isHost && words.length > 2 ? words.filter((word, index) => index === 0 || !sides.has(word)) : words;
}

const sides = new Set(['read', 'write', 'ro', 'rw']);

function wordsOf(name: string): readonly string[] {
  return wordsApart(name.slice(0, 200))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .flatMap((word) => rewrites.get(word) ?? [canonicalEngine(word)]);
}

/** Most names are in capitals; in the others a capital begins a word, except in some products' names. */
function wordsApart(name: string): string {
  if (!/[a-z][A-Z]/.test(name)) return name;
  return name
    .replace(/(Postgre|My)SQL/g, '$1sql')
    .replace(/MongoDB/g, 'Mongodb')
    .replace(/([a-z])([A-Z])/g, '$1_$2');
}

function canonicalEngine(word: string): string {
  const engine = engineOfWord(word);
  return engine === undefined || engine === 'other' ? word : engine;
}
