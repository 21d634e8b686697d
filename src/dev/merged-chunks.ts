import { posix } from 'node:path';
import { build, type Metafile } from 'esbuild';

/** Packages in CommonJS call `require` for Node's own modules. */
export const requireBanner =
  "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);";

/** The files of a bundle, by their paths in `dist`. */
export type Outputs = ReadonlyMap<string, string>;

/**
 * Puts what is always loaded together into one file. The bundler makes a file of its own of whatever two entry points
 * share, and every file costs a run half a millisecond.
 *
 * @param starts sources; each gives a group: all that it imports at once, without what is in a group before. To the last
 *   one all small files are added
 * @throws Error where a file still asks for one that is gone
 */
export async function mergedChunks(
  outputs: Outputs,
  metafile: Metafile,
  starts: readonly string[],
): Promise<Outputs> {
  const plain = new Map([...outputs].map(([path, text]) => [path, text.replace(`${requireBanner}\n`, '')]));
  const groupOf = new Map<string, string>();
  const merged = new Map<string, string>();
  for (const [index, source] of starts.entries()) {
    const name = `dist/part-${index + 1}.js`;
    const isLast = index === starts.length - 1;
    const wanted = [outputOf(source, metafile), ...(isLast ? smallChunks(metafile) : [])];
    const members = closureOf(wanted, metafile).filter(
      (path) => metafile.outputs[path]?.entryPoint === undefined && !groupOf.has(path),
    );
    for (const path of members) groupOf.set(path, name);
    merged.set(name, await mergedText(members, plain, metafile));
  }
  for (const [path, text] of plain) if (!groupOf.has(path)) merged.set(path, text);
  return new Map(
    [...merged].map(([path, text]) => [
      path,
      withBanner(checked(path, redirected(path, text, groupOf), groupOf)),
    ]),
  );
}

function outputOf(source: string, { outputs }: Metafile): string {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source);
  if (found === undefined) throw new Error(`Nothing is made of ${source}.`);
  return found[0];
}

/** To load what is smaller than this takes less time than to open its file. */
const smallBytes = 6000;

/** Small files that import nothing but small ones. */
function smallChunks(metafile: Metafile): readonly string[] {
  const isSmall = (path: string) => (metafile.outputs[path]?.bytes ?? 0) < smallBytes;
  return Object.keys(metafile.outputs).filter(
    (path) => metafile.outputs[path]?.entryPoint === undefined && closureOf([path], metafile).every(isSmall),
  );
}

/** The files and all that is loaded with them, what is imported first in front. */
function closureOf(starts: readonly string[], { outputs }: Metafile): readonly string[] {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const { path: imported, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && imported in outputs) visit(imported);
  };
  starts.forEach(visit);
  return [...found].reverse();
}

/** One file that exports everything that its members export, under names of their own. */
async function mergedText(members: readonly string[], texts: Outputs, metafile: Metafile): Promise<string> {
  const own = new Set(members);
  const contents = members.map((path) => {
    const names = metafile.outputs[path]?.exports.map((name) => `${name} as ${nameIn(path, name)}`) ?? [];
    return names.length === 0
      ? `import './${posix.basename(path)}';`
      : `export { ${names.join(', ')} } from './${posix.basename(path)}';`;
  });
  const { outputFiles } = await build({
    stdin: { contents: contents.join('\n'), resolveDir: '/', sourcefile: 'merged.js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    legalComments: 'none',
    plugins: [
      {
        name: 'chunks',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /.*/ }, ({ path, kind }) => {
            const chunk = `dist/${posix.basename(path)}`;
            return own.has(chunk) && kind === 'import-statement'
              ? { path: chunk, namespace: 'chunk' }
              : { path, external: true };
          });
          onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({ contents: texts.get(path) ?? '' }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

/** Names of members are letters and digits, so are their exports'. */
function nameIn(path: string, name: string): string {
  return `${posix.basename(path, '.js').replace(/\W/g, '_')}_${name}`;
}

const importStatement = /(?:import|export)(?:\{([^{}]*)\}from)?"\.\/([\w-]+\.js)";/g;

/** What was imported from a member is imported from its group. */
function redirected(from: string, text: string, groupOf: ReadonlyMap<string, string>): string {
  return text.replace(importStatement, (statement: string, names: string | undefined, file: string) => {
    const path = `dist/${file}`;
    const group = groupOf.get(path);
    if (group === undefined || group === from) return statement;
    const target = `"./${posix.basename(group)}";`;
    if (names === undefined) return `import${target}`;
    const renamed = names
      .split(',')
      .map((name) => `${nameIn(path, name.split(' as ')[0] ?? name)} as ${name.split(' as ').at(-1)}`);
    return `${statement.startsWith('export') ? 'export' : 'import'}{${renamed.join(',')}}from${target}`;
  });
}

function checked(path: string, text: string, groupOf: ReadonlyMap<string, string>): string {
  for (const member of groupOf.keys())
    if (text.includes(posix.basename(member)))
      throw new Error(`${path} asks for ${member}, which is merged.`);
  return text;
}

function withBanner(text: string): string {
  const [first = '', ...lines] = text.split('\n');
  const [shebang, rest] = first.startsWith('#!') ? [`${first}\n`, lines.join('\n')] : ['', text];
  return /\brequire\b/.test(rest) ? `${shebang}${requireBanner}\n${rest}` : text;
}
