import type { Value } from '../../evaluate/value.ts';
import type { EnvironmentVariable } from './connection.ts';

/** Names and texts by which a program is told how many connections it may open, or that a pooler answers. */
const poolWords =
  /pool|pgbouncer|hikari|max_?(?:open_?|idle_?)?conn|conn(?:ection)?s?_?(?:limit|max)|:6432\b/i;

/** No address is that long. */
const mostCharacters = 2000;

/** Whether a variable, by its name or by what is known of its text, limits or shares connections. */
export function speaksOfPool({ name, value }: EnvironmentVariable): boolean {
  return poolWords.test(name) || textsOf(value).some((text) => poolWords.test(text.slice(0, mostCharacters)));
}

function textsOf(value: Value): readonly string[] {
  if (value.kind === 'string') return [value.value];
  if (value.kind !== 'unknown') return [];
  return (value.template ?? []).filter((part): part is string => typeof part === 'string');
}
