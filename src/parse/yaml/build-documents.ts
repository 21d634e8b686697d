import { EVENT_ID, type Event, SCALAR_STYLE } from 'js-yaml';
import type { SourceFile } from '../../source/source-file.ts';
import { type Span, textOf } from '../../source/span.ts';
import type { SyntaxProblem } from '../parsed.ts';
import { type CopyBudget, copyThrough } from './aliases.ts';
import { coreValue, taggedValue } from './core-schema.ts';
import { endOfBlockScalar, endOfFlow, endOfMissingValue, findBlockHeader, findMarker } from './gaps.ts';
import { finishMapping, inOneLine, type MappingKey, type MappingParts } from './mapping.ts';
import { scalarText } from './scalar-text.ts';
import type { DataDocument, DataNode, ScalarNode } from './tree.ts';

type EventOf<Id extends Event['type']> = Extract<Event, { type: Id }>;
type ScalarEvent = EventOf<typeof EVENT_ID.SCALAR>;
type CollectionEvent = EventOf<typeof EVENT_ID.SEQUENCE> | EventOf<typeof EVENT_ID.MAPPING>;

/** What one stream is built into; the caller owns it, so that documents parsed one by one share it. */
export interface Build {
  readonly file: SourceFile;
  readonly documents: DataDocument[];
  readonly problems: SyntaxProblem[];
  /** Starts and ends of the scalars by turns: where a `#` is no comment. */
  readonly scalars: number[];
  readonly budget: CopyBudget;
}

interface SequenceFrame extends OpenCollection {
  readonly kind: 'sequence';
  readonly items: DataNode[];
}

interface MappingFrame extends OpenCollection, MappingParts {
  readonly kind: 'mapping';
}

interface OpenCollection {
  readonly start: number;
  /** The bracket that closes it; undefined for block style and for a pair in a flow sequence (`[a: b]`). */
  readonly close: string | undefined;
  readonly anchor: string | undefined;
  readonly tag: string | undefined;
}

interface Builder extends Build {
  readonly frames: (SequenceFrame | MappingFrame)[];
  /** Anchors of the document; `undefined` while the node is being built. */
  readonly anchors: Map<string, DataNode | undefined>;
  /** The end of what was last read. */
  cursor: number;
  documentStart: number;
  root: DataNode | undefined;
  broken: boolean;
}

const STYLES: Readonly<Record<ScalarEvent['style'], ScalarNode['style']>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single-quoted',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double-quoted',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

const WRITTEN_HERE: readonly Span[] = [];

/** Builds the documents of an event stream that starts at `start`; the events' offsets are those of the file. */
export function buildDocuments(build: Build, events: readonly Event[], start: number): void {
  const builder: Builder = {
    file: build.file,
    documents: build.documents,
    problems: build.problems,
    scalars: build.scalars,
    budget: build.budget,
    frames: [],
    anchors: new Map(),
    cursor: start,
    documentStart: -1,
    root: undefined,
    broken: false,
  };
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (event === undefined) break;
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        openDocument(builder, event);
        break;
      case EVENT_ID.SCALAR:
        addScalar(builder, event);
        break;
      case EVENT_ID.ALIAS:
        addAlias(builder, event);
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        openCollection(builder, event, events[index + 1]);
        break;
      case EVENT_ID.POP:
        if (builder.frames.length > 0) closeCollection(builder);
        else closeDocument(builder);
    }
  }
}

function openDocument(builder: Builder, event: EventOf<typeof EVENT_ID.DOCUMENT>): void {
  builder.anchors.clear();
  builder.root = undefined;
  builder.broken = false;
  builder.documentStart = -1;
  if (!event.explicitStart) return;
  builder.documentStart = findMarker(builder.file.text, builder.cursor);
  builder.cursor = builder.documentStart + 3;
}

function closeDocument(builder: Builder): void {
  const root = builder.broken ? undefined : builder.root;
  const first =
    builder.documentStart === -1 ? (builder.root?.span.start ?? builder.cursor) : builder.documentStart;
  builder.documents.push({ root, span: spanOf(builder, first, builder.cursor) });
}

function openCollection(builder: Builder, event: CollectionEvent, next: Event | undefined): void {
  const anchor = anchorOf(builder, event);
  // Until the node is complete an alias to it would make it hold itself.
  if (anchor !== undefined) builder.anchors.set(anchor, undefined);
  const tag = tagOf(builder, event);
  const close = closingBracket(builder, event, next);
  const { start } = event;
  builder.cursor = close === undefined ? start : start + 1;
  // Spelled out, for spreading a shared part here took as long as parsing does.
  if (event.type === EVENT_ID.SEQUENCE) {
    builder.frames.push({ kind: 'sequence', start, close, anchor, tag, items: [] });
  } else {
    const key = undefined;
    builder.frames.push({ kind: 'mapping', start, close, anchor, tag, entries: [], merges: [], key });
  }
}

function closingBracket(
  builder: Builder,
  event: CollectionEvent,
  next: Event | undefined,
): string | undefined {
  const open = builder.file.text[event.start];
  if (event.type === EVENT_ID.SEQUENCE) return open === '[' ? ']' : undefined;
  // In `[{a: b}: c]` the pair starts where its key does.
  const isPair = next?.type === EVENT_ID.MAPPING && next.start === event.start;
  return open === '{' && !isPair ? '}' : undefined;
}

function closeCollection(builder: Builder): void {
  const frame = builder.frames.pop();
  if (frame === undefined) return;
  if (frame.close !== undefined) builder.cursor = endOfFlow(builder.file.text, builder.cursor, frame.close);
  const span = spanOf(builder, frame.start, builder.cursor);
  const { tag } = frame;
  const node: DataNode =
    frame.kind === 'sequence'
      ? { kind: 'sequence', items: frame.items, span, tag, via: WRITTEN_HERE }
      : {
          kind: 'mapping',
          entries: finishMapping(frame, builder.broken ? [] : builder.problems),
          span,
          tag,
          via: WRITTEN_HERE,
        };
  if (frame.anchor !== undefined) builder.anchors.set(frame.anchor, node);
  addNode(builder, node, frame.start);
}

function addScalar(builder: Builder, event: ScalarEvent): void {
  const tag = tagOf(builder, event);
  const style = STYLES[event.style];
  const span = scalarSpan(builder, event);
  builder.cursor = span.end;
  const text = scalarText(builder.file.text, event);
  const value = scalarValue(text, style === 'plain', tag);
  const node: ScalarNode = { kind: 'scalar', text, value, style, span, tag, via: WRITTEN_HERE };
  const anchor = anchorOf(builder, event);
  if (anchor !== undefined) builder.anchors.set(anchor, node);
  const nothing = event.valueStart < 0 && tag === undefined && anchor === undefined;
  if (nothing && builder.frames.length === 0) return;
  addNode(builder, node, span.start);
}

function scalarValue(text: string, plain: boolean, tag: string | undefined): ScalarNode['value'] {
  if (tag === undefined) return plain ? coreValue(text) : text;
  const tagged = taggedValue(tag, text);
  if (tagged !== undefined) return tagged;
  return plain && !tag.startsWith('!!') ? coreValue(text) : text;
}

function scalarSpan(builder: Builder, event: ScalarEvent): Span {
  const { text } = builder.file;
  const afterProperties = Math.max(builder.cursor, event.anchorEnd, event.tagEnd);
  if (event.valueStart < 0) {
    const end = afterProperties > builder.cursor ? afterProperties : endOfMissing(builder);
    return spanOf(builder, end, end);
  }
  switch (event.style) {
    case SCALAR_STYLE.PLAIN:
      builder.scalars.push(event.valueStart, event.valueEnd);
      return spanOf(builder, event.valueStart, event.valueEnd);
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      builder.scalars.push(event.valueStart - 1, event.valueEnd + 1);
      return spanOf(builder, event.valueStart - 1, event.valueEnd + 1);
    default: {
      builder.scalars.push(event.valueStart, event.valueEnd);
      const header = findBlockHeader(text, afterProperties);
      return spanOf(builder, header, endOfBlockScalar(text, header, event.valueStart, event.valueEnd));
    }
  }
}

function endOfMissing(builder: Builder): number {
  const frame = builder.frames.at(-1);
  if (frame === undefined) return builder.cursor;
  const after = frame.kind === 'sequence' ? '-' : frame.key === undefined ? '?' : ':';
  return endOfMissingValue(builder.file.text, builder.cursor, after);
}

function addAlias(builder: Builder, event: EventOf<typeof EVENT_ID.ALIAS>): void {
  const alias = spanOf(builder, event.anchorStart - 1, event.anchorEnd);
  builder.cursor = event.anchorEnd;
  const name = builder.file.text.slice(event.anchorStart, event.anchorEnd);
  addNode(builder, resolveAlias(builder, name, alias) ?? placeholder(alias), alias.start);
}

function resolveAlias(builder: Builder, name: string, alias: Span): DataNode | undefined {
  if (builder.broken) return undefined;
  const target = builder.anchors.get(name);
  if (target === undefined) {
    const why = builder.anchors.has(name) ? 'refers to a node that contains it' : 'has no anchor before it';
    breakDocument(builder, `The alias \`*${name}\` ${why}.`, alias);
    return undefined;
  }
  const copy = copyThrough(target, alias, builder.frames.length, builder.budget);
  if (copy === undefined) {
    breakDocument(
      builder,
      `The alias \`*${name}\` makes the document too large or nests it too deep.`,
      alias,
    );
  }
  return copy;
}

/** The document is lost, but the rest of its events still have to find their places. */
function placeholder(span: Span): ScalarNode {
  return { kind: 'scalar', text: '', value: null, style: 'plain', span, tag: undefined, via: WRITTEN_HERE };
}

/** Half of a document could be taken for facts, so none of it is kept. */
function breakDocument(builder: Builder, message: string, span: Span): void {
  builder.problems.push({ message, span });
  builder.broken = true;
}

/** Hands a finished node, written from `start` to the cursor, to the collection that holds it. */
function addNode(builder: Builder, node: DataNode, start: number): void {
  const frame = builder.frames.at(-1);
  if (frame === undefined) {
    builder.root = node;
  } else if (frame.kind === 'sequence') {
    frame.items.push(node);
  } else if (frame.key === undefined) {
    frame.key = keyFrom(builder, node, spanOf(builder, start, builder.cursor));
  } else {
    const { key } = frame;
    frame.key = undefined;
    const span = spanOf(builder, key.span.start, builder.cursor);
    frame.entries.push({ key: key.text, keySpan: key.span, value: node, span });
    if (key.merges) frame.merges.push(frame.entries.length - 1);
  }
}

function keyFrom(builder: Builder, node: DataNode, span: Span): MappingKey {
  if (node.kind === 'scalar') {
    const isMerge = node.tag === undefined ? node.style === 'plain' : node.tag === '!!merge';
    return { text: node.text, span, merges: isMerge && node.text === '<<' };
  }
  // YAML allows it, what reads infrastructure does not; in practice it is a template (`name: {{ .Values.name }}`).
  const text = textOf(span);
  builder.problems.push({ message: `The key \`${inOneLine(text)}\` is not a scalar.`, span });
  return { text, span, merges: false };
}

function anchorOf(builder: Builder, event: ScalarEvent | CollectionEvent): string | undefined {
  return event.anchorStart < 0 ? undefined : builder.file.text.slice(event.anchorStart, event.anchorEnd);
}

function tagOf(builder: Builder, event: ScalarEvent | CollectionEvent): string | undefined {
  return event.tagStart < 0 ? undefined : builder.file.text.slice(event.tagStart, event.tagEnd);
}

function spanOf(builder: Builder, start: number, end: number): Span {
  return { file: builder.file, start, end };
}
