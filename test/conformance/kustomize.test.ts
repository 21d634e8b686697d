import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Kustomization } from '../../src/evaluate/kubernetes/kustomize/kustomization.ts';
import { byName, objectsIn, readKustomizeTree } from '../evaluate/kubernetes/kustomize-tree.ts';

/**
 * Our builds against those of `kustomize build`. Of the fixtures, every build is kept beside the folder that it was made
 * of; of a corpus, `INFRA_LINT_CORPUS=folder npx vitest run test/conformance` compares digests. What cannot be built
 * without a network or an absent file is recorded as such.
 *
 * `KUSTOMIZE=/path/to/kustomize` records anew what the tool makes of both; the binary has to be of the version that the
 * recording is to state.
 */
const recorder = process.env.KUSTOMIZE;
const corpus = process.env.INFRA_LINT_CORPUS;
const fixtures = 'fixtures/evaluate/kubernetes/kustomize';
const goldenOfCorpus = 'test/conformance/kustomize-corpus.json';

interface Golden {
  readonly tool: string;
  /** By directory: the digest of what it makes, or why it makes nothing. */
  readonly builds: Readonly<Record<string, { readonly sha256: string } | { readonly refused: Refusal }>>;
}

type Refusal =
  | 'calls a plugin'
  | 'is a component'
  | 'fetches from elsewhere'
  | 'names an absent file'
  | 'is wrong';

describe('a kustomization of the fixtures makes what Kustomize makes of it', () => {
  const { kustomizations, builder } = readKustomizeTree(fixtures);
  if (recorder !== undefined)
    for (const { directory, isComponent } of kustomizations.values())
      if (!isComponent) recordFixture(directory);

  it.each([...kustomizations.values()].filter(({ isComponent }) => !isComponent))('$directory', (one) => {
    const built = byName(builder.build(one).map(({ node }) => node));
    expect(built).toEqual(byName(objectsIn(readFileSync(goldenOf(one.directory), 'utf8'))));
    expect(builder.notBuilt.get(one.file.path)).toBeUndefined();
  });
});

it.runIf(corpus !== undefined)('every kustomization of the corpus makes what Kustomize makes of it', () => {
  const folder = corpus ?? '';
  const { kustomizations, builder } = readKustomizeTree(folder);
  if (recorder !== undefined) recordCorpus(folder, [...kustomizations.values()]);
  const golden: Golden = JSON.parse(readFileSync(goldenOfCorpus, 'utf8'));
  const different: string[] = [];
  let refused = 0;
  for (const [directory, verdict] of Object.entries(golden.builds)) {
    const kustomization = kustomizations.get(directory);
    const built = kustomization && byName(builder.build(kustomization).map(({ node }) => node));
    if ('refused' in verdict) refused++;
    else if (built === undefined || digestOf(built) !== verdict.sha256) different.push(directory);
  }
  const equal = Object.keys(golden.builds).length - different.length - refused;
  console.log(`${equal} builds equal, ${different.length} different; ${refused} not built by Kustomize`);
  expect(different).toEqual([]);
});

function digestOf(objects: ReturnType<typeof byName>): string {
  return createHash('sha256').update(JSON.stringify(objects)).digest('hex');
}

function goldenOf(directory: string): string {
  return `${fixtures}/${directory.replaceAll('/', '-')}.built.yaml`;
}

function recordFixture(directory: string): void {
  const { text } = built(`${fixtures}/${directory}`);
  if (text !== undefined) writeFileSync(goldenOf(directory), text);
}

function recordCorpus(folder: string, kustomizations: readonly Kustomization[]): void {
  const sorted = [...kustomizations].sort((a, b) => (a.directory < b.directory ? -1 : 1));
  const builds = sorted.map(({ directory, isComponent }) => {
    if (isComponent) return [directory, { refused: 'is a component' }];
    const { text, refused } = built(`${folder}/${directory}`);
    const verdict = text === undefined ? { refused } : { sha256: digestOf(byName(objectsIn(text))) };
    return [directory, verdict];
  });
  const tool = `Kustomize ${spawnSync(recorder ?? '', ['version'], { encoding: 'utf8' }).stdout.trim()}`;
  writeFileSync(
    goldenOfCorpus,
    `${JSON.stringify({ tool, builds: Object.fromEntries(builds) }, undefined, 2)}\n`,
  );
}

/** What the tool makes of a directory; without Git, and with a proxy that is not there, it fetches nothing. */
function built(directory: string): { readonly text?: string; readonly refused?: Refusal } {
  const { status, stdout, stderr } = spawnSync(recorder ?? '', ['build', resolve(directory)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { HOME: '/nonexistent', PATH: '/nonexistent', HTTPS_PROXY: 'http://127.0.0.1:9' },
  });
  if (status === 0) return { text: stdout };
  if (/proxyconnect|no 'git' program|git fetch|unable to (?:connect|resolve)/.test(stderr))
    return { refused: 'fetches from elsewhere' };
  if (/external plugin/.test(stderr)) return { refused: 'calls a plugin' };
  return { refused: /no such file|doesn't exist/.test(stderr) ? 'names an absent file' : 'is wrong' };
}
