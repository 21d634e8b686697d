import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/**
 * `npm run package-check`: packs the package as it would be published, holds it against publint and "Are the types
 * wrong?", and runs what it installs in an empty folder, without a network.
 */
const folder = mkdtempSync(join(tmpdir(), 'infra-lint-package-'));
try {
  const tarball = join(folder, packed());
  await lintPackage(tarball);
  checkTypes(tarball);
  runInstalled(tarball);
} finally {
  rmSync(folder, { recursive: true });
}

function packed(): string {
  const name = succeed('npm', ['pack', '--pack-destination', folder, '--silent']).trim().split('\n').at(-1);
  if (name === undefined) throw new Error('npm packed nothing.');
  return name;
}

async function lintPackage(tarball: string): Promise<void> {
  const bytes = readFileSync(tarball);
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer }, strict: true });
  if (messages.length > 0) fail(messages.map((message) => formatMessage(message, pkg) ?? '').join('\n'));
  console.log('publint: nothing to say.');
}

/** CommonJS takes ES modules by `require` since Node 20.19, and older resolution knows no `exports`. */
function checkTypes(tarball: string): void {
  succeed('npx', ['attw', tarball, '--profile', 'esm-only', '--no-color']);
  console.log('Are the types wrong? No.');
}

function runInstalled(tarball: string): void {
  const project = { name: 'newcomer', private: true, type: 'module' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
  succeed('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], folder);
  const installed = succeed('npx', ['--no-install', 'infra-lint', '--version'], folder).trim();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  if (installed !== version) fail(`The command says it is version ${installed}, not ${version}.`);
  writeFileSync(
    join(folder, 'use.js'),
    "import { lint } from 'infra-lint';\nawait lint({ paths: [], cwd: '.' });\n",
  );
  succeed('node', ['use.js'], folder);
  console.log('The command and the library run where they are installed.');
}

function succeed(command: string, args: readonly string[], cwd = process.cwd()): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) fail(`${command} ${args.join(' ')}\n${stdout}${stderr}${error?.message ?? ''}`);
  return stdout;
}

function fail(message: string): never {
  throw new Error(message);
}
