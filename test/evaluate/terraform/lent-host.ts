import type { Host } from '../../../src/evaluate/terraform/host.ts';
import { digest } from '../../../src/lint/node-crypto.ts';
import { gunzip } from '../../../src/lint/node-zlib.ts';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';
import type { NearbyEntry, NearbyFiles } from '../../../src/source/nearby-files.ts';

/** All that functions can be lent, and what a test gives besides. */
export function lentHost(lent: Host): Host {
  return { digest, gunzip, parseYaml, ...lent };
}

/** Files by path, as if they lay in the scanned tree. */
export function filesIn(texts: Readonly<Record<string, string>>): NearbyFiles {
  const files = new Map(
    Object.entries(texts).map(([path, text]) => [
      path,
      { state: 'read', bytes: new TextEncoder().encode(text), file: { path, text } } as const,
    ]),
  );
  return {
    read: (path) => files.get(path) ?? { state: 'missing' },
    list: (directory) => {
      const prefix = directory === '' ? '' : `${directory}/`;
      const inside = [...files.keys()].filter((path) => path.startsWith(prefix));
      const entries = inside.map((path): [string, NearbyEntry] => {
        const [name = '', ...below] = path.slice(prefix.length).split('/');
        return [name, { name, kind: below.length === 0 ? 'file' : 'directory' }];
      });
      return inside.length === 0 ? undefined : [...new Map(entries).values()];
    },
  };
}
