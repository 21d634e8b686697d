import { placeOf } from './place.ts';
import { printable, printablePath } from './printable.ts';
import type { Report } from './report.ts';

/**
 * A line for each finding, as editors and other programs read them.
 *
 * @param showPath how a path is told; as it is where this is not given
 */
export function conciseReport(
  { findings }: Report,
  showPath: (path: string) => string = (path) => path,
): string {
  return findings
    .map(({ span, severity, message, rule }) => {
      const { path, line, column } = placeOf(span);
      return `${printablePath(showPath(path))}:${line}:${column}: ${printable(`${severity} ${message} [${rule}]`)}\n`;
    })
    .join('');
}
