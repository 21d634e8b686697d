import type { DiscoveredFile, FileKind } from './discovered-file.ts';

/** Where a file leads to, going by its text: paths relative to the root, of directories or files. */
export interface Leads {
  readonly targets: readonly string[];
  /** What is looked for there. */
  readonly kinds: readonly FileKind[];
  /** Whether what is looked for may lie deeper than in the directory itself. */
  readonly deep: boolean;
}

const manifestPlace = '.terraform/modules/modules.json';
const terraformKinds: readonly FileKind[] = ['terraform', 'terraform-json'];

/** Undefined for a file that leads nowhere. */
export function leadsOf({ file, kind }: DiscoveredFile): Leads | undefined {
  const directory = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const targets = (pattern: RegExp, from = directory) => targetsIn(file.text, pattern, from);
  switch (kind) {
    case 'terraform':
    case 'terraform-json':
      if (!file.text.includes('"./') && !file.text.includes('"../')) return undefined;
      return {
        targets: targets(/\bsource"?\s*[=:]\s*"(\.\.?\/[^"\n]*)"/g),
        kinds: terraformKinds,
        deep: false,
      };
    case 'terraform-modules-manifest': {
      const root = file.path.slice(0, -manifestPlace.length);
      return { targets: targets(/"Dir"\s*:\s*"([^"\\\n]+)"/g, root), kinds: terraformKinds, deep: false };
    }
    case 'kustomization':
      return {
        targets: targets(pathUpwards),
        kinds: ['kubernetes', 'kustomization', 'kustomize-patch'],
        deep: true,
      };
    case 'compose':
      return {
        targets: targets(pathUpwards),
        kinds: ['compose', 'dockerfile', 'dockerignore', 'environment-file'],
        deep: false,
      };
    default:
      return undefined;
  }
}

/** A path that starts with `../`, in quotes or not. */
const pathUpwards = /(?:^|[\s"'[,:=])(\.\.(?:\/[\w.@-]+)*)\/?(?=[\s"',\]}]|$)/gm;

/** A file that leads to more places than this was written to keep us busy. */
const maxTargets = 1000;

function targetsIn(text: string, pattern: RegExp, directory: string): readonly string[] {
  const targets = new Set<string>();
  for (const match of text.matchAll(pattern)) {
    const target = resolved(directory, match[1] ?? '');
    if (target !== undefined) targets.add(target);
    if (targets.size === maxTargets) break;
  }
  return [...targets];
}

/** Undefined for what leads out of the root. Terraform's `//` parts a package from a directory in it. */
function resolved(directory: string, path: string): string | undefined {
  const segments = directory.split('/').filter((segment) => segment !== '');
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
