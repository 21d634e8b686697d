const secondsOfDay = 86_400;

const secondsOfUnit: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', secondsOfDay],
]);

/** `300s`, `1.5s`, `1h30m`, `7d`, in seconds; undefined for what is no duration. */
export function secondsOf(duration: string): number | undefined {
  const text = duration.trim();
  if (text.length > 40 || !/^(?:\d+(?:\.\d+)?[smhd])+$/.test(text)) return undefined;
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)([smhd])/g))
    seconds += Number(amount) * (secondsOfUnit.get(unit ?? '') ?? 0);
  return seconds;
}

/** The same in days: 7 for `604800s`. */
export function daysOf(duration: string): number | undefined {
  const seconds = secondsOf(duration);
  return seconds === undefined ? undefined : seconds / secondsOfDay;
}
