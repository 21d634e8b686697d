import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText, fromJson } from '../../src/dev/compose-canonical.ts';
import { home, serviceShape } from '../../src/dev/compose-config-shape.ts';
import { evaluateCompose } from '../../src/evaluate/compose/evaluate.ts';
import { groupFiles } from '../../src/evaluate/compose/group-files.ts';
import type { ComposeSource } from '../../src/evaluate/compose/project.ts';
import { parseYaml } from '../../src/parse/yaml/parse.ts';
import { directoryOf, fileNameOf } from '../../src/source/path.ts';
import type { SourceFile } from '../../src/source/source-file.ts';

/**
 * Our services against those of `docker compose --profile '*' config --format json`, in the canonical form of
 * `src/dev/compose-canonical.ts`, with no variables but those of `.env`. The projects of `fixtures/` are compared in
 * full; of a corpus, `INFRA_LINT_CORPUS=folder npx vitest run test/conformance` compares digests, service by service.
 *
 * `DOCKER_COMPOSE=/path/to/docker-compose` records anew what the tool says of both.
 */
const recorder = process.env.DOCKER_COMPOSE;
const corpus = process.env.INFRA_LINT_CORPUS;
const fixtures = 'fixtures/evaluate/compose/projects';
const goldenOfCorpus = 'test/conformance/compose-corpus.json';

interface Verdict {
  /** By the service's name: its canonical text, or the digest of it. */
  readonly services?: Record<string, string>;
  /** Why the tool takes nothing of it. */
  readonly refused?: string;
}

interface Golden {
  readonly tool: string;
  readonly projects: Record<string, Verdict>;
}

describe('a project of the fixtures is what Docker Compose makes of it', () => {
  const golden = recorded(`${fixtures}/expected.json`, () => recordAll(fixtures, (text) => text));
  const projects = readProjects(fixtures);

  it.each(Object.entries(golden.projects))('%s', (path, { services, refused }) => {
    expect(refused).toBeUndefined();
    expect(inLines(projects.get(path))).toEqual(inLines(services));
  });

  it('and every one of them is recorded', () => {
    expect([...projects.keys()].sort()).toEqual(Object.keys(golden.projects).sort());
  });
});

it.runIf(corpus !== undefined)('every project of the corpus is what Docker Compose makes of it', () => {
  const golden = recorded(goldenOfCorpus, () => recordAll(corpus ?? '', digestOf));
  const ours = readProjects(corpus ?? '');
  let equal = 0;
  const different: string[] = [];
  for (const [path, { services = {} }] of Object.entries(golden.projects))
    for (const [name, digest] of Object.entries(services)) {
      const text = ours.get(path)?.[name];
      if (text !== undefined && digestOf(text) === digest) equal++;
      else different.push(`${path}: ${name}`);
    }
  const refused = Object.values(golden.projects).filter((verdict) => verdict.refused !== undefined).length;
  console.log(`${equal} services equal, ${different.length} different; ${refused} files refused by Compose`);
  expect(different).toEqual([]);
});

function recorded(path: string, record: () => Golden): Golden {
  if (recorder !== undefined) writeFileSync(path, `${JSON.stringify(record(), undefined, 2)}\n`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

function recordAll(folder: string, keep: (text: string) => string): Golden {
  const root = resolve(folder);
  const projects = [...readProjects(folder).keys()].map((path) => [path, askTool(root, path, keep)] as const);
  const tool = execFileSync(recorder ?? '', ['version'], { encoding: 'utf8' }).trim();
  return { tool, projects: Object.fromEntries(projects) };
}

function askTool(root: string, path: string, keep: (text: string) => string): Verdict {
  const names = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
  const beside = readdirSync(join(root, directoryOf(path)));
  const isPicked = names.find((name) => beside.includes(name)) === fileNameOf(path);
  const args = [
    ...(isPicked ? [] : ['-f', fileNameOf(path)]),
    '--profile',
    '*',
    'config',
    '--format',
    'json',
  ];
  try {
    const text = execFileSync(recorder ?? '', args, {
      cwd: join(root, directoryOf(path)),
      encoding: 'utf8',
      env: { HOME: home, PWD: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { services }: { readonly services: Record<string, unknown> } = JSON.parse(text);
    return {
      services: Object.fromEntries(
        Object.entries(services).map(([name, service]) => [
          name,
          keep(canonicalText(fromJson(service), root)),
        ]),
      ),
    };
  } catch (error) {
    return { refused: reasonOf(error, root) };
  }
}

/** The last line of what the tool says, without the names of the project. */
function reasonOf(error: unknown, root: string): string {
  const said =
    typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : String(error);
  const last = said.trim().split('\n').at(-1) ?? '';
  return last.replaceAll(root, '').replace(/"[^"]*"|'[^']*'|(?<=undefined \w+ |spec: |: :|\.)[^\s:]+/g, '…');
}

/** The services of every project below a folder, in canonical text, by the path of the project's first file. */
function readProjects(folder: string): ReadonlyMap<string, Record<string, string>> {
  const root = resolve(folder);
  const read = (path: string): SourceFile => ({ path, text: readFileSync(join(root, path), 'utf8') });
  const paths = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  const sources = paths
    .filter(
      (path) =>
        /\.ya?ml$/.test(path) && (folder === fixtures || /compose|docker-stack/.test(fileNameOf(path))),
    )
    .map((path): ComposeSource => {
      const file = read(path);
      return { file, stream: parseYaml(file).tree };
    });
  const environment = paths.filter((path) => /(?:^|\/|\.)\.?env(?:\.[a-z]+)?$/.test(path)).map(read);
  const environmentFiles = new Map(environment.map((file) => [file.path, file]));
  const projects = new Map<string, Record<string, string>>();
  const isMain = (path: string) => folder !== fixtures || path.split('/').length === 2;
  for (const { base, overrides } of groupFiles(sources)) {
    if (!isMain(base.file.path) || (folder === fixtures && !/compose\.ya?ml$/.test(base.file.path))) continue;
    const beside = folder === fixtures ? partsOf(base, sources) : [];
    const files = [
      base,
      ...overrides,
      ...beside.filter((each) => each !== base && !overrides.includes(each)),
    ];
    const evaluated = evaluateCompose({ files, environmentFiles });
    const project = evaluated.projects.find((each) => each.path === base.file.path);
    const services = [...(project?.visible ?? [])].map(
      ([name, service]) => [name, canonicalText(serviceShape(service, root), root)] as const,
    );
    projects.set(base.file.path, Object.fromEntries(services));
  }
  return projects;
}

/** What a project of the fixtures may extend or include lies in its folder. */
function partsOf({ file }: ComposeSource, sources: readonly ComposeSource[]): readonly ComposeSource[] {
  return sources.filter((each) => each.file.path.startsWith(`${directoryOf(file.path)}/`));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Objects again, so that a difference shows its place. */
function inLines(services: Record<string, string> | undefined): unknown {
  return Object.fromEntries(
    Object.entries(services ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, text]) => [name, JSON.parse(text)]),
  );
}
