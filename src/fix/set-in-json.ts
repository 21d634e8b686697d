import { findNodeAtOffset, getNodePath, modify, type Node, parseTree } from 'jsonc-parser';
import type { SourceFile } from '../source/source-file.ts';
import { indentationAt, lineBreakOf } from './layout.ts';
import type { Writer } from './written-fixes.ts';

/** Writes values into JSON: Kubernetes objects, Compose files, Terraform's `.tf.json`. */
export function jsonWriter(file: SourceFile): Writer {
  const root = parseTree(file.text);
  return (within, path, value) => {
    const owner = root && objectAt(root, within.start, within.end);
    if (owner === undefined || isWritten(owner, path)) return undefined;
    const formattingOptions = {
      insertSpaces: indentationAt(file.text, within.start) !== '\t',
      tabSize: 2,
      eol: lineBreakOf(file.text),
    };
    const edits = modify(file.text, [...getNodePath(owner), ...path], value, { formattingOptions });
    const [edit] = edits;
    if (edit === undefined || edits.length > 1) return undefined;
    const { offset, length, content } = edit;
    return { kind: 'replace', span: { file, start: offset, end: offset + length }, text: content };
  };
}

function objectAt(root: Node, start: number, end: number): Node | undefined {
  let node = findNodeAtOffset(root, start);
  while (node !== undefined && (node.type !== 'object' || node.offset + node.length < end))
    node = node.parent;
  return node?.offset === start ? node : undefined;
}

/** True where something else than an object stands in the way, or an expression is written. */
function isWritten(owner: Node, path: readonly string[]): boolean {
  let node: Node | undefined = owner;
  for (const [index, name] of path.entries()) {
    if (node.type !== 'object') return true;
    const property: Node | undefined = node.children?.find(({ children }) => children?.[0]?.value === name);
    const value: Node | undefined = property?.children?.[1];
    if (value === undefined) return false;
    if (index === path.length - 1) return !isLiteral(value);
    node = value;
  }
  return true;
}

function isLiteral({ type, value }: Node): boolean {
  if (type === 'string') return !String(value).includes('${');
  return type === 'number' || type === 'boolean' || type === 'null';
}
