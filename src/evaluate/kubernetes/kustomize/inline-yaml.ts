import { parseYaml } from '../../../parse/yaml/parse.ts';
import type { DataNode, ScalarNode } from '../../../parse/yaml/tree.ts';
import { type Span, textOf } from '../../../source/span.ts';

/**
 * The documents of a YAML text that stands in another one, each node with its place there. Where the text is written
 * with quotes or folded, the whole of it stands for all.
 */
export function inlineDocuments(written: ScalarNode): readonly DataNode[] {
  const { path } = written.span.file;
  const { tree } = parseYaml({ path, text: written.text });
  const offsets = offsetsOf(written);
  const placed = (span: Span): Span =>
    offsets === undefined
      ? written.span
      : {
          file: written.span.file,
          start: offsets(span.start),
          end: Math.max(offsets(span.start), offsets(span.end)),
        };
  return tree.documents.flatMap(({ root }) => (root === undefined ? [] : [placedAt(root, placed)]));
}

/** From an offset in the text of a literal block to one in its file; undefined where the two do not agree. */
function offsetsOf({ style, span, text }: ScalarNode): ((offset: number) => number) | undefined {
  if (style !== 'literal') return undefined;
  const source = textOf(span);
  const lines: { readonly from: number; readonly to: number }[] = [];
  let from = 0;
  let to = source.indexOf('\n') + 1;
  for (const line of text.split('\n')) {
    const end = source.indexOf('\n', to);
    const sourceLine = source.slice(to, end < 0 ? source.length : end).replace(/\r$/, '');
    if (!sourceLine.endsWith(line)) return to > source.length ? lookup(lines, span.start) : undefined;
    lines.push({ from, to: to + sourceLine.length - line.length });
    from += line.length + 1;
    to = end < 0 ? source.length : end + 1;
  }
  return lookup(lines, span.start);
}

function lookup(
  lines: readonly { readonly from: number; readonly to: number }[],
  start: number,
): (offset: number) => number {
  return (offset) => {
    let [low, high] = [0, lines.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lines[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const line = lines[low] ?? { from: 0, to: 0 };
    return start + line.to + offset - line.from;
  };
}

function placedAt(node: DataNode, placed: (span: Span) => Span): DataNode {
  const span = placed(node.span);
  const via = node.via.map(placed);
  if (node.kind === 'scalar') return { ...node, span, via };
  if (node.kind === 'sequence')
    return { ...node, span, via, items: node.items.map((item) => placedAt(item, placed)) };
  const entries = node.entries.map((entry) => ({
    ...entry,
    keySpan: placed(entry.keySpan),
    span: placed(entry.span),
    value: placedAt(entry.value, placed),
  }));
  return { ...node, span, via, entries };
}
