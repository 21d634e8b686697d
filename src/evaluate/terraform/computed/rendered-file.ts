import type { Value } from '../../value.ts';
import { isFailed, objectValue } from '../make-value.ts';
import type { Arguments } from './arguments.ts';

/**
 * `rendered` of the data source `template_file`: `template` with `vars`, as `templatestring` renders it.
 * Source: the page `template_file` of the template provider's data sources
 */
export function renderedTemplate(source: Arguments, name: string): Value | undefined {
  const template = source.read('template')?.value;
  if (name !== 'rendered' || template?.kind !== 'string') return undefined;
  const vars = source.read('vars')?.value ?? objectValue(new Map(), source.header);
  return settled(source.apply('templatestring', [template, vars]));
}

const READERS: ReadonlyMap<string, string> = new Map([
  ['content', 'file'],
  ['content_base64', 'filebase64'],
  ['content_md5', 'filemd5'],
  ['content_sha1', 'filesha1'],
  ['content_sha256', 'filesha256'],
  ['content_sha512', 'filesha512'],
]);

/**
 * What the data source `local_file` reads.
 * Source: the page `local_file` of the local provider's data sources
 */
export function localFile(source: Arguments, name: string): Value | undefined {
  const reader = READERS.get(name);
  const filename = source.read('filename')?.value;
  if (reader === undefined || filename?.kind !== 'string') return undefined;
  return settled(source.apply(reader, [filename]));
}

function settled(value: Value): Value | undefined {
  return isFailed(value) ? undefined : value;
}
