import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkProjects } from '../../../src/evaluate/compose/check-projects.ts';
import { evaluateCompose } from '../../../src/evaluate/compose/evaluate.ts';
import { validateCompose } from '../../../src/evaluate/compose/validate.ts';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';
import { regionOf } from '../../../src/source/line-table.ts';

const folder = 'fixtures/evaluate/compose';

/** Files by their paths; one alone is `compose.yaml`. */
function found(texts: Readonly<Record<string, string>> | string) {
  const files = Object.entries(typeof texts === 'string' ? { 'compose.yaml': texts } : texts).map(
    ([path, text]) => {
      const file = { path, text };
      return { file, stream: parseYaml(file).tree };
    },
  );
  expect(validateCompose(files)).toEqual([]);
  return checkProjects(evaluateCompose({ files, environmentFiles: new Map() }).projects);
}

function messages(texts: Readonly<Record<string, string>> | string): readonly string[] {
  return found(texts).map(({ message }) => message);
}

describe('what Docker Compose refuses is said, at its line', () => {
  const verdicts = recorded(`${folder}/refusals.json`);

  it.each(readdirSync(`${folder}/refusals`))('%s', (name) => {
    const text = readFileSync(`${folder}/refusals/${name}`, 'utf8');
    const markers = markersIn(text);
    const mistakes = found(text).map(({ message, span }) => ({ message, line: regionOf(span).line }));
    expect(verdicts[`refusals/${name}`]).toBe('refused');
    expect(mistakes.sort((a, b) => a.line - b.line)).toEqual(
      markers.map(({ line, words }) => ({ line, message: expect.stringContaining(words) })),
    );
  });

  it.each(readdirSync(`${folder}/taken`))('nothing of %s', (name) => {
    expect(verdicts[`taken/${name}`]).toBe('taken');
    expect(messages(readFileSync(`${folder}/taken/${name}`, 'utf8'))).toEqual([]);
  });
});

/** What the tool says; `DOCKER_COMPOSE=/path/to/docker-compose` asks it anew. */
function recorded(path: string): Readonly<Record<string, string>> {
  const tool = process.env.DOCKER_COMPOSE;
  if (tool !== undefined) {
    const names = ['refusals', 'taken'].flatMap((kind) =>
      readdirSync(`${folder}/${kind}`).map((name) => `${kind}/${name}`),
    );
    const verdicts = names.map((name) => [name, verdictOf(tool, name)]);
    writeFileSync(path, `${JSON.stringify(Object.fromEntries(verdicts), undefined, 2)}\n`);
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}

function verdictOf(tool: string, name: string): string {
  try {
    execFileSync(tool, ['-f', `${folder}/${name}`, '--profile', '*', 'config', '-q'], { stdio: 'ignore' });
    return 'taken';
  } catch {
    return 'refused';
  }
}

/** Which lines are marked, and with which words of the message. */
function markersIn(text: string) {
  return text.split('\n').flatMap((line, index) => {
    const words = line.split('# refused: ')[1];
    return words === undefined ? [] : [{ line: index + 1, words }];
  });
}

describe('names', () => {
  it('are found wherever Compose looks for them', () => {
    const base = 'services: { web: { image: "a:1", networks: [back], volumes: ["data:/d"] } }\n';
    const rest = 'networks: { back: }\nvolumes: { data: }\n';
    expect(messages(base)).toEqual(['There is no network `back`.', 'There is no volume `data`.']);
    expect(messages({ 'compose.yaml': base, 'compose.override.yaml': `services: {}\n${rest}` })).toEqual([]);
    expect(
      messages({
        'compose.yaml': `include: [parts/more.yaml]\n${base}`,
        'parts/more.yaml': `services: {}\n${rest}`,
      }),
    ).toEqual([]);
  });

  it('may come from a file that one puts over the base by hand', () => {
    const base = 'services: { web: { image: "a:1", networks: [back] } }\n';
    const variant = 'services: { web: { restart: always } }\nnetworks: { back: }\n';
    expect(messages({ 'compose.yaml': base, 'compose.prod.yaml': variant })).toEqual([]);
  });

  it('are not looked for where files are missing, or where somebody has to put files together', () => {
    const text = 'services: { web: { image: "a:1", networks: [back] } }\n';
    expect(messages({ 'compose.yaml': `include: [not-here.yaml]\n${text}` })).toEqual([]);
    expect(messages({ 'extra-compose.yaml': text })).toEqual([]);
    expect(messages({ 'compose.tools.yaml': text })).toEqual([]);
  });

  it('that a variable takes part in are not known', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: they are Compose's
    expect(messages('services: { web: { image: "a:1", volumes: ["${V:-data}:/d"] } }')).toEqual([]);
  });

  it('come with those that were most likely meant', () => {
    const [mistake] = found('services: { web: { image: "a:1", depends_on: [dbb] }, db: { image: "b:1" } }');
    expect(mistake).toMatchObject({ written: 'dbb', known: ['web', 'db'] });
  });
});

it('tells what many services have from one place once', () => {
  const text =
    'x-base: &base { image: "a:1", mem_limit: lots }\nservices: { a: { <<: *base }, b: { <<: *base } }\n';
  expect(found(text)).toHaveLength(1);
});

it('walks long chains and many circles', () => {
  const chain = Array.from(
    { length: 5_000 },
    (_, at) => `  s${at}: { image: "a:1", depends_on: [s${at + 1}] }`,
  );
  expect(found(`services:\n${chain.join('\n')}\n  s5000: { image: "a:1" }\n`)).toEqual([]);
  const all = Array.from({ length: 60 }, (_, at) => `s${at}`);
  const knot = all.map((name) => `  ${name}: { image: "a:1", depends_on: [${all.join(', ')}] }`);
  expect(found(`services:\n${knot.join('\n')}\n`).length).toBeLessThanOrEqual(100);
});
