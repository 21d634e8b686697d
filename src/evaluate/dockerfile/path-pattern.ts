/** Whether a path matches: the whole of it. */
export type PathPattern = (path: string) => boolean;

type Token =
  /** One character, itself. */
  | { readonly kind: 'character'; readonly character: string }
  /** `?`: one character of a name. */
  | { readonly kind: 'any' }
  /** `*`: any characters of one name. */
  | { readonly kind: 'star' }
  /** `**` before more: any number of folders, also none. */
  | { readonly kind: 'folders' }
  /** `**` at the end: all the rest. */
  | { readonly kind: 'rest' }
  /** `[a-z]`. */
  | {
      readonly kind: 'class';
      readonly negated: boolean;
      readonly ranges: readonly (readonly [from: string, to: string])[];
    };

interface Reader {
  readonly characters: readonly string[];
  at: number;
}

/**
 * Reads a pattern of a `.dockerignore` in which `.`, `..` and double slashes are gone. Undefined for one that the
 * builder refuses or understands by accident only: it makes a regular expression of it, in which `\d` and `[*]` come to
 * what nobody meant. Source: https://pkg.go.dev/github.com/moby/patternmatcher
 */
export function readPathPattern(pattern: string): PathPattern | undefined {
  const tokens = tokensOf(pattern);
  if (tokens === undefined) return undefined;
  const body = pattern.slice(2);
  // As the builder has it, `**` at the very start takes any text before the rest, not only whole folders.
  const isSuffix = pattern.startsWith('**') && !body.includes('\\');
  if (isSuffix && tokens.slice(1).every(({ kind }) => kind === 'character'))
    return (path) => path.endsWith(body) || (body.startsWith('/') && path === body.slice(1));
  return (path) => matchesAll(tokens, Array.from(path));
}

function tokensOf(pattern: string): readonly Token[] | undefined {
  const reader: Reader = { characters: Array.from(pattern), at: 0 };
  const tokens: Token[] = [];
  while (reader.at < reader.characters.length) {
    const token = readToken(reader);
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  const isPlain = tokens.every(({ kind }) => kind === 'character');
  const isAnchored = tokens.some((token) => token.kind === 'character' && token.character === '^');
  return isAnchored && (!isPlain || pattern.includes('\\')) ? undefined : tokens;
}

function readToken(reader: Reader): Token | undefined {
  const character = take(reader);
  switch (character) {
    case '*':
      return readStar(reader);
    case '?':
      return { kind: 'any' };
    case '[':
      return readClass(reader);
    case '\\':
      return characterToken(escaped(reader));
    default:
      return characterToken(character);
  }
}

function characterToken(character: string | undefined): Token | undefined {
  return character === undefined ? undefined : { kind: 'character', character };
}

function take(reader: Reader): string | undefined {
  return reader.characters[reader.at++];
}

function peek({ characters, at }: Reader): string | undefined {
  return characters[at];
}

/** Letters and digits mean something else behind a backslash in the builder's regular expression. */
function escaped(reader: Reader): string | undefined {
  const character = take(reader);
  return character === undefined || /[\da-zA-Z]|[^\0-\x7f]/.test(character) ? undefined : character;
}

function readStar(reader: Reader): Token {
  if (peek(reader) !== '*') return { kind: 'star' };
  reader.at++;
  if (peek(reader) === '/') reader.at++;
  return { kind: peek(reader) === undefined ? 'rest' : 'folders' };
}

function readClass(reader: Reader): Token | undefined {
  const negated = peek(reader) === '^';
  if (negated) reader.at++;
  const ranges: (readonly [string, string])[] = [];
  while (peek(reader) !== ']' || ranges.length === 0) {
    const from = readLimit(reader);
    if (from === undefined) return undefined;
    if (peek(reader) === '-') {
      reader.at++;
      const to = readLimit(reader);
      if (to === undefined || to < from) return undefined;
      ranges.push([from, to]);
    } else ranges.push([from, from]);
  }
  reader.at++;
  return { kind: 'class', negated, ranges };
}

function readLimit(reader: Reader): string | undefined {
  const character = take(reader);
  if (character === '\\') return escaped(reader);
  return character === undefined || '-]*?[^'.includes(character) ? undefined : character;
}

/** Follows all ways through the pattern at once, so that no pattern takes long. */
function matchesAll(tokens: readonly Token[], path: readonly string[]): boolean {
  let reached: ReadonlySet<number> = new Set([0]);
  for (const token of tokens) {
    const next = new Set<number>();
    for (const from of reached) for (const to of endsOf(token, path, from)) next.add(to);
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(path.length);
}

/** Where a token may end that starts at a place of the path. */
function endsOf(token: Token, path: readonly string[], from: number): readonly number[] {
  const places = (end: number) => Array.from({ length: end - from + 1 }, (_, offset) => from + offset);
  const character = path[from];
  switch (token.kind) {
    case 'rest':
      return places(path.length);
    case 'folders':
      return places(path.length).filter((place) => place === from || path[place - 1] === '/');
    case 'star': {
      const slash = path.indexOf('/', from);
      return places(slash === -1 ? path.length : slash);
    }
    case 'any':
      return character === undefined || character === '/' ? [] : [from + 1];
    case 'character':
      return character === token.character ? [from + 1] : [];
    case 'class':
      return character !== undefined && isInClass(token.ranges, character) !== token.negated
        ? [from + 1]
        : [];
  }
}

function isInClass(ranges: readonly (readonly [string, string])[], character: string): boolean {
  return ranges.some(([from, to]) => from <= character && character <= to);
}
