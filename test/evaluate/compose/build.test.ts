import { describe, expect, it } from 'vitest';
import { buildsIn } from '../../../src/evaluate/compose/build.ts';
import { evaluateCompose } from '../../../src/evaluate/compose/evaluate.ts';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';
import { textOf } from '../../../src/source/span.ts';

function buildsOf(text: string) {
  const file = { path: 'shop/compose.yaml', text };
  const { projects } = evaluateCompose({
    files: [{ file, stream: parseYaml(file).tree }],
    environmentFiles: new Map(),
  });
  return buildsIn(projects);
}

describe('what services build', () => {
  it('is found by the path of the Dockerfile', () => {
    const builds = buildsOf(
      'services:\n  web:\n    image: acme/web\n    build: {context: ../web, target: serve}\n  jobs:\n    build: ../web\n',
    );
    expect(
      [...builds].map(([path, all]) => [
        path,
        all.map(({ context, target, image }) => [context, target, image]),
      ]),
    ).toEqual([
      [
        'web/Dockerfile',
        [
          ['web', 'serve', 'acme/web'],
          ['web', undefined, undefined],
        ],
      ],
    ]);
  });

  it.each([
    ['a mapping', 'args: {A: 1, B: x, C: }'],
    ['a list', 'args: ["A=1", "B=x", "C"]'],
  ])('is given the arguments of %s that have a value', (_, args) => {
    const [build] =
      buildsOf(`services:\n  web:\n    build: {context: ., ${args}}\n`).get('shop/Dockerfile') ?? [];
    const given = [...(build?.arguments ?? [])];
    expect(given.map(([name, { value }]) => [name, value])).toEqual([
      ['A', '1'],
      ['B', 'x'],
    ]);
    expect(given.every(([, { span }]) => textOf(span) !== '')).toBe(true);
  });
});
