import { fieldOf, itemsOf, jsonIn, textAt } from './answer.ts';
import type { RawAnswer } from './client.ts';

/** What is asked for of whoever asks too often and is not told how long to wait; milliseconds. */
const defaultWait = 60_000;
const longestMessage = 300;

/**
 * Both limits are answered with 403 or 429.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function isRateLimited({ status, headers, text }: RawAnswer): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers['retry-after'] !== null ||
    headers['x-ratelimit-remaining'] === '0' ||
    /secondary rate limit/i.test(text)
  );
}

/** How many milliseconds a limited request has to wait. */
export function waitAsked({ headers, now }: RawAnswer): number {
  const seconds = headers['retry-after'];
  if (seconds !== null && /^\d{1,6}$/.test(seconds)) return Number(seconds) * 1000;
  const reset = headers['x-ratelimit-reset'];
  if (headers['x-ratelimit-remaining'] === '0' && reset !== null && /^\d{1,12}$/.test(reset))
    return Math.max(1000, Number(reset) * 1000 - now);
  return defaultWait;
}

/** What went wrong, as a clause that a person understands. */
export function troubleOf(answer: RawAnswer): string {
  if (answer.status === 0)
    return answer.text === 'timeout' ? 'GitHub did not answer in time' : 'GitHub could not be reached';
  if (isRateLimited(answer)) return `GitHub asks for fewer requests (${answer.status})`;
  const told = toldIn(answer.text);
  const reason =
    reasons.get(answer.status) ?? (answer.status >= 500 ? 'GitHub has a fault' : 'GitHub refused');
  return `${reason} (${answer.status}${told === '' ? '' : `: ${told}`})`;
}

const reasons: ReadonlyMap<number, string> = new Map([
  [400, 'GitHub could not read what was sent'],
  [401, 'the token is not valid'],
  [403, 'the token may not do this'],
  [404, 'GitHub finds nothing there that the token may see'],
  [413, 'it is too large for GitHub'],
  [422, 'GitHub does not take it as it is'],
]);

/** GitHub's own words, as one line. Source: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
function toldIn(text: string): string {
  const body = jsonIn(text);
  const errors = itemsOf(fieldOf(body, 'errors')).map((each) =>
    typeof each === 'string' ? each : (textAt(each, 'message') ?? textAt(each, 'code') ?? ''),
  );
  const words = [textAt(body, 'message') ?? '', ...errors].filter((part) => part !== '');
  const line = words.join('; ').replace(/\s+/g, ' ').replace(/\.$/, '');
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}
