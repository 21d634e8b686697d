import { placeOf } from './place.ts';
import { printable } from './printable.ts';
import type { Report } from './report.ts';

/** A line for each finding, as editors and other programs read them. */
export function conciseReport({ findings }: Report): string {
  return findings
    .map(({ span, severity, message, rule }) => {
      const { path, line, column } = placeOf(span);
      return `${printable(`${path}:${line}:${column}: ${severity} ${message} [${rule}]`)}\n`;
    })
    .join('');
}
