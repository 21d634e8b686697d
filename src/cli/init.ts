import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { initialConfiguration, type TreeFacts } from '../config/initial-configuration.ts';
import type { FileKind } from '../discover/discovered-file.ts';
import { configurationNames, findConfig } from '../discover/find-config.ts';
import { ancestorsOf } from '../discover/scan-root.ts';
import { type Scope, scopeOf } from '../lint/scope.ts';
import { UsageError } from '../lint/user-error.ts';
import { environmentOf } from '../model/environment.ts';
import { printable } from '../report/printable.ts';
import type { World } from './streams.ts';
import { version } from './version.ts';

const [name] = configurationNames;

/**
 * Writes a configuration for the working directory that suits what lies there.
 *
 * @throws UsageError where there is one already, or it cannot be written
 */
export async function initialize(force: boolean, { cwd, stdout }: World): Promise<0> {
  const there = findConfig(cwd);
  const isHere = there !== undefined && dirname(there) === cwd;
  if (there !== undefined && !force) throw alreadyThere(shownFrom(cwd, there), isHere);
  const path = isHere && !there.endsWith('.json') ? there : join(cwd, name);
  const above = there === undefined || isHere ? undefined : shownFrom(cwd, there);
  const scope = await scopeOf({ paths: [], cwd, noConfig: true });
  const text = initialConfiguration({ ...factsOf(scope, cwd), above });
  write(path, text, force);
  stdout.write(`Wrote ${printable(shownFrom(cwd, path))}.\n`);
  if (isHere && there !== path) stdout.write(`${printable(shownFrom(cwd, there))} is not read any more.\n`);
  return 0;
}

function alreadyThere(shown: string, isHere: boolean): UsageError {
  return new UsageError(
    `There is a configuration already: \`${shown}\`.`,
    isHere
      ? '`infra-lint init --force` overwrites it.'
      : '`infra-lint init --force` writes one that extends it.',
  );
}

function write(path: string, text: string, force: boolean): void {
  try {
    writeFileSync(path, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError(
      `The configuration cannot be written (${code}).`,
      'Check the permissions of the folder.',
    );
  }
}

const formatNames: ReadonlyMap<FileKind, string> = new Map([
  ['terraform', 'Terraform'],
  ['terraform-json', 'Terraform'],
  ['terraform-plan', 'Terraform plans'],
  ['kubernetes', 'Kubernetes'],
  ['kustomization', 'Kustomize'],
  ['compose', 'Compose'],
  ['dockerfile', 'Dockerfiles'],
]);

function factsOf({ discovery }: Scope, cwd: string): Omit<TreeFacts, 'above'> {
  const files = discovery.files.filter(({ given, kind }) => given && formatNames.has(kind));
  const formats = new Map<string, number>();
  for (const { kind } of files) {
    const format = formatNames.get(kind) ?? kind;
    formats.set(format, (formats.get(format) ?? 0) + 1);
  }
  const folders = new Set(
    files.flatMap(({ file }) => foldersOf(shownFrom(cwd, join(discovery.root, file.path)))),
  );
  return {
    formats,
    environments: environmentsIn(folders),
    asides: outermost(
      [...folders].filter((folder) =>
        /(?:^|\/)(?:examples?|samples?|vendor|third[-_]party)\/$/i.test(folder),
      ),
    ),
    schema: schemaFor(cwd),
  };
}

/** `a/b/c.tf` lies in `a/` and `a/b/`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}

/** More folders than this are better told by a pattern, which somebody has to think of. */
const mostFolders = 12;

function environmentsIn(folders: ReadonlySet<string>): TreeFacts['environments'] {
  const named = [...folders].sort().flatMap((folder): TreeFacts['environments'] => {
    const own = folder.split('/').at(-2) ?? '';
    const { stage } = environmentOf(own);
    return stage === 'unstated' ? [] : [{ folder, stage }];
  });
  return named
    .filter(
      ({ folder, stage }) =>
        !named.some(
          (other) => folder !== other.folder && folder.startsWith(other.folder) && stage === other.stage,
        ),
    )
    .slice(0, mostFolders);
}

function outermost(folders: readonly string[]): readonly string[] {
  return folders
    .filter((folder) => !folders.some((other) => other !== folder && folder.startsWith(other)))
    .sort()
    .slice(0, mostFolders);
}

/** The schema of the package that is installed here, or else that of this version on the web. */
function schemaFor(cwd: string): string {
  const inPackage = join('node_modules', 'infra-lint', 'infra-lint.schema.json');
  for (const folder of ancestorsOf(cwd))
    if (existsSync(join(folder, inPackage))) {
      const path = shownFrom(cwd, join(folder, inPackage));
      return path.startsWith('../') ? path : `./${path}`;
    }
  return `https://raw.githubusercontent.com/infra-lint/infra-lint/v${version}/infra-lint.schema.json`;
}

function shownFrom(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join('/');
}
