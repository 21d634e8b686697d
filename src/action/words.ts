import { UsageError } from '../lint/user-error.ts';

/**
 * The words of a command line as a shell would part them: at blanks and line ends, but not within quotes or behind a
 * backslash. Nothing is expanded.
 *
 * @throws UsageError for a quote that is not closed
 */
export function wordsOf(written: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  // A line that ends in a backslash goes on in the next one.
  const text = written.replace(/\\\r?\n/g, '');
  while (at < text.length) {
    const character = text[at] ?? '';
    if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      at += 1;
      continue;
    }
    const { part, end } = partAt(text, at, character);
    word = (word ?? '') + part;
    at = end;
  }
  return word === undefined ? words : [...words, word];
}

interface Part {
  readonly part: string;
  readonly end: number;
}

function partAt(text: string, at: number, character: string): Part {
  if (character === "'") return singleQuoted(text, at);
  if (character === '"') return doubleQuoted(text, at);
  if (character !== '\\') return { part: character, end: at + 1 };
  return { part: text[at + 1] ?? '\\', end: at + 2 };
}

function singleQuoted(text: string, at: number): Part {
  const end = text.indexOf("'", at + 1);
  if (end === -1) throw unclosed("'");
  return { part: text.slice(at + 1, end), end: end + 1 };
}

function doubleQuoted(text: string, at: number): Part {
  let part = '';
  for (let index = at + 1; index < text.length; index++) {
    if (text[index] === '"') return { part, end: index + 1 };
    const isEscape = text[index] === '\\' && /["\\$`]/.test(text[index + 1] ?? '');
    if (isEscape) index += 1;
    part += text[index] ?? '';
  }
  throw unclosed('"');
}

function unclosed(quote: string): UsageError {
  return new UsageError(`A quote (${quote}) in the input \`args\` is not closed.`, 'Write its other half.');
}
