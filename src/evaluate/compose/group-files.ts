import { directoryOf, fileNameOf } from '../../source/path.ts';
import type { ComposeSource } from './project.ts';

/** A file that is read first, and what Compose puts over it without being asked. */
export interface FileGroup {
  readonly base: ComposeSource;
  readonly overrides: readonly ComposeSource[];
  /** The base that it may make sense on top of: `compose.yaml` for `compose.prod.yaml`. */
  readonly below: ComposeSource | undefined;
}

interface FileRole {
  /** `compose` or `docker-compose`, in its directory. */
  readonly stem: string;
  /** What the name adds: empty for the base, `override`, `prod`. */
  readonly variant: string;
}

/**
 * Compose reads `compose.yaml` together with `compose.override.yaml`, and the same for `docker-compose.yml`; every
 * other file has to be asked for.
 * Source: https://docs.docker.com/compose/how-tos/multiple-compose-files/merge/
 */
export function groupFiles(files: readonly ComposeSource[]): readonly FileGroup[] {
  const bases = new Map<string, ComposeSource>();
  const overrides = new Map<string, ComposeSource[]>();
  for (const source of files) {
    const role = roleOf(source.file.path);
    if (role?.variant === '') bases.set(role.stem, source);
    if (role?.variant === 'override') overrides.set(role.stem, [...(overrides.get(role.stem) ?? []), source]);
  }
  return files.flatMap((source): FileGroup[] => {
    const role = roleOf(source.file.path);
    const base = role === undefined ? undefined : bases.get(role.stem);
    if (role === undefined || base !== source) {
      if (role?.variant === 'override' && base !== undefined) return [];
      return [{ base: source, overrides: [], below: base ?? baseBeside(source, bases) }];
    }
    return [{ base: source, overrides: overrides.get(role.stem) ?? [], below: undefined }];
  });
}

function roleOf(path: string): FileRole | undefined {
  const match = /^(docker-compose|compose)(?:[-._](.*))?\.ya?ml$/i.exec(fileNameOf(path));
  if (match === null) return undefined;
  return {
    stem: `${directoryOf(path)}/${(match[1] ?? '').toLowerCase()}`,
    variant: (match[2] ?? '').toLowerCase(),
  };
}

/** `docker-compose.prod.yml` beside a `compose.yaml`. */
function baseBeside(
  source: ComposeSource,
  bases: ReadonlyMap<string, ComposeSource>,
): ComposeSource | undefined {
  const directory = directoryOf(source.file.path);
  const base = bases.get(`${directory}/compose`) ?? bases.get(`${directory}/docker-compose`);
  return base === source ? undefined : base;
}
