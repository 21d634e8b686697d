import { normalize } from 'node:path';
import { UsageError } from '../lint/user-error.ts';
import { allowed } from './allowed.ts';

/** Every format that a report can have: for people, for programs, for CI servers, for documents. */
export const formats = [
  'pretty',
  'concise',
  'json',
  'ndjson',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'markdown',
  'html',
] as const;

export type Format = (typeof formats)[number];

/** A report in one format, to a file or to the standard output. */
export interface Destination {
  readonly format: Format;
  /** As given; undefined for the standard output. */
  readonly file: string | undefined;
}

/**
 * @param written the values of `--format`: `json`, `sarif=out.sarif`; a file called `-` is the standard output
 * @param output the value of `--output`: the file for the one format that names none
 * @throws UsageError for an unknown format, or two reports for one place
 */
export function destinationsFrom(
  written: readonly string[],
  output: string | undefined,
): readonly Destination[] {
  const named = (written.length === 0 ? ['pretty'] : written).map(destination);
  const free = named.filter(({ file }) => file === undefined);
  if (free.length > 1) {
    throw new UsageError(
      `Only one format can go to the standard output, and \`${free[0]?.format}\` and \`${free[1]?.format}\` both would.`,
      `Name a file for one of them: \`--format ${free[1]?.format}=<file>\`.`,
    );
  }
  if (output !== undefined && free.length === 0)
    throw new UsageError('Every format has a file already.', 'Leave `--output` out, or add a format for it.');
  const destinations =
    output === undefined || output === '-'
      ? named
      : named.map((entry) => ({ ...entry, file: entry.file ?? output }));
  refuseSharedFile(destinations);
  return destinations;
}

function refuseSharedFile(destinations: readonly Destination[]): void {
  const files = destinations.flatMap(({ file }) => (file === undefined ? [] : [normalize(file)]));
  const shared = files.find((file, index) => files.indexOf(file) < index);
  if (shared !== undefined)
    throw new UsageError(
      `Two reports would be written to \`${shared}\`.`,
      'Name a file of its own for each of them.',
    );
}

function destination(written: string): Destination {
  const equals = written.indexOf('=');
  const format = allowed(equals < 0 ? written : written.slice(0, equals), formats, 'format');
  if (equals < 0) return { format, file: undefined };
  const file = written.slice(equals + 1);
  if (file === '')
    throw new UsageError(
      `The format \`${format}\` has no file behind \`=\`.`,
      'Leave `=` out, or name a file.',
    );
  return { format, file: file === '-' ? undefined : file };
}
