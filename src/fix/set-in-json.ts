import { findNodeAtOffset, getNodePath, modify, type Node, parseTree } from 'jsonc-parser';
import type { Replacement } from '../model/change.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { indentationAt, lineBreakOf } from './layout.ts';
import type { Writer } from './written-fixes.ts';

/** Writes into JSON: Kubernetes objects, Compose files, Terraform's `.tf.json`. */
export function jsonWriter(file: SourceFile): Writer {
  const root = parseTree(file.text);
  const isAll = ({ start, end }: Span) => start === 0 && end === file.text.length;
  const ownerOf = (span: Span) => root && (isAll(span) ? root : objectAt(root, span.start, span.end));
  const edit = (
    within: Span,
    path: readonly (string | number)[],
    value: unknown,
    isArrayInsertion = false,
  ): Replacement | undefined => {
    const formattingOptions = {
      insertSpaces: indentationAt(file.text, within.start) !== '\t',
      tabSize: 2,
      eol: lineBreakOf(file.text),
    };
    const [first, second] = modify(
      file.text,
      [...path],
      value,
      // What is only taken away leaves the lines before it as they are.
      value === undefined ? {} : { formattingOptions, isArrayInsertion },
    );
    if (first === undefined || second !== undefined) return undefined;
    const { offset, length, content } = first;
    return { kind: 'replace', span: { file, start: offset, end: offset + length }, text: content };
  };
  return {
    set: (within, path, value) => {
      const owner = ownerOf(within);
      if (owner === undefined || isWritten(owner, path)) return undefined;
      return edit(within, [...getNodePath(owner), ...path], value);
    },
    add: ({ within, path }, item) => {
      const owner = ownerOf(within);
      const list = owner && nodeAt(owner, path);
      if (owner === undefined || (list === undefined && isWritten(owner, path))) return undefined;
      if (list === undefined) return edit(within, [...getNodePath(owner), ...path], [item]);
      return list.type === 'array' ? edit(within, [...getNodePath(list), -1], item, true) : undefined;
    },
    remove: ({ within, path }) => {
      const owner = ownerOf(within);
      const node = owner && nodeAt(owner, path);
      return node === undefined ? undefined : edit(within, getNodePath(node), undefined);
    },
  };
}

function objectAt(root: Node, start: number, end: number): Node | undefined {
  let node = findNodeAtOffset(root, start);
  while (node !== undefined && (node.type !== 'object' || node.offset + node.length < end))
    node = node.parent;
  return node?.offset === start ? node : undefined;
}

function nodeAt(owner: Node, path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>(
    (node, name) => (node === undefined ? undefined : propertyOf(node, name)),
    owner,
  );
}

function propertyOf(node: Node, name: string): Node | undefined {
  if (node.type !== 'object') return undefined;
  return node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1];
}

/** True where something else than an object stands in the way, or an expression is written. */
function isWritten(owner: Node, path: readonly string[]): boolean {
  let node: Node | undefined = owner;
  for (const [index, name] of path.entries()) {
    if (node.type !== 'object') return true;
    const value: Node | undefined = propertyOf(node, name);
    if (value === undefined) return false;
    if (index === path.length - 1) return !isLiteral(value);
    node = value;
  }
  return true;
}

function isLiteral({ type, value, children }: Node): boolean {
  if (type === 'string') return !String(value).includes('${');
  if (type === 'array')
    return (
      children?.length !== 0 &&
      children?.every((item) => item.type !== 'array' && item.type !== 'object' && isLiteral(item)) === true
    );
  return type === 'number' || type === 'boolean' || type === 'null';
}
