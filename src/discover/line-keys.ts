/** Finds keys at column 0, where the kinds of YAML show, without parsing. */

/** The offset behind the colon of a top-level key; undefined where the key is not written. Quoted keys count too. */
export function valueOfTopLevelKey(text: string, key: string): number | undefined {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    const quote = text[at - 1] === '"' || text[at - 1] === "'" ? text[at - 1] : undefined;
    if (!isLineStart(text, quote === undefined ? at : at - 1)) continue;
    let end = at + key.length;
    if (quote !== undefined) {
      if (text[end] !== quote) continue;
      end += 1;
    }
    while (text[end] === ' ') end += 1;
    if (text[end] === ':' && isSpaceOrEnd(text.charCodeAt(end + 1))) return end + 1;
  }
  return undefined;
}

/** The rest of the line, without quotes, comment and white space. */
export function scalarAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  const line = text.slice(offset, end < 0 ? text.length : end).trim();
  const quoted = /^(["'])(.*?)\1/.exec(line);
  return quoted?.[2] ?? line.replace(/\s#.*$/, '').trim();
}

/** The documents of a YAML stream; a line that starts with `---` parts them. */
export function* documentTexts(text: string): Generator<string> {
  let start = 0;
  for (let at = text.indexOf('\n---'); at >= 0; at = text.indexOf('\n---', at + 1)) {
    if (!isSpaceOrEnd(text.charCodeAt(at + 4))) continue;
    yield text.slice(start, at + 1);
    start = at + 1;
  }
  yield text.slice(start);
}

function isLineStart(text: string, offset: number): boolean {
  if (offset === 0) return true;
  const before = text.charCodeAt(offset - 1);
  return before === 10 || before === 13 || (offset === 1 && before === 0xfeff);
}

function isSpaceOrEnd(code: number): boolean {
  return Number.isNaN(code) || code === 32 || code === 9 || code === 10 || code === 13;
}
