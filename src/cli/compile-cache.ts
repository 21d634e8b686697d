import * as nodeModule from 'node:module';
import { isAbsolute, join } from 'node:path';
import type { World } from './streams.ts';

/**
 * Lets Node keep what it compiles of us, in a folder of the user's own: half of a short run is compiling. Node 22 and
 * later can; on a CI server, where the next run starts from nothing, it would only cost. Whatever goes wrong with the
 * folder, Node goes on without it.
 * Source: https://nodejs.org/api/module.html#module-compile-cache
 */
export function keepCompiled(env: World['env']): void {
  const enable: unknown = Reflect.get(nodeModule, 'enableCompileCache');
  const folder = cacheFolder(env);
  if (typeof enable === 'function' && folder !== undefined) enable(folder);
}

/** Undefined where nothing is kept. A folder that others may write to, such as that for temporary files, is none. */
export function cacheFolder(env: World['env']): string | undefined {
  const { CI, NODE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
  if ((CI ?? '') !== '' || NODE_COMPILE_CACHE !== undefined) return undefined;
  const home = [XDG_CACHE_HOME, LOCALAPPDATA, HOME && join(HOME, '.cache')].find(
    (folder) => folder !== undefined && isAbsolute(folder),
  );
  return home === undefined ? undefined : join(home, 'infra-lint', 'compiled');
}
