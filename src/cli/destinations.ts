import { UsageError } from '../lint/user-error.ts';
import { allowed } from './allowed.ts';

export type Format = 'pretty' | 'concise' | 'json' | 'sarif' | 'github';

export const formats: readonly Format[] = ['pretty', 'concise', 'json', 'sarif', 'github'];

/** A report in one format, to a file or to the standard output. */
export interface Destination {
  readonly format: Format;
  /** As given; undefined for the standard output. */
  readonly file: string | undefined;
}

/**
 * @param written the values of `--format`: `json`, `sarif=out.sarif`
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
      'Only one format can go to one place.',
      'Name a file for each of the others: `--format pretty --format sarif=infra-lint.sarif`.',
    );
  }
  if (output === undefined) return named;
  if (free.length === 0)
    throw new UsageError('Every format has a file already.', 'Leave `--output` out, or add a format for it.');
  return named.map((entry) => ({ ...entry, file: entry.file ?? output }));
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
  return { format, file };
}
