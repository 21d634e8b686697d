import { dirname } from 'node:path';
import type { FileKind } from '../discover/discovered-file.ts';
import { readText } from '../discover/read-text.ts';
import { isWithin, relativePath } from '../discover/scan-root.ts';
import type { Judged } from '../engine/run.ts';
import type { ListedSuppression } from '../engine/suppress/suppressions.ts';
import { parseYaml } from '../parse/yaml/parse.ts';
import type { DataNode } from '../parse/yaml/tree.ts';
import { pathPatterns, verdictOn } from '../source/path-patterns.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';

/** One entry of an ignore file. */
interface Entry {
  readonly id: string;
  readonly span: Span;
  readonly paths?: readonly string[];
  readonly reason?: string | undefined;
  readonly expires?: string | undefined;
}

/**
 * What an ignore file of another tool lists; nothing where it cannot be read, which is for that tool to say.
 *
 * @param path absolute
 * @param kinds of the files that were read, by their paths
 */
export function readIgnoreFile(
  tool: 'trivy' | 'hadolint',
  path: string,
  root: string,
  kinds: ReadonlyMap<string, FileKind>,
): readonly ListedSuppression[] {
  const read = readText(path);
  if (!('text' in read)) return [];
  const file = { path: relativePath(root, path), text: read.text };
  const directory = isWithin(dirname(path), root) ? relativePath(root, dirname(path)) : '';
  const base = directory === '' ? '' : `${directory}/`;
  return entriesOf(tool, file).map(({ id, span, paths, reason = '', expires }) => {
    const isMeant = isKindMeant(tool, id);
    // A path is meant from the directory of the file on, not in any folder below it.
    const patterns =
      paths &&
      pathPatterns(
        base,
        paths.map((each) => each.replace(/^(?![/*])/, '/')),
      );
    return {
      tool,
      names: [{ text: id, span }],
      reason,
      expires,
      place: span,
      complete: false,
      covers: ({ span: place }: Judged) =>
        isMeant(kinds.get(place.file.path)) &&
        (paths === undefined ||
          (patterns !== undefined && verdictOn(place.file.path, patterns) === 'matched')),
    };
  });
}

/** One rule of ours may stand for checks of several formats, which an id tells apart. */
function isKindMeant(tool: 'trivy' | 'hadolint', id: string): (kind: FileKind | undefined) => boolean {
  if (tool === 'hadolint' || /^(?:AVD-)?DS-?\d/i.test(id)) return (kind) => kind === 'dockerfile';
  if (/^(?:AVD-)?KSV-?\d/i.test(id))
    return (kind) => kind === 'kubernetes' || kind === 'kustomization' || kind === 'kustomize-patch';
  return (kind) => kind?.startsWith('terraform') === true;
}

function entriesOf(tool: 'trivy' | 'hadolint', file: SourceFile): readonly Entry[] {
  if (tool === 'trivy' && !/\.ya?ml$/.test(file.path)) return lines(file);
  const root = parseYaml(file).tree.documents[0]?.root;
  const items = itemsAt(root, tool === 'trivy' ? 'misconfigurations' : 'ignored');
  return items.flatMap((item): Entry[] => {
    const id = tool === 'hadolint' ? textOf(item) : textOf(valueAt(item, 'id'));
    if (id === undefined) return [];
    const paths = valueAt(item, 'paths');
    return [
      {
        id,
        span: item.span,
        ...(paths === undefined
          ? {}
          : { paths: itemsAt(item, 'paths').flatMap((entry) => textOf(entry) ?? []) }),
        reason: textOf(valueAt(item, 'statement')),
        expires: textOf(valueAt(item, 'expired_at')),
      },
    ];
  });
}

/**
 * An id on each line, `exp:2027-01-31` behind it where it is for a time, and comments.
 * Source: https://trivy.dev/latest/docs/configuration/filtering/#trivyignore
 */
function lines(file: SourceFile): readonly Entry[] {
  const entries: Entry[] = [];
  let start = 0;
  let reason: string | undefined;
  for (const line of file.text.split('\n')) {
    const text = line.trim();
    const span = { file, start, end: start + line.length };
    start += line.length + 1;
    if (text.startsWith('#')) {
      reason = text.slice(1).trim();
      continue;
    }
    const [id = '', ...settings] = text.split(/\s+/);
    const expires = settings.find((setting) => setting.startsWith('exp:'))?.slice('exp:'.length);
    if (id !== '') entries.push({ id, span, reason, expires });
    if (id === '') reason = undefined;
  }
  return entries;
}

function valueAt(node: DataNode | undefined, key: string): DataNode | undefined {
  return node?.kind === 'mapping' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

function itemsAt(node: DataNode | undefined, key: string): readonly DataNode[] {
  const value = valueAt(node, key);
  return value?.kind === 'sequence' ? value.items : [];
}

function textOf(node: DataNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.text !== '' ? node.text : undefined;
}
