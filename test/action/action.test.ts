import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annotatedIn, noticesOf, runAction, type Workspace, workspace } from './run-action.ts';

const compose = `services:
  shop:
    image: registry.example.com/shop:1.4.2
    restart: always
    ports: ["8080:8080"]
  db:
    image: postgres:16
    restart: always
    ports: ["5432:5432"]
    environment:
      POSTGRES_PASSWORD_FILE: /run/secrets/db
    volumes: ["db:/var/lib/postgresql/data"]
volumes:
  db: {}
`;
let shop: Workspace;
beforeEach(() => {
  shop = workspace({ 'compose.yaml': compose });
});
afterEach(() => shop.remove());

describe('the Action', () => {
  it('annotates, summarizes, tells its counts, and fails for errors', async () => {
    const run = await runAction(shop, {});
    expect(run.code).toBe(1);
    expect(annotatedIn(run)).toContain('compose.yaml:9');
    expect(run.commands.at(-1)).toMatch(
      /^::error::infra-lint found what this workflow fails for: \d+ errors?/,
    );
    expect(run.outputs).toMatchObject({
      'exit-code': '1',
      failed: 'true',
      'sarif-file': '',
      'json-file': '',
    });
    expect(Number(run.outputs.findings)).toBe(Number(run.outputs.errors) + Number(run.outputs.warnings));
    expect(run.summary).toMatch(/^## infra-lint: \d+ errors? in 1 file/);
    expect(run.summary).toContain(
      '(https://github.com/example/shop/blob/0123456789abcdef0123456789abcdef01234567/compose.yaml#L9)',
    );
  });

  it('writes SARIF and JSON before it fails', async () => {
    const run = await runAction(shop, { 'sarif-file': 'out/all.sarif', 'json-file': 'out/all.json' });
    expect([run.code, run.outputs['sarif-file'], run.outputs['json-file']]).toEqual([
      1,
      'out/all.sarif',
      'out/all.json',
    ]);
    const written = (name: string) => JSON.parse(readFileSync(join(shop.folder, name), 'utf8'));
    expect(written('out/all.sarif').runs[0].results).toHaveLength(Number(run.outputs.findings));
    expect(written('out/all.json').findings).toHaveLength(Number(run.outputs.findings));
    expect(run.stdout).toContain('findings');
  });

  it('takes an empty input for an unset one', async () => {
    const names = [
      'path',
      'config',
      'fail-on',
      'sarif-file',
      'format',
      'annotations',
      'args',
      'baseline',
      'token',
    ];
    const unset = await runAction(shop, Object.fromEntries(names.map((name) => [name, ' '])));
    expect(unset.outputs).toEqual((await runAction(shop, {})).outputs);
    expect(unset.commands).toEqual((await runAction(shop, {})).commands);
  });

  it('does not fail for what it was not asked to fail for', async () => {
    const run = await runAction(shop, { 'fail-on': 'never' });
    expect([run.code, run.outputs['exit-code'], run.outputs.failed]).toEqual([0, '0', 'false']);
  });

  it('shows nothing where nothing is wanted', async () => {
    const run = await runAction(shop, { annotations: 'false', summary: 'false' });
    expect([annotatedIn(run), run.summary]).toEqual([[], '']);
  });

  it('takes every option of the command line, as a shell would part them', async () => {
    const run = await runAction(shop, {
      args: `--select public-database\n  --format "json=of the db.json" -q`,
    });
    expect(run.outputs).toMatchObject({ findings: '1', errors: '1' });
    expect(JSON.parse(readFileSync(join(shop.folder, 'of the db.json'), 'utf8')).findings).toHaveLength(1);
  });

  it('runs the other commands of the command line', async () => {
    const run = await runAction(shop, { args: 'explain public-database' });
    expect([run.code, run.outputs]).toEqual([0, { 'exit-code': '0', failed: 'false' }]);
    expect(run.stdout).toContain('internet');
  });

  it('counts what a baseline of the command line does not know', async () => {
    shop.commit();
    await runAction(shop, { args: 'baseline' });
    const [file = ''] = readdirSync(shop.folder).filter((name) => name.includes('baseline'));
    shop.write({ 'compose.yaml': compose.replace('  shop:', '  web:\n    image: nginx:1.27.3\n  shop:') });
    const run = await runAction(shop, { baseline: file });
    expect(annotatedIn(run)[0]).toBe('compose.yaml:2');
    expect(annotatedIn(run)).not.toContain('compose.yaml:11');
  });

  it('works from another folder', async () => {
    shop.write({ 'api/Dockerfile': 'FROM nginx\n' });
    const run = await runAction(shop, { 'working-directory': 'api' });
    expect(new Set(annotatedIn(run).map((place) => place.split(':')[0]))).toEqual(
      new Set(['api/Dockerfile']),
    );
  });

  it('says that more is in the summary, within the limits of GitHub', async () => {
    const services = Array.from(
      { length: 14 },
      (_, index) => `  db${index}:\n    image: postgres:16\n    ports: ["${5400 + index}:5432"]\n`,
    );
    shop.write({ 'compose.yaml': `services:\n${services.join('')}` });
    const run = await runAction(shop, {});
    for (const kind of ['error', 'warning', 'notice'])
      expect(run.commands.filter((line) => line.startsWith(`::${kind}`)).length, kind).toBeLessThanOrEqual(
        10,
      );
    const shown = annotatedIn(run).length;
    expect(noticesOf(run)).toEqual([
      `${Number(run.outputs.findings) - shown} more findings: see the job summary and the log.`,
    ]);
    expect(Math.max(...run.commands.map((line) => line.length))).toBeLessThan(4600);
  });

  it('shows fixes as diffs, without secrets', async () => {
    shop.write({
      Dockerfile: 'FROM node:22-slim\nENV API_TOKEN=abcdefghijklmnop1234567890\nMAINTAINER shop\nUSER node\n',
    });
    const { summary } = await runAction(shop, {});
    if (summary.includes('```diff')) expect(summary).not.toContain('abcdefghijklmnop1234567890');
    shop.write({ 'main.tf': 'resource "aws_lb" "shop" {\n  name = "shop"\n}\n' });
    expect((await runAction(shop, {})).summary).toMatch(
      /```diff\n--- a\/main\.tf\n[\s\S]*\n\+ {1,2}enable_deletion/,
    );
  });
});

describe('a wrong input', () => {
  it.each([
    [{ 'fail-on': 'eror' }, 'There is no value of `fail-on` `eror`. Did you mean `error`?'],
    [{ annotations: 'yes' }, 'There is no value of `annotations` `yes`. Allowed: `true`, `false`.'],
    [
      { 'annotations-scope': 'line' },
      'There is no value of `annotations-scope` `line`. Did you mean `lines`?',
    ],
    [{ args: '--selct x' }, 'There is no option `--selct`. Did you mean `--select`?'],
    [{ args: '--select "x' }, 'A quote (") in the input `args` is not closed. Write its other half.'],
    [{ path: 'nowhere' }, /^There is nothing at `nowhere`/],
    [
      { 'working-directory': 'nowhere' },
      'There is no folder `nowhere` to work in. Check `working-directory`, and whether the repository is checked out.',
    ],
    [{ args: '--watch' }, '`--watch` never ends, and a step has to. Leave it out of `args`.'],
    [{ var: 'region' }, '`region` is no value for a variable. Write it as `name=value`.'],
  ])('is told in a sentence: %j', async (inputs, sentence) => {
    const run = await runAction(shop, inputs);
    expect([run.code, run.outputs]).toEqual([1, { 'exit-code': '2', failed: 'true' }]);
    expect(run.commands).toHaveLength(1);
    expect(run.commands[0]?.replace(/^::error::/, '')).toEqual(
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    );
  });

  it('is a configuration that cannot be followed, too', async () => {
    writeFileSync(join(shop.folder, '.infra-lint.yaml'), 'failOn: eror\n');
    const run = await runAction(shop, {});
    expect([run.code, run.commands.length]).toEqual([1, 1]);
    expect(run.commands[0]).toContain('.infra-lint.yaml');
  });
});

describe('what is scanned', () => {
  it('gives no commands to the runner', async () => {
    shop.write({
      'compose.yaml':
        'services:\n  "a\\n::error::x":\n    image: "postgres:16"\n    # ::set-output name=x::y\n    ports: ["5432:5432"]\n' +
        '  "##[set-output name=x]":\n    image: postgres:16\n    ports: ["5433:5432"]\n',
    });
    const run = await runAction(shop, { format: 'pretty' });
    expect(run.stdout).toContain('::set-output');
    expect(
      run.commands.filter((line) => /^\s*::(?!error |warning |notice |error::infra|notice::)/.test(line)),
    ).toEqual([]);
    expect(run.commands.filter((line) => line.includes('##[') || line === '::error::x')).toEqual([]);
  });

  it('brings no markup, no mention and no fence into the summary', async () => {
    shop.write({
      'main.tf':
        'resource "aws_lb" "shop" {\n  name = "@example/team <img src=x> | ```"\n  # ```\n  # @example/team\n}\n',
    });
    const { summary } = await runAction(shop, {});
    const outside = summary.replace(/^(`{3,})diff\n[\s\S]*?\n\1$/gm, '');
    expect(outside).not.toMatch(/@example|<img/);
    expect(summary).toMatch(/^````diff$/m);
  });

  it('is also a rule that it brings along', async () => {
    shop.write({
      '.infra-lint/rules/own-registry.yaml': [
        'id: own-registry',
        'title: "@example/team <img src=x>"',
        'severity: error',
        'on:',
        '  compose: service',
        'assert: "false"',
        'message: "{{ resource }} @example/team <img src=x>\\n::error::x"',
        'remedy: "See [here](https://example.com)\\n##[error]x"',
        'rationale: "@example/team <img src=x>"',
        '',
      ].join('\n'),
    });
    const run = await runAction(shop, { args: '--select own-registry' });
    expect(run.outputs['exit-code'] === '2' ? run.commands : run.outputs.errors).toBe('2');
    expect(run.summary).not.toMatch(/@example|<img|\]\(https:\/\/example\.com/);
    expect(
      run.commands.filter((line) => line.startsWith('::error::') && !line.includes('infra-lint found')),
    ).toEqual([]);
  });
});
