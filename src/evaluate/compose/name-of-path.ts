/** What the entries of the top level are called. */
const entries: ReadonlyMap<string, string> = new Map([
  ['services', 'service'],
  ['networks', 'network'],
  ['volumes', 'volume'],
  ['configs', 'config'],
  ['secrets', 'secret'],
  ['models', 'model'],
  ['jobs', 'job'],
]);

/**
 * A value as people speak of it, at the head of a sentence: "`ports`", "The service `web`", "An entry of `volumes`".
 *
 * @param isKey whether the last part is a key of the specification, and not a name that the file gives, or a position
 */
export function nameOf(path: readonly string[], isKey: boolean): string {
  const [first, second, third] = path;
  if (first === undefined) return 'A Compose file';
  const entry = entries.get(first);
  if (entry !== undefined && second !== undefined && third === undefined) return `The ${entry} \`${second}\``;
  const last = path.at(-1) ?? '';
  if (isKey) return `\`${last}\``;
  return /^[0-9]+$/.test(last) ? `An entry of ${outer(path)}` : `\`${last}\` of ${outer(path)}`;
}

/** What a wrong key was taken for a key of: "a service", "`build`", "an entry of `ports`". */
export function whatHasKeys(path: readonly string[], isKey: boolean): string {
  const [first, second, third] = path;
  if (first === undefined) return 'a Compose file';
  const entry = entries.get(first);
  if (entry !== undefined && second !== undefined && third === undefined) return `a ${entry}`;
  return isKey ? `\`${path.at(-1) ?? ''}\`` : `an entry of ${outer(path)}`;
}

/** The nearest key that is no position. */
function outer(path: readonly string[]): string {
  return `\`${path.slice(0, -1).findLast((part) => !/^[0-9]+$/.test(part)) ?? ''}\``;
}
