import { expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

const concise = ['--select', 'single-az', '--format', 'concise'];

test('what Docker Compose refuses is an error, with the nearest name', async () => {
  const cwd = temporaryTree({
    'compose.yaml':
      'services:\n  web:\n    image: shop/web:4.2.0\n    heathcheck: {}\n    build: { contxt: . }\n',
  });
  const { exitCode, stdout } = await run(cwd, concise);
  expect(exitCode).toBe(1);
  expect(stdout.split('\n').slice(0, 2)).toEqual([
    'compose.yaml:4:5: error `heathcheck` is not a key of a service. Did you mean `healthcheck`? [invalid-compose]',
    'compose.yaml:5:14: error `contxt` is not a key of `build`. Did you mean `context`? [invalid-compose]',
  ]);
});

test('where no name is near and few are allowed, all of them are named', async () => {
  const cwd = temporaryTree({
    'compose.yaml': 'services:\n  web:\n    image: shop/web:4.2.0\n    logging: { where: here }\n',
  });
  const { stdout } = await run(cwd, concise);
  expect(stdout).toContain(
    '`where` is not a key of `logging`. Allowed: `driver`, `options`. [invalid-compose]',
  );
});

test('it can be suppressed with a reason', async () => {
  const cwd = temporaryTree({
    'compose.yaml':
      'services:\n  web:\n    image: shop/web:4.2.0\n    nieuw: 1 # infra-lint-ignore invalid-compose: of the next version\n',
  });
  expect(await run(cwd, concise)).toMatchObject({ exitCode: 0 });
});

test('of a file that cannot be read in full nothing more is said', async () => {
  const cwd = temporaryTree({
    'compose.yaml': 'services:\n  web:\n    image: shop/web:4.2.0\n    heathcheck: {}\n  db: { image: [ }\n',
  });
  expect((await run(cwd, concise)).stdout).not.toContain('invalid-compose');
});
