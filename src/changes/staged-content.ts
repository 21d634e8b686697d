import { join } from 'node:path';
import { untrackedFiles } from './changed-lines.ts';
import { askGit, git } from './git.ts';

/** How the staged state differs from the working tree. Paths are absolute. */
export interface StagedContent {
  /** The staged texts of files that the working tree has otherwise, or not at all. */
  readonly held: ReadonlyMap<string, string>;
  /** What is in the working tree only. */
  readonly absent: ReadonlySet<string>;
}

/** @returns undefined where git cannot say */
export async function stagedContent(root: string): Promise<StagedContent | undefined> {
  const difference = await git(root, [
    'diff',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--no-ext-diff',
    '--ignore-submodules',
    '--relative',
    '--',
  ]);
  const untracked = await untrackedFiles(root);
  if (difference === undefined || untracked === undefined) return undefined;
  const entries = entriesIn(difference);
  const files = entries.filter(({ mode, object }) => mode.startsWith('100') && !/^0+$/.test(object));
  const texts = await textsOf(
    root,
    files.map(({ object }) => object),
  );
  const added = entries.filter(({ mode, state }) => mode === '000000' && state !== 'U');
  return {
    held: new Map(
      files.flatMap(({ path, object }) => {
        const text = texts.get(object);
        return text === undefined ? [] : [[join(root, path), text] as const];
      }),
    ),
    absent: new Set([...added.map(({ path }) => path), ...untracked].map((path) => join(root, path))),
  };
}

interface RawEntry {
  /** Of the staged file: `100644`. */
  readonly mode: string;
  /** The id of its content. */
  readonly object: string;
  /** A letter: `M`, `A`, `D`, `U`. */
  readonly state: string;
  readonly path: string;
}

/** Source: https://git-scm.com/docs/diff-format#_raw_output_format */
function entriesIn(output: string): readonly RawEntry[] {
  const fields = output.split('\0');
  const entries: RawEntry[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode = '', object = '', state = ''] =
      /^:(\d{6}) \d{6} ([0-9a-f]+) [0-9a-f]+ ([A-Z])/.exec(fields[index] ?? '') ?? [];
    entries.push({ mode, object, state, path: fields[index + 1] ?? '' });
  }
  return entries;
}

/** All contents in one question: a process for each would take longer than the run. */
async function textsOf(root: string, objects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  if (objects.length === 0) return texts;
  const { stdout } = await askGit(root, ['cat-file', '--batch'], objects.map((id) => `${id}\n`).join(''));
  let at = 0;
  for (;;) {
    const end = stdout.indexOf(10, at);
    if (end < 0) return texts;
    const header = /^([0-9a-f]+) blob (\d+)$/.exec(stdout.toString('latin1', at, end));
    at = end + 1;
    if (header === null) continue;
    const length = Number(header[2]);
    texts.set(header[1] ?? '', stdout.toString('utf8', at, at + length));
    at += length + 1;
  }
}
