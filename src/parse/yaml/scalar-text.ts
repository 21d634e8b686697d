import { type EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

/**
 * The text of a scalar after quotes, escapes and folding. A block scalar that the file ends in has the line break at
 * its end that is there, which may be none. Source: https://yaml.org/spec/1.2.2/#8112-block-chomping-indicator
 */
export function scalarText(source: string, event: ScalarEvent): string {
  const text = getScalarValue(source, event);
  const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  const endsInFile = isBlock && event.valueEnd >= source.length && !/[\r\n]$/.test(source);
  return endsInFile && text.endsWith('\n') ? text.slice(0, -1) : text;
}
