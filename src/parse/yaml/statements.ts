import type { Span } from '../../source/span.ts';
import type { DataNode, DataStream } from './tree.ts';

/**
 * The spans of all that a comment above may speak of: whole documents, entries of mappings and items of sequences.
 * What an alias or a merge key brings in is not written there, so it is left out.
 */
export function dataStatements(stream: DataStream): Span[] {
  const spans: Span[] = [];
  for (const { root } of stream.documents) {
    if (root === undefined) continue;
    spans.push(root.span);
    addChildren(root, spans);
  }
  return spans;
}

function addChildren(node: DataNode, spans: Span[]): void {
  if (node.kind === 'sequence') {
    for (const item of node.items) {
      if (item.via.length > 0) continue;
      spans.push(item.span);
      addChildren(item, spans);
    }
  } else if (node.kind === 'mapping') {
    for (const { span, value } of node.entries) {
      // A value by an alias stands elsewhere, but its entry is written here; an entry by `<<` is not.
      if (span.start < node.span.start || span.end > node.span.end) continue;
      spans.push(span);
      if (value.via.length === 0) addChildren(value, spans);
    }
  }
}
