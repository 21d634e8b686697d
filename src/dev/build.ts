import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from 'esbuild';
import { filesBelow } from './files-below.ts';
import { mergedChunks, requireBanner } from './merged-chunks.ts';

/** `npm run build` writes `dist/`; with `--check` it only says whether what is there is current. */
const check = process.argv.includes('--check');
const made = await bundled();
const there = existsSync('dist') ? filesBelow('dist').filter((path) => !path.startsWith('dist/types/')) : [];
const stale = [
  ...there.filter((path) => !made.has(path)),
  ...[...made]
    .filter(([path, bytes]) => !existsSync(path) || !readFileSync(path).equals(bytes))
    .map(([path]) => path),
];
if (check) {
  for (const path of stale) console.error(`Not current: ${path}`);
  if (stale.length > 0) console.error('Run `npm run build` and commit what it writes.');
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const path of there) if (!made.has(path)) rmSync(path);
  for (const [path, bytes] of made) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  chmodSync('dist/cli.js', 0o755);
}

/** Every file of `dist/`, by path. */
async function bundled(): Promise<ReadonlyMap<string, Buffer>> {
  const version: unknown = JSON.parse(readFileSync('package.json', 'utf8')).version;
  const shared = {
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    // Some packages are in CommonJS twice over under `main`; their modules bundle better.
    mainFields: ['module', 'main'],
    target: 'node20.19',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.INFRA_LINT_VERSION': JSON.stringify(version) },
  } as const satisfies BuildOptions;
  const doors = await build({
    ...shared,
    entryPoints: { cli: 'src/cli/bin.ts', action: 'src/action/bin.ts', index: 'src/index.ts' },
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
    banner: { js: requireBanner },
    alias: {
      // It finds its WebAssembly beside its own file, so it stays a file of its own.
      '@cdktf/hcl2json': './hcl2json/lib/index.js',
      'vscode-languageserver-types': './src/parse/dockerfile/language-server-places.ts',
    },
    external: ['./hcl2json/*'],
    plugins: [withoutHttpClient()],
  });
  const hcl2json = await build({
    ...shared,
    stdin: { contents: "export { parse } from '@cdktf/hcl2json';", resolveDir: '.' },
    outfile: 'dist/hcl2json/lib/index.js',
    format: 'esm',
    banner: { js: `${requireBanner}const __dirname=import.meta.dirname;` },
    // Asked for only where Node has no `performance` of its own, which no supported version lacks.
    external: ['performance'],
  });
  const parts = await mergedChunks(textsOf(doors.outputFiles), doors.metafile, [
    'src/cli/bin.ts',
    'src/cli/perform.ts',
  ]);
  return new Map([
    ...[...parts, ...textsOf(hcl2json.outputFiles)].map(([path, text]): [string, Buffer] => [
      path,
      Buffer.from(text),
    ]),
    ['dist/hcl2json/main.wasm.gz', readFileSync('node_modules/@cdktf/hcl2json/main.wasm.gz')],
    ['dist/LICENSES.txt', Buffer.from(licences([doors.metafile, hcl2json.metafile]) + licencesOfSchemas())],
  ]);
}

function textsOf(files: readonly OutputFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path.slice(process.cwd().length + 1), text]));
}

/**
 * `@actions/core` loads an HTTP client for OpenID tokens, which nobody asks for here; loading it takes longer than all
 * else.
 */
function withoutHttpClient(): Plugin {
  return {
    name: 'without-http-client',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^@actions\/http-client(?:\/|$)/ }, ({ path }) => ({ path, namespace: 'nothing' }));
      onLoad({ filter: /^/, namespace: 'nothing' }, () => ({
        contents: 'export const HttpClient = undefined; export const BearerCredentialHandler = undefined;',
      }));
    },
  };
}

/** The licence of every package that is in the bundle, as most of them ask for. */
function licences(metafiles: readonly Metafile[]): string {
  const packages = metafiles
    .flatMap((metafile) => Object.keys(metafile.inputs))
    .map((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
    .filter((folder) => folder !== undefined);
  return [...new Set(packages)].sort().map(licenceOf).join('\n');
}

/** Of the schemas that are compiled into the bundle. */
function licencesOfSchemas(): string {
  const [text, notice] = ['LICENSE', 'NOTICE'].map((name) =>
    readFileSync(`schemas/compose/${name}`, 'utf8').trim(),
  );
  return `\n${'='.repeat(80)}\ncompose-go v2.16.2, schema/compose-spec.json (Apache-2.0)\n\n${notice}\n\n${text}\n`;
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file === undefined
      ? ''
      : `\n${readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${text}`;
}
