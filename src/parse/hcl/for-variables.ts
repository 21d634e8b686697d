import { fail, isWord, type Reader, tokenText } from './reader.ts';
import { advance } from './scan.ts';
import { TOKEN } from './token.ts';

/** Reads `value in` or `key, value in`, of a `for` expression and of a `for` directive alike. */
export function readForVariables(
  reader: Reader,
): { readonly key: string | undefined; readonly value: string } | undefined {
  if (reader.kind !== TOKEN.identifier) return fail(reader, 'The name of a variable is missing after `for`.');
  let key: string | undefined;
  let value = tokenText(reader);
  advance(reader);
  if (reader.kind === TOKEN.comma) {
    advance(reader);
    if (reader.kind !== TOKEN.identifier)
      return fail(reader, 'The name of a second variable is missing here.');
    key = value;
    value = tokenText(reader);
    advance(reader);
  }
  if (!isWord(reader, 'in')) return fail(reader, 'The word `in` is missing here.');
  advance(reader);
  return { key, value };
}
