import { readBlocks } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, isKnown, known, unknown } from '../../model/attribute.ts';
import type { ConnectsTo } from '../../model/edge.ts';
import type { Connection, EnvironmentVariable } from '../connection/connection.ts';
import { connectionsIn } from '../connection/connections-in.ts';
import { readVariableName } from '../connection/variable-name.ts';
import { datastoreCalled } from './called-datastore.ts';
import { type DatastoreLandscape, datastoresBehind, type FoundDatastore } from './datastore-lookup.ts';
import type { RootIndex } from './root-index.ts';
import { argumentOf } from './setting.ts';

/** A workload by the address of its resource, with what its configuration hands it. */
export interface ConfiguredWorkload {
  readonly address: string;
  readonly environment: readonly EnvironmentVariable[];
}

/** What a provider's configurations say of a connection beyond what every configuration does. */
export interface ConnectionLandscape extends DatastoreLandscape {
  /** The logical database that a datastore stands for where its address names none; undefined where it has several. */
  databaseMade(found: FoundDatastore): string | undefined;
  /**
   * Whether the way to a datastore, which a variable of an environment shows, shares connections among its clients;
   * undefined where a provider tells it by other means.
   */
  poolingOf?(found: FoundDatastore, way: ConnectionWay): Attribute<boolean> | undefined;
}

/** The variable that leads to a datastore, among all of its environment. */
export interface ConnectionWay {
  readonly variable: EnvironmentVariable;
  readonly environment: readonly EnvironmentVariable[];
}

/** One edge for each datastore that a workload's environment leads to: the first that names a database tells most. */
export function connectionEdgesOf(
  index: RootIndex,
  { address, environment }: ConfiguredWorkload,
  landscape: ConnectionLandscape,
): readonly ConnectsTo[] {
  const named = connectionsIn(environment);
  const apart = databaseNamedApart(environment);
  const edges = new Map<string, ConnectsTo>();
  for (const variable of environment) {
    const connection = named.find(({ span }) => span === variable.span);
    const behind = datastoresBehind(index, variable.value, landscape);
    for (const found of behind.length > 0 ? behind : namedInText(index, connection, landscape)) {
      const made = landscape.databaseMade(found);
      const edge: ConnectsTo = {
        kind: 'connects-to',
        evidence: 'named',
        from: index.idOf(address),
        to: index.idOf(found.resource.address),
        span: variable.span,
        via: found.via,
        database:
          connection === undefined && made === undefined && apart !== undefined
            ? apart
            : databaseOf(connection?.database, made, variable),
        pooled: landscape.poolingOf?.(found, { variable, environment }),
      };
      const before = edges.get(edge.to);
      edges.set(edge.to, before === undefined ? edge : moreTelling(before, edge));
    }
  }
  return [...edges.values()];
}

/** What a host name means that is written out instead of being taken from the resource. */
function namedInText(
  index: RootIndex,
  connection: Connection | undefined,
  { datastoreTypes }: DatastoreLandscape,
): readonly FoundDatastore[] {
  if (connection?.host.state !== 'known') return [];
  const resource = datastoreCalled(index, connection.host.value);
  return resource === undefined || !datastoreTypes.has(resource.type)
    ? []
    : [{ resource, via: [], passed: [], asked: 'address' }];
}

/** The first that names a database tells most; one way over a pooler is enough. */
function moreTelling(before: ConnectsTo, edge: ConnectsTo): ConnectsTo {
  const better = before.database.state === 'known' ? before : edge;
  const answers = [before, edge].flatMap(({ pooled }) => pooled ?? []);
  const pooled =
    answers.find((answer) => isKnown(answer, true)) ??
    answers.find((answer) => isKnown(answer, false)) ??
    answers[0];
  return { ...better, pooled };
}

/** What the environment names as a database where the server is reached by no address: by a socket, by a secret. */
function databaseNamedApart(environment: readonly EnvironmentVariable[]): Attribute<string> | undefined {
  const named = environment.flatMap(({ name, value, span }): readonly Attribute<string>[] => {
    if (readVariableName(name)?.role !== 'database') return [];
    if (value.kind === 'string' && value.value !== '') return [known(value.value, span)];
    return value.kind === 'unknown' && value.reference === undefined ? [unknown(value.because, span)] : [];
  });
  const [only, another] = named;
  return only === undefined || another === undefined
    ? only
    : unknown('several variables name a database', only.span);
}

/** What the address names, else the database that the server was made with. */
function databaseOf(
  written: ReturnType<typeof connectionsIn>[number]['database'] | undefined,
  made: string | undefined,
  { span }: EnvironmentVariable,
): Attribute<string> {
  if (written?.state === 'known') return known(written.value, span);
  if (written?.state === 'unknown' && written.hole?.reference === undefined && written.hole !== undefined)
    return unknown(written.because, span);
  return made === undefined ? absent(span) : known(made, span);
}

/** The entries of a map of variables in each of some blocks. */
export function variablesIn(blocks: readonly ObjectValue[], name: string): readonly EnvironmentVariable[] {
  return blocks.flatMap((block) => {
    const map = argumentOf(block, name);
    if (map?.kind !== 'object') return [];
    return [...map.fields.values()].map((field) => ({
      name: field.name,
      value: field.value,
      span: field.span,
    }));
  });
}

/** The bodies of the nested blocks of a type; none where they are unknown. */
export function nestedBlocks(body: ObjectValue, name: string): readonly ObjectValue[] {
  const blocks = readBlocks(body, name);
  return blocks.state === 'known' ? blocks.value : [];
}
