import type { ObjectValue } from '../../evaluate/value.ts';
import { isSet } from '../terraform/setting.ts';

/** The name that is written, of an argument that was renamed between versions of the provider; else the newest. */
export function nameWritten(body: ObjectValue, newest: string, ...older: readonly string[]): string {
  return [newest, ...older].find((name) => isSet(body, name)) ?? newest;
}
