import { printable } from './printable.ts';

/**
 * Scanned text for the inside of an element or of an attribute in double quotes, as one line: marks of XML are escaped,
 * and what XML 1.0 cannot hold at all is shown by a picture or by U+FFFD.
 * Source: https://www.w3.org/TR/xml/#charsets
 */
export function xmlText(text: string): string {
  return printable(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** ` name="value"` for each that is given, in their order. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}
