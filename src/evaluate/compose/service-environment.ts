import { directoryOf } from '../../source/path.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { ObjectValue, UnknownValue, Value } from '../value.ts';
import { textOfValue } from './canonical-service.ts';
import { type EnvironmentEntry, readEnvironmentFile, readRawFile } from './environment-file.ts';
import type { Variables } from './interpolate.ts';
import { joinPath } from './path.ts';
import type { ServiceVariable } from './project.ts';

export interface ServiceEnvironment {
  readonly variables: readonly ServiceVariable[];
  /** The first environment file that is not in the scanned tree, as written. */
  readonly missing: string | undefined;
}

/** Reads the environment files of one project; undefined where a file is not in the scan. */
export type EnvironmentReader = (path: string, isRaw: boolean) => readonly EnvironmentEntry[] | undefined;

/** A service with thousands of environment files is nobody's. */
const mostFiles = 100;

/** How many entries the services of one project may take from files, so that many on one huge file stay cheap. */
const mostEntries = 200_000;

export function environmentReader(
  files: ReadonlyMap<string, SourceFile>,
  variables: Variables,
): EnvironmentReader {
  const read = new Map<string, readonly EnvironmentEntry[]>();
  let left = mostEntries;
  return (path, isRaw) => {
    const file = files.get(path);
    if (file === undefined || left < 0) return undefined;
    const key = `${isRaw} ${path}`;
    const entries = read.get(key) ?? (isRaw ? readRawFile(file) : readEnvironmentFile(file, variables));
    read.set(key, entries);
    left -= entries.length;
    return entries;
  };
}

/**
 * The variables of a service: those of its environment files, and over them those of `environment`.
 *
 * @param variables those of the project's `.env`, for names without a value
 */
export function environmentOfService(
  body: ObjectValue,
  variables: Variables,
  readFile: EnvironmentReader,
): ServiceEnvironment {
  const found = new Map<string, ServiceVariable>();
  let missing: string | undefined;
  for (const { reference, isRaw } of fileReferencesIn(body.fields.get('env_file')?.value)) {
    const text = textOfValue(reference);
    const path = text === undefined ? undefined : joinPath(directoryOf(reference.span.file.path), text);
    const entries = path === undefined ? undefined : readFile(path, isRaw);
    if (entries === undefined) missing ??= text ?? 'an environment file';
    else
      for (const variable of variablesIn(entries, reference, variables)) found.set(variable.name, variable);
  }
  const written = body.fields.get('environment')?.value;
  for (const field of written?.kind === 'object' ? written.fields.values() : []) {
    const { name, span } = field;
    found.set(name, {
      name,
      span,
      value: field.value.kind === 'null' ? passedOn(name, field.value, variables) : field.value,
    });
  }
  return { variables: [...found.values()], missing };
}

interface FileReference {
  readonly reference: Value;
  /** Its values are taken as they stand, quotes, dollar signs and all. */
  readonly isRaw: boolean;
}

function fileReferencesIn(value: Value | undefined): readonly FileReference[] {
  if (value?.kind !== 'list') return [];
  return value.items.slice(0, mostFiles).flatMap((item): readonly FileReference[] => {
    if (item.kind !== 'object') return [{ reference: item, isRaw: false }];
    const path = item.fields.get('path')?.value;
    const isRaw = textOfValue(item.fields.get('format')?.value) === 'raw';
    return path === undefined ? [] : [{ reference: path, isRaw }];
  });
}

function variablesIn(
  entries: readonly EnvironmentEntry[],
  reference: Value,
  variables: Variables,
): readonly ServiceVariable[] {
  const place = { span: reference.span, message: '`env_file` brings it here' };
  return entries.map(({ name, value, span }) => ({
    name,
    span,
    value:
      value === undefined
        ? passedOn(name, { span, via: [place] }, variables)
        : { ...value, via: [...value.via, place, ...reference.via] },
  }));
}

/** A name without a value takes it from the project's `.env` or from the shell. */
function passedOn(name: string, at: Pick<Value, 'span' | 'via'>, variables: Variables): Value {
  const { span, via } = at;
  const set = variables.get(name);
  if (set !== undefined)
    return {
      ...set,
      span,
      via: [...via, { span: set.span, message: `\`${name}\` is set here` }, ...set.via],
    };
  const unset: UnknownValue = {
    kind: 'unknown',
    because: `\`${name}\` is taken from the shell`,
    reference: undefined,
    template: undefined,
    span,
    via,
  };
  return unset;
}
