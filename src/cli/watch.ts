import { type FSWatcher, statSync, watch as watchFolder } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Scope } from '../lint/scope.ts';
import { ConfigError, UsageError } from '../lint/user-error.ts';
import { counted } from '../report/counts.ts';
import type { LintOptions } from './options.ts';
import { runLint } from './run-lint.ts';
import type { World } from './streams.ts';
import { troubleText } from './trouble-text.ts';

/** Saving one file is several events, and saving all of them many more. */
const settleMilliseconds = 100;
/** Where the system cannot tell what changes. */
const pollMilliseconds = 1000;
const clearScreen = '\u001b[2J\u001b[3J\u001b[H';

/** What is looked at between two runs, by absolute paths. */
interface Watched {
  readonly folders: ReadonlySet<string>;
  readonly files: readonly string[];
}

/**
 * Judges again whenever something changes in the folders that were read, until somebody interrupts. What is ignored is
 * not read, and so not watched. Mistakes are told and waited out: a configuration may be half written.
 *
 * @returns 0: to end it is no failure
 */
export async function watch(options: LintOptions, world: World): Promise<0> {
  const outputs = new Set(
    options.destinations.flatMap(({ file }) => (file === undefined ? [] : resolve(world.cwd, file))),
  );
  const interrupted = onInterrupt();
  let known: Watched = { folders: new Set([world.cwd]), files: [] };
  let seen: string | undefined;
  for (;;) {
    if (world.stdout.isTTY === true) world.stdout.write(clearScreen);
    const start = Date.now();
    const scope = await runOnce(options, world);
    known = scope === undefined ? known : watchedOf(scope);
    const changes = changesIn(known, outputs);
    world.stderr.write(`Watching ${counted(known.folders.size, 'folder')}; Ctrl-C ends it.\n`);
    const state = stateOf(withoutFoldersOf(outputs, known));
    // What was saved while the run went on was told to nobody.
    const isStale = state.newest > start && state.text !== seen;
    seen = state.text;
    const next = isStale ? 'changed' : await Promise.race([changes.next, interrupted]);
    changes.end();
    if (next === 'interrupted') return 0;
  }
}

/** A report that is new changes the folder that it is written to. */
function withoutFoldersOf(outputs: ReadonlySet<string>, { folders, files }: Watched): Watched {
  const written = new Set([...outputs].map((path) => dirname(path)));
  return { folders: new Set([...folders].filter((folder) => !written.has(folder))), files };
}

/** What was read, as far as it came. */
async function runOnce(options: LintOptions, world: World): Promise<Scope | undefined> {
  let scope: Scope | undefined;
  try {
    await runLint(options, world, undefined, (found) => {
      scope = found;
    });
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ConfigError)) throw error;
    world.stderr.write(troubleText(error));
  }
  return scope;
}

function watchedOf({ main, discovery, request }: Scope): Watched {
  const files = discovery.files.map(({ file }) => join(discovery.root, file.path));
  const configurations = [...discovery.configurations, ...main.layers.flatMap(({ path }) => path ?? [])];
  const folders = [
    ...discovery.folders.map((path) => join(discovery.root, path)),
    ...[...files, ...configurations].map((path) => dirname(path)),
    // A configuration may come to be here.
    request.cwd,
  ];
  return {
    folders: new Set(folders.map((folder) => resolve(folder))),
    files: [...files, ...configurations],
  };
}

function onInterrupt(): Promise<'interrupted'> {
  return new Promise((done) => {
    process.once('SIGINT', () => done('interrupted'));
  });
}

interface Changes {
  readonly next: Promise<'changed'>;
  readonly end: () => void;
}

/** Waits for a change, and then until it is quiet. Our own reports are none. */
function changesIn(watched: Watched, outputs: ReadonlySet<string>): Changes {
  const watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  const next = new Promise<'changed'>((done) => {
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => done('changed'), settleMilliseconds);
    };
    try {
      for (const folder of watched.folders) {
        const watcher = watchFolder(folder, (_, name) => {
          if (name === null || !outputs.has(join(folder, name))) changed();
        });
        watchers.push(watcher.on('error', changed));
      }
    } catch {
      // The system watches no more folders, or none on such a disk.
      for (const watcher of watchers.splice(0)) watcher.close();
      timer = polling(watched, () => done('changed'));
    }
  });
  const end = () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
  return { next, end };
}

function polling(watched: Watched, done: () => void): NodeJS.Timeout {
  const before = stateOf(watched).text;
  return setInterval(() => {
    if (stateOf(watched).text !== before) done();
  }, pollMilliseconds);
}

/** When everything that is watched was last changed. */
function stateOf({ folders, files }: Watched): { readonly text: string; readonly newest: number } {
  let newest = 0;
  const parts = [...folders, ...files].map((path) => {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) return '';
    newest = Math.max(newest, status.mtimeMs);
    return `${status.mtimeMs} ${status.size}`;
  });
  return { text: parts.join('\n'), newest };
}
