import type { GivenVariable } from '../lint/result.ts';
import { UsageError } from '../lint/user-error.ts';

/**
 * A Terraform variable with its text: `region=eu-west-1`.
 *
 * @throws UsageError for what has no name
 */
export function givenVariable(written: string): GivenVariable {
  const at = written.indexOf('=');
  if (at > 0) return { name: written.slice(0, at), text: written.slice(at + 1) };
  throw new UsageError(`\`${written}\` is no value for a variable.`, 'Write it as `name=value`.');
}
