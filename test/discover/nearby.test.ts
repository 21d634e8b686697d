import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nearbyFiles } from '../../src/discover/nearby.ts';

const place = (path: string) => ({ file: { path, text: '' }, start: 0, end: 0 });
const reader = place('main.tf');
const other = place('other.tf');

let home: string;
let root: string;

beforeAll(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'nearby-')));
  root = join(home, 'tree');
  mkdirSync(join(root, 'policies', 'deep'), { recursive: true });
  writeFileSync(join(root, 'policies', 'a.json'), '{}');
  writeFileSync(join(root, 'policies', 'b.bin'), Uint8Array.of(0xff, 0xfe));
  writeFileSync(join(root, 'large.txt'), 'x'.repeat(2 * 1024 * 1024));
  writeFileSync(join(home, 'secret.txt'), 'secret');
  symlinkSync(join(home, 'secret.txt'), join(root, 'way-out.txt'));
  symlinkSync(home, join(root, 'way-up'));
  mkdirSync(join(root, '.git'));
  writeFileSync(join(root, '.git', 'config'), 'token');
  writeFileSync(join(root, 'gha-creds-1.json'), '{}');
  symlinkSync(join(root, '.git', 'config'), join(root, 'policies', 'config'));
  symlinkSync(join(root, 'policies', 'a.json'), join(root, 'inside.json'));
  symlinkSync(join(root, 'policies', 'deep'), join(root, 'policies', 'linked'));
});

afterAll(() => rmSync(home, { recursive: true }));

test('files are read as text, or as bytes where they are none', () => {
  const files = nearbyFiles(root);
  expect(files.read('policies/a.json', reader)).toMatchObject({
    state: 'read',
    file: { path: 'policies/a.json', text: '{}' },
  });
  expect(files.read('policies/b.bin', reader)).toMatchObject({ state: 'read', file: undefined });
  expect(files.read('policies', reader)).toEqual({ state: 'directory' });
  expect(files.read('policies/none', reader)).toEqual({ state: 'missing' });
  expect(files.read('policies/a.json/none', reader)).toEqual({ state: 'missing' });
  expect(files.read('large.txt', reader)).toMatchObject({ state: 'refused' });
});

test('symbolic links lead about in the tree, and not out of it', () => {
  const files = nearbyFiles(root);
  expect(files.read('inside.json', reader)).toMatchObject({ state: 'read' });
  expect(files.read('way-out.txt', reader)).toMatchObject({ state: 'refused' });
  expect(files.read('way-up/secret.txt', reader)).toMatchObject({ state: 'refused' });
  expect(files.list('way-up')).toBeUndefined();
  expect(files.list('')?.map(({ name }) => name)).not.toContain('way-out.txt');
});

test('where a run keeps its credentials is not read', () => {
  const files = nearbyFiles(root);
  expect(files.read('.git/config', reader)).toMatchObject({ state: 'refused' });
  expect(files.read('policies/config', reader)).toMatchObject({ state: 'refused' });
  expect(files.read('gha-creds-1.json', reader)).toMatchObject({ state: 'refused' });
  expect(files.list('.git')).toBeUndefined();
});

test('directories are listed with the kinds of what they hold', () => {
  const entries = nearbyFiles(root).list('policies') ?? [];
  expect(Object.fromEntries(entries.map(({ name, kind }) => [name, kind]))).toEqual({
    'a.json': 'file',
    'b.bin': 'file',
    deep: 'directory',
    linked: 'linked-directory',
  });
  expect(nearbyFiles(root).list('none')).toBeUndefined();
});

test('a file is read once, and who asked for it is kept', () => {
  const files = nearbyFiles(root);
  const first = files.read('policies/a.json', reader);
  expect(files.read('policies/a.json', other)).toBe(first);
  expect([...(files.readers.get('policies/a.json') ?? [])]).toEqual([reader, other]);
});
