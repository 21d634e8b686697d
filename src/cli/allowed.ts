import { UsageError } from '../lint/user-error.ts';
import { nearestName } from '../rule/nearest-name.ts';

/**
 * The one of the known values that was written.
 *
 * @param what it is a value of: "format"
 * @throws UsageError that names the nearest, or all of them
 */
export function allowed<Value extends string>(written: string, known: readonly Value[], what: string): Value {
  const found = known.find((value) => value === written);
  if (found !== undefined) return found;
  const nearest = nearestName(written, known);
  const all = known.map((value) => `\`${value}\``).join(', ');
  throw new UsageError(
    `There is no ${what} \`${written}\`.`,
    nearest === undefined ? `Allowed: ${all}.` : `Did you mean \`${nearest}\`?`,
  );
}
