import { prettyReport } from '../report/pretty.ts';
import type { Report } from '../report/report.ts';
import type { Format } from './destinations.ts';
import { version } from './version.ts';

/** How a report is told, beyond what it tells. */
export interface RenderSettings {
  readonly color: boolean;
  /** Counts findings instead of listing them, where the format is for people. */
  readonly statistics: boolean;
  /** How a path is told to people and editors. */
  readonly showPath: (path: string) => string;
  /** Where the code can be read; undefined where nobody knows. */
  readonly code: string | undefined;
}

/** The text of a report. What most runs do not ask for is loaded only when it is asked for. */
export async function rendered(report: Report, format: Format, settings: RenderSettings): Promise<string> {
  if (settings.statistics && (format === 'pretty' || format === 'concise'))
    return (await import('../report/statistics.ts')).statisticsReport(report, settings.color);
  switch (format) {
    case 'pretty':
      return prettyReport(report, settings);
    case 'sarif':
      return (await import('../report/sarif.ts')).sarifReport(
        report.findings,
        report.rules,
        version,
        report.tellSuppressed === true ? report.suppressed : [],
      );
    case 'html':
      return (await import('../report/html.ts')).htmlReport(report, version, settings.code);
    default:
      return (await import('./short-formats.ts')).renderedShort(report, format, settings);
  }
}
