import type { Finding } from '../rule/finding.ts';
import type { SuppressedFinding } from '../rule/suppressed.ts';
import { maskSecrets } from './mask-secrets.ts';
import type { Report, System } from './report.ts';

/** A report as every format may tell it: what is quoted from the source in its texts and names shows no secret. */
export function masked(report: Report): Report {
  const { system } = report;
  return {
    ...report,
    findings: report.findings.map(maskedFinding),
    ...(report.suppressed === undefined ? {} : { suppressed: report.suppressed.map(maskedSuppressed) }),
    unknowns: report.unknowns.map((unknown) => ({
      ...unknown,
      resource: maskedName(unknown.resource),
      because: maskedQuotes(unknown.because),
    })),
    ...(system === undefined ? {} : { system: maskedSystem(system) }),
  };
}

function maskedSuppressed({ finding, reason, ...rest }: SuppressedFinding): SuppressedFinding {
  return { ...rest, finding: maskedFinding(finding), reason: maskedName(reason) };
}

/** A change around a secret would tell it. */
function maskedFinding({ fix, ...finding }: Finding): Finding {
  return {
    ...finding,
    ...(fix === undefined || finding.secret === true ? {} : { fix }),
    message: maskedQuotes(finding.message),
    remedy: maskedQuotes(finding.remedy),
    resource: maskedName(finding.resource),
    related: finding.related.map((place) => ({ ...place, message: maskedQuotes(place.message) })),
  };
}

function maskedSystem({ components, edges }: System): System {
  const shown = components.map((component) => ({ ...component, resource: maskedName(component.resource) }));
  return { components: shown, edges };
}

/** Our own words stand outside of backticks, and need no stars. */
function maskedQuotes(text: string): string {
  return text.replace(/`[^`]*`/g, (quote) => `\`${maskedName(quote.slice(1, -1))}\``);
}

/** A name without what in it may be a secret. Most names are plain, and nothing more is looked at. */
export function maskedName(text: string): string {
  return mayHoldSecret.test(text) ? maskSecrets(text) : text;
}

/** A name with its value, an address with a password, an option of a command, a header, or a token. */
const mayHoldSecret = /[:=]|(?:^|[\s"'])-|\b(?:ENV|[Bb]earer|[Bb]asic)\s|(?=[\w-]{0,40}[0-9A-Z])[\w-]{20}/;
