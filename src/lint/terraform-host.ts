import type { DiscoveredFile } from '../discover/discovered-file.ts';
import { nearbyFiles, type RecordedFiles } from '../discover/nearby.ts';
import type { Host } from '../evaluate/terraform/host.ts';

const digesting = /(?:md5|sha1|sha256|sha512|uuidv5)\(/;

/**
 * What Terraform's functions are lent. The modules behind it are loaded only where a file calls such a function.
 *
 * @param root the absolute directory that all paths are relative to
 */
export async function terraformHost(
  files: readonly DiscoveredFile[],
  root: string,
): Promise<Host & { readonly files: RecordedFiles }> {
  const calls = (called: RegExp) => files.some(({ file }) => called.test(file.text));
  return {
    files: nearbyFiles(root),
    digest: calls(digesting) ? (await import('./node-crypto.ts')).digest : undefined,
    gunzip: calls(/base64gunzip\(/) ? (await import('./node-zlib.ts')).gunzip : undefined,
    parseYaml: calls(/yamldecode\(/) ? (await import('../parse/yaml/parse.ts')).parseYaml : undefined,
  };
}

/** The paths of what given files read, and of what templates read that they render. */
export function readByGiven(
  { readers }: RecordedFiles,
  files: readonly DiscoveredFile[],
): ReadonlySet<string> {
  const given = new Set(files.filter((file) => file.given).map(({ file }) => file.path));
  const spokenOf = new Set<string>();
  for (let before = -1; before !== spokenOf.size; ) {
    before = spokenOf.size;
    for (const [path, by] of readers)
      if ([...by].some((reader) => given.has(reader) || spokenOf.has(reader))) spokenOf.add(path);
  }
  return spokenOf;
}
