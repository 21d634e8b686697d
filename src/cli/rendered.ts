import { conciseReport } from '../report/concise.ts';
import { githubReport } from '../report/github.ts';
import { jsonReport } from '../report/json.ts';
import { prettyReport } from '../report/pretty.ts';
import type { Report } from '../report/report.ts';
import type { Format } from './destinations.ts';
import { version } from './version.ts';

/** How a report is told, beyond what it tells. */
export interface RenderSettings {
  readonly color: boolean;
  /** How a path is told to people and editors. */
  readonly showPath: (path: string) => string;
  /** Where the code can be read; undefined where nobody knows. */
  readonly code: string | undefined;
}

/** The text of a report. What most runs do not ask for is loaded only when it is asked for. */
export async function rendered(report: Report, format: Format, settings: RenderSettings): Promise<string> {
  switch (format) {
    case 'pretty':
      return prettyReport(report, settings);
    case 'concise':
      return conciseReport(report, settings.showPath);
    case 'json':
      return jsonReport(report);
    case 'ndjson':
      return (await import('../report/ndjson.ts')).ndjsonReport(report);
    case 'sarif':
      return (await import('../report/sarif.ts')).sarifReport(report.findings, report.rules, version);
    case 'github':
      return githubReport(report);
    case 'gitlab':
      return (await import('../report/gitlab.ts')).gitlabReport(report);
    case 'junit':
      return (await import('../report/junit.ts')).junitReport(report);
    case 'checkstyle':
      return (await import('../report/checkstyle.ts')).checkstyleReport(report);
    case 'markdown':
      return (await import('../report/markdown.ts')).markdownReport(report, settings.code);
    case 'html':
      return (await import('../report/html.ts')).htmlReport(report, version, settings.code);
    default:
      return format satisfies never;
  }
}
