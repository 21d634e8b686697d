/** Makes scanned text safe and exact to show on a terminal. */

const tabWidth = 4;

/**
 * Shows what would steer a terminal instead of sending it: control characters, and marks that turn the direction. Also
 * `##[`, which GitHub's runner takes for a command wherever it stands in a log.
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function printable(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, pictureOf)
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replaceAll('##[', '##\u2772')
  );
}

/** A path that may start a line, where `::` would make it a command to GitHub's runner. */
export function printablePath(path: string): string {
  return printable(/^\s*::/.test(path) ? `./${path}` : path);
}

/**
 * The text of a JSON document in which no string is a command to GitHub's runner, steers a terminal, or ends a line for
 * readers that take U+2028 for an end. It says the same; only half of a surrogate pair, which few parsers take, is lost.
 *
 * @param indent by how many spaces; 0 for one line
 */
export function printableJson(document: unknown, indent: number): string {
  const text = JSON.stringify(document, null, indent);
  const whole = /\\ud[89a-f]/.test(text) ? JSON.stringify(document, withoutHalves, indent) : text;
  return whole
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escaped)
    .replaceAll('##[', '#\\u0023[');
}

function withoutHalves(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Unicode has a picture for each of ASCII's control characters. */
function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** A line of a source as it is shown: tabs reach to the next multiple of four. */
export function displayed(line: string): string {
  let shown = '';
  let column = 0;
  for (const part of line.split(/(\t)/)) {
    const piece = part === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : printable(part);
    shown += piece;
    column += widthOf(piece);
  }
  return shown;
}

/** How many cells a text takes on a terminal. */
export function widthOf(text: string): number {
  // Most text is ASCII, where a character is a cell.
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += cellsOf(character.codePointAt(0) ?? 0);
  return width;
}

/** Marks that stand on the character before them take no cell; East Asian wide characters and emoji take two. */
function cellsOf(code: number): number {
  if (code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  if (code >= 0x300 && /\p{Mark}/u.test(String.fromCodePoint(code))) return 0;
  return isWide(code) ? 2 : 1;
}

/** Source: https://www.unicode.org/reports/tr11/, the blocks that are wide throughout. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
