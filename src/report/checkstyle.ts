import type { Finding } from '../rule/finding.ts';
import { byFile } from './by-file.ts';
import { placeOf } from './place.ts';
import type { Report } from './report.ts';
import { xmlAttributes } from './xml.ts';

/** The version of the report's schema, checkstyle-report-1.0.0.xsd, as current Checkstyle writes it. */
const version = '10.0';
const severityNames = { error: 'error', warning: 'warning', note: 'info' } as const;

/**
 * Checkstyle's XML, which editors, reviewdog and Jenkins read.
 * Source: https://checkstyle.org/result_reports.html
 */
export function checkstyleReport({ findings }: Report): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<checkstyle${xmlAttributes({ version })}>`,
    ...[...byFile(findings)].map(([path, found]) =>
      [`  <file${xmlAttributes({ name: path })}>`, ...found.map(error), '  </file>'].join('\n'),
    ),
    '</checkstyle>',
    '',
  ].join('\n');
}

function error({ severity, message, remedy, rule, span }: Finding): string {
  const { line, column } = placeOf(span);
  const attributes = {
    line,
    column,
    severity: severityNames[severity],
    message: `${message} ${remedy}`,
    source: `infra-lint.${rule}`,
  };
  return `    <error${xmlAttributes(attributes)}/>`;
}
