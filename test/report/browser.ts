import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** A browser on this machine that can be run without a screen; undefined where there is none. */
export const browser = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** The elements of a page after its script has run, as markup. */
export function rendered(path: string, hash: string): string {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=5000', '--dump-dom'];
  const { stdout } = spawnSync(browser ?? '', [...flags, `file://${path}${hash}`], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 110_000,
  });
  return stdout.slice(stdout.lastIndexOf('</script>'));
}
