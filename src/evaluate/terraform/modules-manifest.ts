import { normalisePath } from '../../source/path.ts';
import type { SourceFile } from '../../source/source-file.ts';

const PLACE = '.terraform/modules/modules.json';

/**
 * What `init` wrote about downloaded modules: root directory and key (`network.vpc`), joined by a space, to the
 * module's directory. A manifest that cannot be read says nothing.
 */
export function readManifests(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const directories = new Map<string, string>();
  for (const { path, text } of files) {
    if (!path.endsWith(PLACE)) continue;
    const root = path.slice(0, -PLACE.length).replace(/\/$/, '');
    for (const { key, directory } of readEntries(text)) {
      const target = normalisePath(`${root}/${directory}`);
      if (key !== '' && target !== undefined) directories.set(`${root} ${key}`, target);
    }
  }
  return directories;
}

function readEntries(text: string): readonly { key: string; directory: string }[] {
  const modules = property(parse(text), 'Modules');
  if (!Array.isArray(modules)) return [];
  return modules.flatMap((entry: unknown) => {
    const key = property(entry, 'Key');
    const directory = property(entry, 'Dir');
    return typeof key === 'string' && typeof directory === 'string' ? [{ key, directory }] : [];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
