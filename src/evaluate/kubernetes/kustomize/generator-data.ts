import type { DataNode } from '../../../parse/yaml/tree.ts';
import type { NearbyFile, NearbyFiles } from '../../../source/nearby-files.ts';
import { fileNameOf } from '../../../source/path.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { Span } from '../../../source/span.ts';
import { resolvePath } from '../path.ts';
import { itemsAt, nodeAt } from './node.ts';

/** Where generators read from. */
export interface GeneratorSources {
  /** Of the kustomization. */
  readonly file: SourceFile;
  readonly directory: string;
  readonly files: NearbyFiles | undefined;
}

/** One key of a generated object. */
export interface Datum {
  readonly key: string;
  /** Undefined where the bytes are no text. */
  readonly text: string | undefined;
  readonly bytes: () => Uint8Array;
  /** Where it is written, or named. */
  readonly span: Span;
}

/**
 * What a generator reads from files of variables, its own texts and whole files, and the paths of those that are not
 * there. Source: https://github.com/kubernetes-sigs/kustomize/blob/master/api/kv/kv.go
 */
export function readData(
  generator: DataNode,
  sources: GeneratorSources,
): { readonly data: readonly Datum[]; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const read = (path: string) => {
    const found = readNamed(path, sources);
    if (found === undefined) missing.push(path);
    return found;
  };
  const single = nodeAt(generator, 'env');
  const environments = [...itemsAt(generator, 'envs'), ...(single === undefined ? [] : [single])];
  const variables = environments.flatMap((item) => {
    const found = item.kind === 'scalar' ? read(item.text) : undefined;
    return found?.file === undefined ? [] : linesOf(found.file);
  });
  const literals = itemsAt(generator, 'literals').flatMap((item): Datum[] => {
    if (item.kind !== 'scalar' || item.text.indexOf('=') <= 0) return [];
    const [key, text] = splitAtEquals(item.text);
    return [textDatum(key, unquoted(text), item.span)];
  });
  const files = itemsAt(generator, 'files').flatMap((item): Datum[] => {
    if (item.kind !== 'scalar') return [];
    const isKeyed = item.text.includes('=');
    const [first, rest] = splitAtEquals(item.text);
    const path = isKeyed ? rest : item.text;
    const found = read(path);
    if (found === undefined) return [];
    const key = isKeyed ? first : fileNameOf(path);
    return [{ key, text: found.file?.text, bytes: () => found.bytes, span: item.span }];
  });
  return { data: [...variables, ...literals, ...files], missing };
}

function textDatum(key: string, text: string, span: Span): Datum {
  return { key, text, bytes: () => new TextEncoder().encode(text), span };
}

/** `NAME=value` lines as they are: without quotes, escapes or interpolation. */
function linesOf(file: SourceFile): readonly Datum[] {
  const data: Datum[] = [];
  let start = 0;
  for (const line of file.text.split('\n')) {
    const text = line
      .replace(/^\uFEFF/, '')
      .trimStart()
      .replace(/\r$/, '');
    const from = start + line.length - line.trimStart().length;
    if (text !== '' && !text.startsWith('#')) {
      const [key, value] = splitAtEquals(text);
      data.push(textDatum(key, value, { file, start: from, end: from + text.length }));
    }
    start += line.length + 1;
  }
  return data;
}

function readNamed(
  path: string,
  { file, directory, files }: GeneratorSources,
): Extract<NearbyFile, { readonly state: 'read' }> | undefined {
  const resolved = resolvePath(directory, path);
  const read = resolved === undefined ? undefined : files?.read(resolved, { file, start: 0, end: 0 });
  return read?.state === 'read' ? read : undefined;
}

function splitAtEquals(text: string): readonly [key: string, value: string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function unquoted(text: string): string {
  const [first, last] = [text.at(0), text.at(-1)];
  return text.length > 1 && first === last && (first === '"' || first === "'") ? text.slice(1, -1) : text;
}
