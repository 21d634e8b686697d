import type { Finding } from '../rule/finding.ts';
import { maskSecrets } from './mask-secrets.ts';

/** The finding as every report may tell it: what is quoted from the source in its texts shows no secret. */
export function masked(finding: Finding): Finding {
  return {
    ...finding,
    message: maskedQuotes(finding.message),
    remedy: maskedQuotes(finding.remedy),
    resource: maskedName(finding.resource),
    related: finding.related.map((place) => ({ ...place, message: maskedQuotes(place.message) })),
  };
}

/** Our own words stand outside of backticks, and need no stars. */
function maskedQuotes(text: string): string {
  return text.replace(/`[^`]*`/g, (quote) => `\`${maskedName(quote.slice(1, -1))}\``);
}

/** Most quotes are plain names, for which nothing more is looked at. */
function maskedName(text: string): string {
  return mayHoldSecret.test(text) ? maskSecrets(text) : text;
}

/** A name with its value, an address with a password, or a token. */
const mayHoldSecret = /[:=\s]|(?=[\w-]{0,40}[0-9A-Z])[\w-]{20}/;
