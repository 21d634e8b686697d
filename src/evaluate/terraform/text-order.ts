const SURROGATE = 0xd800;
const BEHIND_SURROGATES = 0xe000;

/** The order of two texts as Terraform sorts them: by code points, where JavaScript compares UTF-16 units. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

/** Halves of characters beyond U+FFFF come last. */
function codePointRank(unit: number): number {
  if (unit < SURROGATE) return unit;
  return unit < BEHIND_SURROGATES ? unit + 0x10000 : unit;
}
