import { parseJson } from '../../parse/json/parse.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Place, Span } from '../../source/span.ts';
import type { Value } from '../value.ts';
import type { Host } from './host.ts';
import { listValue, marked, objectValue, relocated } from './make-value.ts';
import { type Placing, placedValue } from './placed-data.ts';

/** Whether a text may be a JSON document with something in it. */
export function looksLikeJson(text: string): boolean {
  const first = /\S/.exec(text)?.[0];
  return first === '{' || first === '[';
}

/** The value of a JSON text; undefined where it is none. */
export function decodeJsonText(text: string, placing: Placing): Value | undefined {
  // What people write into JSON files, and Terraform refuses, is told here: comments, commas at the end.
  if (!isJson(text)) return undefined;
  const root = parseJson({ path: '', text }).tree.documents[0]?.root;
  return root && placedValue(root, 'json', placing);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The value of a YAML text; undefined where it is none, or has no or several documents. */
export function decodeYamlText(
  text: string,
  placing: Placing,
  parseYaml: NonNullable<Host['parseYaml']>,
): Value | undefined {
  const { documents } = parseYaml({ path: '', text }).tree;
  const root = documents[0]?.root;
  return documents.length === 1 && root !== undefined ? placedValue(root, 'yaml', placing) : undefined;
}

/** Everything stands in a file of its own, which some place in the configuration reads. */
export function placedInFile(file: SourceFile, via: readonly Place[]): Placing {
  return { spanOf: (start, end) => ({ file, start, end }), viaOf: () => via, holes: [] };
}

/** The file whose text a value is, where it came by no other way than being read. */
export function fileOf(value: Value): SourceFile | undefined {
  const read = value.kind === 'string' ? value.via.at(-1)?.span : undefined;
  if (read === undefined || value.kind !== 'string' || !isWhole(read)) return undefined;
  return read.file.text === value.value ? read.file : undefined;
}

function isWhole({ file, start, end }: Span): boolean {
  return start === 0 && end === file.text.length;
}

/** What a text encodes, as decoding it gives it: sets have become lists, and nothing is secret that was not told. */
export function asDecoded(value: Value): Value {
  const { span, via, reference } = value;
  if (value.kind === 'list')
    return relocated(listValue(value.items.map(asDecoded), span, via), span, via, reference);
  if (value.kind !== 'object') return value;
  const fields = [...value.fields.values()].map((field) => ({ ...field, value: asDecoded(field.value) }));
  const made = objectValue(new Map(fields.map((field) => [field.name, field])), span, via, value.header);
  return marked(made, value.sensitive, span, via, reference);
}
