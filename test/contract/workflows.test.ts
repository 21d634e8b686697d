import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/dev/files-below.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

describe.each(filesBelow('.github/workflows'))('%s', (path) => {
  const text = readFileSync(path, 'utf8');

  it('takes other actions by their commit, with the version beside it', () => {
    const used = [...text.matchAll(/uses: (\S+)(.*)/g)].filter(([, action = '']) => !action.startsWith('./'));
    for (const [line, action, comment] of used) {
      expect(action, line).toMatch(/@[0-9a-f]{40}$/);
      expect(comment, line).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
  });

  it('has no permissions but those that each job asks for', () => {
    expect(load(text)).toMatchObject({ permissions: {} });
  });
});

it('examples name the version that they were written for', () => {
  const named = filesBelow('examples').flatMap((path) =>
    Array.from(readFileSync(path, 'utf8').matchAll(/infra-lint@([\d.]+)/g), ([, written]) => written),
  );
  expect(new Set(named)).toEqual(new Set([version]));
});
