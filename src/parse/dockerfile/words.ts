/** A stretch of a logical line. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 10);
}

export function skipBlanks(text: string, from: number): number {
  let position = from;
  while (position < text.length && isBlank(text.charCodeAt(position))) position++;
  return position;
}

/** The end of the word that starts at `from`: blanks within quotes or after the escape character belong to it. */
export function endOfWord(text: string, from: number, escapeCharacter: string): number {
  let quote = '';
  let position = from;
  for (; position < text.length; position++) {
    const char = text.charAt(position);
    if (char === escapeCharacter && quote !== "'") position++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (isBlank(text.charCodeAt(position))) break;
  }
  return Math.min(position, text.length);
}

export function splitWords(text: string, from: number, escapeCharacter: string): Range[] {
  const words: Range[] = [];
  let start = skipBlanks(text, from);
  while (start < text.length) {
    const end = endOfWord(text, start, escapeCharacter);
    words.push({ start, end });
    start = skipBlanks(text, end);
  }
  return words;
}

/** A word without its quotes and escape characters. */
export function unquote(word: string, escapeCharacter: string): string {
  let text = '';
  let quote = '';
  for (let position = 0; position < word.length; position++) {
    const char = word.charAt(position);
    if (char === escapeCharacter && quote !== "'" && position + 1 < word.length)
      text += word.charAt(++position);
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = '';
    else text += char;
  }
  return text;
}

export interface JsonItem extends Range {
  readonly text: string;
}

/** The items of a JSON array of strings; undefined if the text from `from` on is anything else. */
export function splitJson(text: string, from: number): JsonItem[] | undefined {
  const open = skipBlanks(text, from);
  if (text.charAt(open) !== '[') return undefined;
  const items: JsonItem[] = [];
  if (/^\[\s*\]\s*$/.test(text.slice(open))) return items;
  const item = /\s*("[^"\\]*(?:\\.[^"\\]*)*")\s*([,\]])/y;
  item.lastIndex = open + 1;
  for (let match = item.exec(text); match !== null; match = item.exec(text)) {
    const [whole, quoted = '', separator] = match;
    const start = match.index + whole.indexOf('"');
    const decoded = decode(quoted);
    if (decoded === undefined) return undefined;
    items.push({ start, end: start + quoted.length, text: decoded });
    if (separator === ']') return skipBlanks(text, item.lastIndex) === text.length ? items : undefined;
  }
  return undefined;
}

function decode(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}
