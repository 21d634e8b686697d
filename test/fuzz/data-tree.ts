import type { Parsed } from '../../src/parse/parsed.ts';
import type { DataNode, DataStream, ScalarNode } from '../../src/parse/yaml/tree.ts';
import { textOf } from '../../src/source/span.ts';
import { hold, holdSlice, holdWithin, type Range } from './sound-places.ts';

/** What holds for every tree of YAML or JSON, whatever the text was. */
export function holdSoundStream(text: string, { tree, comments, problems }: Parsed<DataStream>): void {
  const whole = { start: 0, end: text.length };
  let last = 0;
  for (const { root, span } of tree.documents) {
    holdWithin(span, { start: last, end: text.length });
    last = span.end;
    if (root !== undefined) holdSoundNode(root, span);
  }
  for (const { span } of comments) holdWithin(span, whole);
  for (const { span, message } of problems) {
    holdWithin(span, whole);
    hold(/^\S.*\.$/su.test(message), `${message} is a sentence`);
  }
}

function holdSoundNode(node: DataNode, outer: Range): void {
  // What an alias brings stands elsewhere in the file.
  const whole = { start: 0, end: node.span.file.text.length };
  holdWithin(node.span, node.via.length > 0 ? whole : outer);
  if (node.kind === 'scalar') holdSoundSlice(node);
  if (node.kind === 'sequence') for (const item of node.items) holdSoundNode(item, node.span);
  if (node.kind !== 'mapping') return;
  for (const { keySpan, value, span } of node.entries) {
    hold(keySpan.start === span.start, 'an entry starts at its key');
    holdWithin(keySpan, span);
    holdSoundNode(value, span);
  }
}

const slices: Readonly<Record<ScalarNode['style'], RegExp>> = {
  plain: /^(?![|>"'])/,
  'single-quoted': /^'.*'$/s,
  'double-quoted': /^".*"$/s,
  literal: /^\|/,
  folded: /^>/,
};

function holdSoundSlice({ span, style, text }: ScalarNode): void {
  holdSlice(span, slices[style]);
  const slice = textOf(span);
  if (style === 'plain' && !/[\r\n]/.test(slice)) hold(slice === text, `${JSON.stringify(slice)} is ${text}`);
}
