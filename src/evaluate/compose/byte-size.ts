const powers: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['k', 1],
  ['m', 2],
  ['g', 3],
  ['t', 4],
  ['p', 5],
]);

/**
 * `512m`, `1gb`, `64K`, `1.5GiB`, `1048576`, in bytes; undefined for what is no amount. A negative number stands for no limit.
 * Source: https://docs.docker.com/reference/compose-file/extension/#specifying-byte-values
 */
export function bytesOf(text: string): number | undefined {
  if (/^[-+]?[0-9]{1,20}$/.test(text)) return Number(text);
  const [, amount = '', unit = ''] =
    /^([0-9]{1,20}\.?[0-9]{0,20}|\.[0-9]{1,20}) ?(?:([kmgtp])(?:i?b)?|b)?$/i.exec(text) ?? [];
  const power = powers.get(unit.toLowerCase());
  return amount === '' || power === undefined ? undefined : Math.trunc(Number(amount) * 1024 ** power);
}
