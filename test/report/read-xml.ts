/** An element with its attributes, its elements and its own text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const token = /<\?xml [^<>]*\?>|<\/([\w-]+)>|<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<>]+)/y;

/**
 * Reads the XML that reports are made of, and throws for everything else: there are elements, attributes in double
 * quotes and text with references by number; no entities, comments or CDATA.
 */
export function readXml(text: string): XmlElement {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 may not hold them
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(text))
    throw new Error('XML cannot hold a character of it.');
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    const parent = open.at(-1);
    if (match === null || parent === undefined) throw new Error(`No XML: ${text.slice(at, at + 80)}`);
    const [, closed, opened, attributes = '', empty, plain] = match;
    if (plain !== undefined) parent.text += unescaped(plain);
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`\`${closed}\` was not open.`);
    if (opened === undefined) continue;
    const element = { name: opened, attributes: attributesOf(attributes), children: [], text: '' };
    parent.children.push(element);
    if (empty === '') open.push(element);
  }
  const [document] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || document === undefined)
    throw new Error('The document is not one closed element.');
  return document;
}

function attributesOf(written: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...written.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value = '']) => [name, unescaped(value)]),
  );
}

function unescaped(text: string): string {
  if (/&(?!#\d+;)/.test(text)) throw new Error(`A bare \`&\`: ${text.slice(0, 80)}`);
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}
