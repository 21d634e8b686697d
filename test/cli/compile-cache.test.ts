import { expect, test } from 'vitest';
import { cacheFolder } from '../../src/cli/compile-cache.ts';

test('what Node compiles of us is kept in a folder of the user', () => {
  expect(cacheFolder({ HOME: '/home/me' })).toBe('/home/me/.cache/infra-lint/compiled');
  expect(cacheFolder({ HOME: '/home/me', XDG_CACHE_HOME: '/var/me' })).toBe('/var/me/infra-lint/compiled');
});

test('not on a CI server, not where Node was told a folder, not where the user has none', () => {
  expect(cacheFolder({ HOME: '/home/me', CI: 'true' })).toBeUndefined();
  expect(cacheFolder({ HOME: '/home/me', NODE_COMPILE_CACHE: '/elsewhere' })).toBeUndefined();
  expect(cacheFolder({})).toBeUndefined();
  expect(cacheFolder({ HOME: '', XDG_CACHE_HOME: 'relative' })).toBeUndefined();
});
