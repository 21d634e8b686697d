import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateCompose } from '../../../src/evaluate/compose/validate.ts';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';
import { regionOf } from '../../../src/source/line-table.ts';
import { textOf } from '../../../src/source/span.ts';

const fixtures = 'fixtures/evaluate/compose';

/** Each finding as `place: message`, the place as it is written. */
function found(...files: readonly (readonly [path: string, text: string])[]): readonly string[] {
  const sources = files.map(([path, text]) => {
    const file = { path, text };
    return { file, stream: parseYaml(file).tree };
  });
  return validateCompose(sources).map(({ span, message }) => `${textOf(span)}: ${message}`);
}

function inService(settings: string): readonly string[] {
  const lines = settings.split('\n').map((line) => `    ${line}`);
  return found(['compose.yaml', `services:\n  web:\n${lines.join('\n')}\n`]);
}

describe('what Docker Compose itself says', () => {
  const { verdicts }: { readonly verdicts: Record<string, Record<string, string>> } = JSON.parse(
    readFileSync(`${fixtures}/verdicts.json`, 'utf8'),
  );
  const paths = ['accepted', 'refused'].flatMap((folder) =>
    readdirSync(`${fixtures}/${folder}`).map((name) => `${folder}/${name}`),
  );

  it.each(paths)('is said of %s', (path) => {
    const verdict = found([path, readFileSync(`${fixtures}/${path}`, 'utf8')]).length === 0;
    for (const said of Object.values(verdicts)) expect(said[path]).toBe(verdict ? 'accepted' : 'refused');
  });
});

describe('every mistake is found once, at its place', () => {
  const expected: Record<string, readonly string[]> = JSON.parse(
    readFileSync(`${fixtures}/findings.json`, 'utf8'),
  );

  it.each(Object.entries(expected))('%s', (path, lines) => {
    const file = { path, text: readFileSync(`${fixtures}/${path}`, 'utf8') };
    const problems = validateCompose([{ file, stream: parseYaml(file).tree }]);
    expect(problems.map(({ span, message }) => `${regionOf(span).line}: ${message}`)).toEqual(lines);
  });
});

describe('a wrong key', () => {
  it('is named with what it was taken for a key of', () => {
    expect(inService('heathcheck: {}')).toEqual(['heathcheck: `heathcheck` is not a key of a service.']);
    expect(inService('build: { contxt: . }')).toEqual(['contxt: `contxt` is not a key of `build`.']);
    expect(inService('ports: [{ targt: 80 }]')).toEqual([
      'targt: `targt` is not a key of an entry of `ports`.',
    ]);
    expect(found(['compose.yaml', 'servics: {}\nservices: {}\n'])).toEqual([
      'servics: `servics` is not a key of a Compose file.',
    ]);
  });

  it('may be that of the services', () => {
    expect(found(['compose.yaml', 'servces: { web: { image: "a:1" } }'])).toEqual([
      'servces: `servces` is not a key of a Compose file.',
    ]);
  });

  it('brings the names that are known there', () => {
    const file = { path: 'compose.yaml', text: 'services: { web: { build: { contxt: . } } }' };
    const [problem] = validateCompose([{ file, stream: parseYaml(file).tree }]);
    expect(problem).toMatchObject({ written: 'contxt', known: expect.arrayContaining(['context']) });
  });

  it('may be any name, also one that objects have of themselves', () => {
    expect(inService('__proto__: 1\nconstructor: 2')).toEqual([
      '__proto__: `__proto__` is not a key of a service.',
      'constructor: `constructor` is not a key of a service.',
    ]);
  });
});

describe('a wrong value', () => {
  it.each([
    ['ports: "80:80"', '"80:80": `ports` has to be a list, not a text.'],
    ['ports:', 'ports: `ports` has to be a list, but is empty.'],
    ['user: 1000', '1000: `user` has to be a text, not a number.'],
    ['restart: false', 'false: `restart` has to be a text, not `false`.'],
    ['command: { run: it }', 'command: `command` has to be a text or a list, not a mapping.'],
    ['oom_score_adj: 2000', '2000: `oom_score_adj` has to be at most 1000.'],
    ['cgroup: shared', 'shared: `cgroup` has to be `host` or `private`.'],
    [
      'environment: { A: [1] }',
      'A: `A` of `environment` has to be a text, a number, `true` or `false`, not a list.',
    ],
    ['depends_on: { db: {} }', 'db: `db` of `depends_on` needs `condition`.'],
  ])('%s', (setting, message) => {
    expect(inService(setting)).toEqual([message]);
  });

  it('is a name that stands twice where Compose wants it once', () => {
    expect(inService('depends_on: [db, db]\ncap_add: [A, A]')).toEqual([
      'db: `db` is in `depends_on` twice.',
    ]);
  });

  it('is one finding where an alias brings it to many services', () => {
    const text = 'x-base: &base { user: 1000 }\nservices: { a: { <<: *base }, b: { <<: *base } }\n';
    expect(found(['compose.yaml', text])).toHaveLength(1);
  });
});

describe('nothing is said', () => {
  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: they are Compose's
    ['of a value with a variable', 'ports: ${PORTS}\nuser: "${UID}"\nrestart: ${RESTART:-sometimes}'],
    ['of what is reset', 'ports: !reset none'],
    ['of extensions', 'x-anything: [1]'],
    ['of numbers in a form that only Compose reads', 'pids_limit: 1_000'],
    ['of what a service has from another', 'extends: base\nports:\ndepends_on: { db: { restart: true } }'],
  ])('%s', (_, settings) => {
    expect(inService(settings)).toEqual([]);
  });

  it('of what an override leaves to its base', () => {
    const base = ['compose.yaml', 'services: { web: { image: "a:1" } }'] as const;
    const override = 'services:\n  web:\n  db: { depends_on: { web: { restart: true } } }\n';
    expect(found(base, ['compose.override.yaml', override])).toEqual([]);
    expect(found(base, ['compose.prod.yaml', override])).toEqual([]);
    expect(found(base, ['compose.prod.yaml', 'services: { web: { prots: [] } }'])).toHaveLength(1);
  });

  it('of what one document leaves to another', () => {
    expect(found(['compose.yaml', 'services: { web: { image: "a:1" } }\n---\nservices: { web: }\n'])).toEqual(
      [],
    );
  });

  it('of files of the first version, and of what is no Compose file', () => {
    expect(found(['compose.yaml', 'web: { image: "a:1", net: host }\n'])).toEqual([]);
    expect(found(['compose.yaml', '- web\n'])).toEqual([]);
    expect(found(['compose.yaml', ''])).toEqual([]);
  });
});

it('tells a file by its first mistakes', () => {
  const keys = Array.from({ length: 1000 }, (_, index) => `wrong${index}: 1`).join('\n');
  expect(inService(keys)).toHaveLength(25);

  const entries = Array.from({ length: 150_000 }, () => '[]').join(',');
  expect(inService(`environment: [${entries}]`)).toHaveLength(25);

  const services = Array.from(
    { length: 1200 },
    (_, index) => `  s${index}: ${index < 1190 ? '{}' : 'wrong'}`,
  );
  expect(found(['compose.yaml', `services:\n${services.join('\n')}\n`])).toHaveLength(10);
});
