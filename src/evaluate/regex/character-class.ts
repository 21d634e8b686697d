/** Whether a character, given as its code point, belongs to a class. */
export type CharacterTest = (code: number) => boolean;

/** Pairs of first and last code point. */
type Ranges = readonly (readonly [number, number])[];

const range = (first: string, last: string): readonly [number, number] => [
  first.charCodeAt(0),
  last.charCodeAt(0),
];
const DIGIT: Ranges = [range('0', '9')];
const UPPER: Ranges = [range('A', 'Z')];
const LOWER: Ranges = [range('a', 'z')];
const LETTER: Ranges = [...UPPER, ...LOWER];
const ALPHANUMERIC: Ranges = [...DIGIT, ...LETTER];
const WORD: Ranges = [...ALPHANUMERIC, range('_', '_')];

/** `\d`, `\s` and `\w`, by their letter. */
export const PERL_CLASSES: ReadonlyMap<string, Ranges> = new Map([
  ['d', DIGIT],
  ['s', [range('\t', '\n'), range('\f', '\r'), range(' ', ' ')]],
  ['w', WORD],
]);

/** `[:alpha:]` and the like, by their name. */
export const POSIX_CLASSES: ReadonlyMap<string, Ranges> = new Map([
  ['alnum', ALPHANUMERIC],
  ['alpha', LETTER],
  ['ascii', [[0, 0x7f]]],
  ['blank', [range('\t', '\t'), range(' ', ' ')]],
  ['cntrl', [[0, 0x1f], range('\x7f', '\x7f')]],
  ['digit', DIGIT],
  ['graph', [range('!', '~')]],
  ['lower', LOWER],
  ['print', [range(' ', '~')]],
  ['punct', [range('!', '/'), range(':', '@'), range('[', '`'), range('{', '~')]],
  ['space', [range('\t', '\r'), range(' ', ' ')]],
  ['upper', UPPER],
  ['word', WORD],
  ['xdigit', [...DIGIT, range('A', 'F'), range('a', 'f')]],
]);

export const isWordCharacter: CharacterTest = inRanges(WORD);

export function inRanges(ranges: Ranges): CharacterTest {
  return (code) => ranges.some(([first, last]) => first <= code && code <= last);
}

/** The test for a Unicode category or script; undefined for a name that is neither. */
export function unicodeClass(name: string): CharacterTest | undefined {
  if (name === 'Any') return () => true;
  if (!/^[A-Za-z_]{1,40}$/.test(name)) return undefined;
  for (const property of [name, `Script=${name}`]) {
    // `\p{L}` is a category, `\p{ASCII}` is one of JavaScript's own and no category.
    if (property === name && !/^[A-Z][a-z]?$/.test(name)) continue;
    try {
      const pattern = new RegExp(`^\\p{${property}}$`, 'u');
      return (code) => pattern.test(String.fromCodePoint(code));
    } catch {}
  }
  return undefined;
}

export function negated(test: CharacterTest): CharacterTest {
  return (code) => !test(code);
}

/** The class with everything that differs from one of its characters in case only. */
export function ignoringCase(test: CharacterTest): CharacterTest {
  return (code) => test(code) || otherCases(code).some(test);
}

const cases = new Map<number, readonly number[]>();

/** The characters that differ from this one in case only. */
function otherCases(code: number): readonly number[] {
  const known = cases.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  const lower = character.toLowerCase();
  const upper = character.toUpperCase();
  const others = [lower, upper, upper.toLowerCase(), lower.toUpperCase(), ...foldedTo(character)];
  const codes = others.flatMap((other) => {
    const point = other.codePointAt(0) ?? code;
    return other.length === String.fromCodePoint(point).length && point !== code ? [point] : [];
  });
  if (cases.size < 1000) cases.set(code, codes);
  return codes;
}

/** The Kelvin sign and the long s, which `toUpperCase` and `toLowerCase` do not lead to. */
function foldedTo(character: string): readonly string[] {
  if (character === 'k' || character === 'K') return ['\u212a'];
  return character === 's' || character === 'S' ? ['\u017f'] : [];
}
