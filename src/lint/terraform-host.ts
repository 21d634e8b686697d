import type { DiscoveredFile } from '../discover/discovered-file.ts';
import { nearbyFiles, type RecordedFiles } from '../discover/nearby.ts';
import type { Host } from '../evaluate/terraform/host.ts';
import type { Span } from '../source/span.ts';

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
  const isGiven = ({ file }: Span) => given.has(file.path);
  return new Set([...readers.keys()].filter((path) => readingPlaces(path, readers).some(isGiven)));
}

/** The places that read a file, by its path; with those that render the templates that read it. */
export function allReadingPlaces({ readers }: RecordedFiles): ReadonlyMap<string, readonly Span[]> {
  return new Map([...readers.keys()].map((path) => [path, readingPlaces(path, readers)]));
}

function readingPlaces(path: string, readers: RecordedFiles['readers']): readonly Span[] {
  const places = new Set<Span>();
  const waiting = [path];
  const followed = new Set(waiting);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const place of readers.get(next) ?? []) {
      places.add(place);
      if (followed.has(place.file.path)) continue;
      followed.add(place.file.path);
      waiting.push(place.file.path);
    }
  }
  return [...places];
}
