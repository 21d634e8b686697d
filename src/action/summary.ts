import { markdownReport } from '../report/markdown.ts';
import { markdownText } from '../report/markdown-text.ts';
import type { Report } from '../report/report.ts';

/** GitHub shows nothing of a longer summary. Bytes. */
export const summaryLimit = 1024 * 1024;

/**
 * What stands on the run's page: the findings, where they are, and how they would be repaired.
 *
 * @param remarks sentences about what is left out, and why
 */
export async function summaryText(
  report: Report,
  code: string | undefined,
  remarks: readonly string[],
): Promise<string> {
  const told = [markdownReport(report, code), ...remarks.map((remark) => `${markdownText(remark)}\n`)].join(
    '\n',
  );
  const hasFixes = report.findings.some(({ fix }) => fix !== undefined);
  if (!hasFixes) return told;
  const { fixesText } = await import('./fix-diffs.ts');
  return told + fixesText(report.findings, summaryLimit - Buffer.byteLength(told));
}
