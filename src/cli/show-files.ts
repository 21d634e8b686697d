import type { Scope } from '../lint/scope.ts';
import { scopeOf } from '../lint/scope.ts';
import { printableJson, printablePath } from '../report/printable.ts';
import { lintRequest } from './lint-request.ts';
import type { LintOptions } from './options.ts';
import type { World } from './streams.ts';

/** Lists the files that a run would read, and what each is taken for. Nothing is judged. */
export async function showFiles(options: LintOptions, world: World): Promise<0> {
  const files = classifiedFiles(await scopeOf(lintRequest(options, world)));
  const isJson = options.destinations.some(({ format }) => format === 'json');
  world.stdout.write(isJson ? `${printableJson(files, 2)}\n` : fileTable(files));
  if (files.length === 0) world.stderr.write('No Terraform, Kubernetes, Compose or Dockerfile was found.\n');
  return 0;
}

export interface ClassifiedFile {
  /** Relative to the root of the scan. */
  readonly path: string;
  /** What it is taken for; undefined where it is not read. */
  readonly kind?: string;
  /** Why it is not read. */
  readonly reason?: string;
}

/** The files that are reported on, those that cannot be read among them; sorted by path. */
export function classifiedFiles({ discovery }: Scope): readonly ClassifiedFile[] {
  const files: readonly ClassifiedFile[] = [
    ...discovery.files.filter(({ given }) => given).map(({ file, kind }) => ({ path: file.path, kind })),
    ...discovery.notAnalysed.map(({ path, reason }) => ({ path, reason })),
    ...discovery.problems.map(({ path, message }) => ({ path, reason: message.replace(/\.$/, '') })),
  ];
  return files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function fileTable(files: readonly ClassifiedFile[]): string {
  const width = Math.max(0, ...files.map(({ kind }) => kind?.length ?? 'not read'.length));
  return files
    .map(({ path, kind = 'not read', reason }) => {
      const why = reason === undefined ? '' : ` (${reason})`;
      return `${kind.padEnd(width)}  ${printablePath(path + why)}\n`;
    })
    .join('');
}
