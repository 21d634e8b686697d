const secondsOfUnit: ReadonlyMap<string, number> = new Map([
  ['ns', 1e-9],
  ['us', 1e-6],
  ['µs', 1e-6],
  ['μs', 1e-6],
  ['ms', 1e-3],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
  ['w', 604_800],
]);

/**
 * `1m30s`, `2d`, `0`, `.5s`, in seconds; undefined for what is no duration.
 * Source: https://docs.docker.com/reference/compose-file/extension/#specifying-durations
 */
export function secondsOfDuration(text: string): number | undefined {
  if (text.length > 60) return undefined;
  const unsigned = text.replace(/^[-+]/, '');
  if (unsigned === '0') return 0;
  // The point stands before, between or after digits, of which there is one at least.
  if (!/^(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:ns|us|µs|μs|ms|[smhdw]))+$/.test(unsigned)) return undefined;
  let seconds = 0;
  for (const [, amount, unit] of unsigned.matchAll(/([0-9.]+)([a-zµμ]+)/g))
    seconds += Number(amount) * (secondsOfUnit.get(unit ?? '') ?? 0);
  return text.startsWith('-') ? -seconds : seconds;
}
