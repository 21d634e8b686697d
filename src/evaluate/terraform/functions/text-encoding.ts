/** The characters of the single-byte encodings, made when they are asked for: by name, the character of each byte. */
const tables = new Map<string, readonly string[]>();

/** Names of encodings that a text is written in, by those that `TextDecoder` knows. */
const SINGLE_BYTE: ReadonlyMap<string, string> = new Map([
  ...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16].map((part): [string, string] => [
    `iso-8859-${part}`,
    `iso-8859-${part}`,
  ]),
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((page): [string, string] => [
    `windows-125${page}`,
    `windows-125${page}`,
  ]),
  ['koi8-r', 'koi8-r'],
  ['koi8-u', 'koi8-u'],
  ['ibm866', 'ibm866'],
  ['macintosh', 'macintosh'],
]);
/** What `windows-1252` has where Latin 1 has controls; Node's decoder takes it for Latin 1. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const LATIN_1 = new Set(['iso-8859-1', 'latin1', 'iso_8859-1', 'l1', 'cp819', 'ibm819']);
const MULTI_BYTE = new Set(['shift_jis', 'euc-jp', 'euc-kr', 'gbk', 'gb18030', 'big5', 'iso-2022-jp']);

/**
 * The bytes of a text in an encoding of IANA's registry; `unknown-encoding` where the name is none that is known
 * here, undefined where the text has a character that the encoding lacks.
 */
export function encodeText(text: string, encoding: string): Uint8Array | 'unknown-encoding' | undefined {
  const name = encoding.toLowerCase();
  if (name === 'utf-8' || name === 'utf8') return new TextEncoder().encode(text);
  if (name === 'utf-16le') return utf16(text, true);
  if (name === 'utf-16be') return utf16(text, false);
  if (name === 'utf-16') return utf16(`\ufeff${text}`, false);
  const limit = LATIN_1.has(name) ? 0xff : name === 'us-ascii' || name === 'ascii' ? 0x7f : undefined;
  if (limit !== undefined) {
    const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    return codes.every((code) => code <= limit) ? Uint8Array.from(codes) : undefined;
  }
  const table = tableOf(name);
  if (table === undefined) return 'unknown-encoding';
  const bytes = Array.from(text, (character) => table.indexOf(character));
  return bytes.includes(-1) ? undefined : Uint8Array.from(bytes);
}

/** The text of bytes in an encoding; as `encodeText`, and undefined also for bytes that are no text in it. */
export function decodeText(bytes: Uint8Array, encoding: string): string | 'unknown-encoding' | undefined {
  const name = encoding.toLowerCase();
  if (LATIN_1.has(name)) return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  if (name === 'us-ascii' || name === 'ascii')
    return bytes.every((byte) => byte < 0x80) ? decodeText(bytes, 'utf-8') : undefined;
  const table = tableOf(name);
  if (table !== undefined) return Array.from(bytes, (byte) => table[byte] ?? '').join('');
  if (!MULTI_BYTE.has(name) && !/^utf-?(8|16[bl]e)$/.test(name)) return 'unknown-encoding';
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function tableOf(name: string): readonly string[] | undefined {
  const known = tables.get(name);
  const encoding = SINGLE_BYTE.get(name);
  if (known !== undefined || encoding === undefined) return known;
  const decoder = new TextDecoder(encoding === 'windows-1252' ? 'iso-8859-1' : encoding);
  const table = Array.from({ length: 256 }, (_, byte) =>
    encoding === 'windows-1252' && byte >= 0x80 && byte < 0xa0
      ? WINDOWS_1252.charAt(byte - 0x80)
      : decoder.decode(Uint8Array.of(byte)),
  );
  tables.set(name, table);
  return table;
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 * index, text.charCodeAt(index), littleEndian);
  return bytes;
}
