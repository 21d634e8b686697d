import { checkstyleReport } from '../report/checkstyle.ts';
import { conciseReport } from '../report/concise.ts';
import { githubReport } from '../report/github.ts';
import { gitlabReport } from '../report/gitlab.ts';
import { jsonReport } from '../report/json.ts';
import { junitReport } from '../report/junit.ts';
import { markdownReport } from '../report/markdown.ts';
import { ndjsonReport } from '../report/ndjson.ts';
import type { Report } from '../report/report.ts';
import type { Format } from './destinations.ts';
import type { RenderSettings } from './rendered.ts';

/** The formats whose reporters are a page of code each. They share most of it, so they are loaded as one. */
export type ShortFormat = Exclude<Format, 'pretty' | 'sarif' | 'html'>;

export function renderedShort(report: Report, format: ShortFormat, settings: RenderSettings): string {
  switch (format) {
    case 'concise':
      return conciseReport(report, settings.showPath);
    case 'json':
      return jsonReport(report, settings.statistics);
    case 'ndjson':
      return ndjsonReport(report);
    case 'github':
      return githubReport(report);
    case 'gitlab':
      return gitlabReport(report);
    case 'junit':
      return junitReport(report);
    case 'checkstyle':
      return checkstyleReport(report);
    case 'markdown':
      return markdownReport(report, settings.code);
    default:
      return format satisfies never;
  }
}
