import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nearbyFiles } from '../../src/discover/nearby.ts';

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
  symlinkSync(join(root, 'policies', 'a.json'), join(root, 'inside.json'));
  symlinkSync(join(root, 'policies', 'deep'), join(root, 'policies', 'linked'));
});

afterAll(() => rmSync(home, { recursive: true }));

test('files are read as text, or as bytes where they are none', () => {
  const files = nearbyFiles(root);
  expect(files.read('policies/a.json', 'main.tf')).toMatchObject({
    state: 'read',
    file: { path: 'policies/a.json', text: '{}' },
  });
  expect(files.read('policies/b.bin', 'main.tf')).toMatchObject({ state: 'read', file: undefined });
  expect(files.read('policies', 'main.tf')).toEqual({ state: 'directory' });
  expect(files.read('policies/none', 'main.tf')).toEqual({ state: 'missing' });
  expect(files.read('policies/a.json/none', 'main.tf')).toEqual({ state: 'missing' });
  expect(files.read('large.txt', 'main.tf')).toMatchObject({ state: 'refused' });
});

test('symbolic links lead about in the tree, and not out of it', () => {
  const files = nearbyFiles(root);
  expect(files.read('inside.json', 'main.tf')).toMatchObject({ state: 'read' });
  expect(files.read('way-out.txt', 'main.tf')).toMatchObject({ state: 'refused' });
  expect(files.read('way-up/secret.txt', 'main.tf')).toMatchObject({ state: 'refused' });
  expect(files.list('way-up')).toBeUndefined();
  expect(files.list('')?.map(({ name }) => name)).not.toContain('way-out.txt');
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
  const first = files.read('policies/a.json', 'main.tf');
  expect(files.read('policies/a.json', 'other.tf')).toBe(first);
  expect([...(files.readers.get('policies/a.json') ?? [])]).toEqual(['main.tf', 'other.tf']);
});
