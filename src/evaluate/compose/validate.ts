import type { SyntaxProblem } from '../../parse/parsed.ts';
import type { DataNode, MappingEntry, MappingNode } from '../../parse/yaml/tree.ts';
import type { Span } from '../../source/span.ts';
import { explainMistake } from './explain-mistake.ts';
import { groupFiles } from './group-files.ts';
import { type Mistake, mistakesIn } from './mistakes.ts';
import type { ComposeSource } from './project.ts';
import { repeatedNames } from './repeated-names.ts';
import { isOfUnknownType, schemaData } from './schema-data.ts';
import { knownKeys, validate } from './validate.generated.js';

/** A wrong file is told by its first mistakes. */
const mostInFile = 25;
/** Some mistakes are excused, and some are copies, so more are looked at than are told. */
const mostLookedAt = 1000;
const mostAtOnce = 500;

/** Something in a Compose file that the Compose Specification does not allow, and the names that it knows there. */
export interface InvalidSetting extends SyntaxProblem {
  readonly written: string;
  readonly known: readonly string[];
}

/**
 * Holds Compose files against the specification's schema, as Docker Compose does before it starts anything.
 * Source: https://github.com/compose-spec/compose-go/tree/main/schema
 */
export function validateCompose(files: readonly ComposeSource[]): readonly InvalidSetting[] {
  const parts = new Set(
    groupFiles(files).flatMap(({ base, overrides, below }) => [
      ...overrides,
      ...(below === undefined ? [] : [base]),
    ]),
  );
  return files.flatMap((source) => {
    const { documents } = source.stream;
    const isPart = parts.has(source) || documents.length > 1;
    const found = documents.flatMap(({ root }) => (root === undefined ? [] : inDocument(root, isPart)));
    return withoutCopies(found)
      .sort((a, b) => a.span.start - b.span.start)
      .slice(0, mostInFile);
  });
}

/** @param isPart whether the rest may stand in another file or document, which is merged with this one */
function inDocument(root: DataNode, isPart: boolean): readonly InvalidSetting[] {
  if (root.kind !== 'mapping' || isFirstVersion(root)) return [];
  const mistakes: Mistake[] = [];
  for (const piece of piecesOf(root)) {
    if (mistakes.length >= mostLookedAt) break;
    if (!validate(schemaData(piece))) mistakes.push(...mistakesIn(validate.errors ?? [], mostLookedAt));
  }
  const entryOf = entryFinder();
  const found = mistakes.flatMap((mistake) => {
    const located = lookUp(root, mistake.path, entryOf);
    return isExcused(mistake, located, isPart) ? [] : [toProblem(mistake, located, entryOf)];
  });
  return [...found, ...repeatedNames(root)];
}

/** ajv copies its errors for each entry that has one, so that many entries are held against the schema in parts. */
function piecesOf(root: MappingNode): readonly MappingNode[] {
  const isLong = ({ value }: MappingEntry) => value.kind === 'mapping' && value.entries.length > mostAtOnce;
  if (!root.entries.some(isLong)) return [root];
  const parts = root.entries.filter(isLong).flatMap((entry) => {
    const { value } = entry;
    if (value.kind !== 'mapping') return [];
    const count = Math.ceil(value.entries.length / mostAtOnce);
    return Array.from({ length: count }, (_, index): MappingNode => {
      const entries = value.entries.slice(index * mostAtOnce, (index + 1) * mostAtOnce);
      return { ...root, entries: [{ ...entry, value: { ...value, entries } }] };
    });
  });
  return [{ ...root, entries: root.entries.filter((entry) => !isLong(entry)) }, ...parts];
}

/**
 * The first version of the format has the services at the top, and its schema is not this one. Of a file without
 * `services` nothing is said, except where they stand under another name: `servces`.
 */
function isFirstVersion({ entries }: MappingNode): boolean {
  const keys = entries.map(({ key }) => key);
  if (keys.includes('services') || keys.includes('version')) return false;
  const unknown = entries.filter(({ key }) => !Object.hasOwn(knownKeys, key) && !key.startsWith('x-'));
  const holdsServices = ({ value }: MappingEntry) =>
    value.kind === 'mapping' && value.entries.some(isService);
  return unknown.length > 0 && (unknown.some(isService) || !unknown.some(holdsServices));
}

function isService({ value }: MappingEntry): boolean {
  return value.kind === 'mapping' && value.entries.some(({ key }) => key === 'image' || key === 'build');
}

/** What may be right all the same: with a variable's value, or with what another file or service adds. */
function isExcused({ keyword }: Mistake, { node, isExtending }: Located, isPart: boolean): boolean {
  if (isOfUnknownType(node)) return true;
  const isMissing = keyword === 'required' || (node.kind === 'scalar' && node.value === null);
  return isMissing && (isPart || isExtending);
}

function toProblem(mistake: Mistake, { node, span }: Located, entryOf: EntryFinder): InvalidSetting {
  const { message, key, known } = explainMistake(mistake, node);
  const entry = key !== undefined && node.kind === 'mapping' ? entryOf(node, key) : undefined;
  return { message, span: entry?.keySpan ?? span, written: key ?? '', known };
}

interface Located {
  readonly node: DataNode;
  /** The value where it is one word, the key where it is more; of an item in a list, the item. */
  readonly span: Span;
  /** A service that takes settings from another lies on the way. */
  readonly isExtending: boolean;
}

function lookUp(root: DataNode, path: readonly string[], entryOf: EntryFinder): Located {
  let located: Located = { node: root, span: root.span, isExtending: false };
  for (const part of path) {
    const { node, isExtending } = located;
    const entry = node.kind === 'mapping' ? entryOf(node, part) : undefined;
    const value = entry?.value ?? (node.kind === 'sequence' ? node.items[Number(part)] : undefined);
    if (value === undefined) break;
    const isWord = value.kind === 'scalar' && value.span.end > value.span.start && value.via.length === 0;
    located = {
      node: value,
      span: isWord ? value.span : (entry?.keySpan ?? value.span),
      isExtending: isExtending || (value.kind === 'mapping' && entryOf(value, 'extends') !== undefined),
    };
  }
  return located;
}

type EntryFinder = (node: MappingNode, key: string) => MappingEntry | undefined;

/** Finds entries by their keys, and counts those of a mapping once, however many are wrong. */
function entryFinder(): EntryFinder {
  const entries = new Map<MappingNode, ReadonlyMap<string, MappingEntry>>();
  return (node, key) => {
    const byKey = entries.get(node) ?? new Map(node.entries.map((entry) => [entry.key, entry]));
    entries.set(node, byKey);
    return byKey.get(key);
  };
}

/** What an alias or a merge brings to several places is wrong once. */
function withoutCopies(problems: readonly InvalidSetting[]): InvalidSetting[] {
  const byPlace = new Map(
    problems.map((problem) => [`${problem.span.start}:${problem.span.end}:${problem.message}`, problem]),
  );
  return [...byPlace.values()];
}
