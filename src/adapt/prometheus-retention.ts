import type { Value } from '../evaluate/value.ts';
import { type Attribute, byDefault, known, unknown } from '../model/attribute.ts';
import type { Span } from '../source/span.ts';

const days: ReadonlyMap<string, number> = new Map([
  ['ms', 1 / 86_400_000],
  ['s', 1 / 86_400],
  ['m', 1 / 1_440],
  ['h', 1 / 24],
  ['d', 1],
  ['w', 7],
  ['y', 365],
]);

/** The days of a duration as Prometheus writes it: `15d`, `1y`, `2w3d`; undefined where it is none. */
export function daysOfDuration(text: string): number | undefined {
  if (!/^(?:[0-9]{1,9}(?:ms|[smhdwy])){1,7}$/.test(text)) return undefined;
  let total = 0;
  for (const [, count, unit = ''] of text.matchAll(/([0-9]{1,9})(ms|[smhdwy])/g))
    total += Number(count) * (days.get(unit) ?? 0);
  return total;
}

/**
 * For how many days a Prometheus server that is started with these words keeps what it measures. Undefined where only a
 * size bounds it, or where it keeps nothing and sends everything on.
 * Source: https://prometheus.io/docs/prometheus/latest/command-line/prometheus/
 *
 * @param header where one says that no retention is set
 */
export function prometheusRetention(words: readonly Value[], header: Span): Attribute<number> | undefined {
  const remedy = 'Add the argument `--storage.tsdb.retention.time=90d`.';
  let isBoundBySize = false;
  for (const [index, word] of words.entries()) {
    if (word.kind === 'unknown') return unknown(word.because, word.span, word.via);
    if (word.kind !== 'string') continue;
    if (/^--(?:agent$|enable-feature=.*\bagent\b)/.test(word.value)) return undefined;
    if (/^--storage\.tsdb\.retention\.size\b/.test(word.value)) isBoundBySize = true;
    const flag = /^--storage\.tsdb\.retention(?:\.time)?(?:=(.*))?$/.exec(word.value);
    if (flag === null) continue;
    const next = words[index + 1];
    const text = flag[1] ?? (next?.kind === 'string' ? next.value : '');
    const kept = daysOfDuration(text);
    if (kept === undefined) return unknown('its retention is no duration', word.span, word.via);
    const [name = ''] = word.value.split('=');
    const detail = `\`${name}\` is \`${text}\``;
    return known(kept, word.span, { detail, remedy, via: word.via });
  }
  if (isBoundBySize) return undefined;
  const detail = '`--storage.tsdb.retention.time` is not set and defaults to `15d`';
  return byDefault(15, header, { detail, remedy });
}
