const multipliers: ReadonlyMap<string, number> = new Map([
  ['n', 1e-9],
  ['u', 1e-6],
  ['m', 1e-3],
  ['', 1],
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
  ['P', 1e15],
  ['E', 1e18],
  ['Ki', 2 ** 10],
  ['Mi', 2 ** 20],
  ['Gi', 2 ** 30],
  ['Ti', 2 ** 40],
  ['Pi', 2 ** 50],
  ['Ei', 2 ** 60],
]);

/**
 * The number that a quantity stands for: `250m` is 0.25, `64Mi` is 67108864; undefined where it is none.
 * Source: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function quantityOf(text: string): number | undefined {
  const match =
    /^([+-]?(?:[0-9]{1,20}(?:\.[0-9]{0,20})?|\.[0-9]{1,20})(?:[eE][+-]?[0-9]{1,3})?)([a-zA-Z]{0,2})$/.exec(
      text.trim(),
    );
  const multiplier = multipliers.get(match?.[2] ?? '');
  if (match === null || multiplier === undefined) return undefined;
  return Number(match[1]) * multiplier;
}
