/** "`a`", "`a` and `b`", "`a`, `b` and 4 more": each name once, and no more of them than one reads. */
export function quotedNames(names: readonly string[], most = names.length): string {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, distinct.length > most ? most - 1 : most).map((name) => `\`${name}\``);
  const rest = distinct.length - shown.length;
  const items = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = items.pop() ?? '';
  return items.length === 0 ? last : `${items.join(', ')} and ${last}`;
}
