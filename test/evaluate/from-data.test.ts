import { describe, expect, it } from 'vitest';
import { toObject } from '../../src/evaluate/from-data.ts';
import {
  fieldOf,
  readBoolean,
  readList,
  readNumber,
  readObject,
  readString,
} from '../../src/evaluate/read.ts';
import type { ObjectValue } from '../../src/evaluate/value.ts';
import { parseYaml } from '../../src/parse/yaml/parse.ts';
import type { DataNode } from '../../src/parse/yaml/tree.ts';
import { textOf } from '../../src/source/span.ts';

function read(text: string, booleans: 'core' | 'yaml-1.1' = 'core'): ObjectValue {
  const root = parseYaml({ path: 'web.yaml', text }).tree.documents[0]?.root;
  const object = root && toObject(root, { booleans });
  if (object === undefined) throw new Error('not a mapping');
  return object;
}

describe('toObject', () => {
  it('keeps the place of every field', () => {
    const replicas = readNumber(read('name: web\nreplicas: 3\n'), 'replicas');
    expect(replicas).toMatchObject({ state: 'known', value: 3 });
    expect(textOf(replicas.span)).toBe('replicas: 3');
  });

  it('points at the key of a mapping when something is missing in it', () => {
    const spec = readObject(read('spec:\n  replicas: 3\n'), 'spec');
    if (spec.state !== 'known') throw new Error('spec is written');
    const missing = readString(spec.value, 'image');
    expect(missing.state).toBe('absent');
    expect(textOf(missing.span)).toBe('spec');
  });

  it('points at the first entry of a list item when something is missing in it', () => {
    const containers = readList(read('containers:\n  - name: web\n    ports: []\n'), 'containers');
    if (containers.state !== 'known') throw new Error('containers are written');
    const [web] = containers.value;
    expect(web?.kind === 'object' && textOf(web.header)).toBe('name: web');
  });

  it('tells by which alias a value came, and points at where it is written', () => {
    const image = readString(read('a: &image postgres:16\nb: *image\n'), 'b');
    expect(image).toMatchObject({ state: 'known', value: 'postgres:16' });
    expect(image.via.map((place) => textOf(place.span))).toEqual(['*image']);
    expect(image.via[0]?.message).toBe('the alias `*image` brings it here');
  });

  it('takes in merged entries', () => {
    const service = readObject(read('x: &base\n  restart: always\ndb:\n  <<: *base\n  image: redis\n'), 'db');
    if (service.state !== 'known') throw new Error('db is written');
    const restart = readString(service.value, 'restart');
    expect(restart).toMatchObject({ state: 'known', value: 'always' });
    expect(textOf(restart.span)).toBe('restart: always');
    expect(restart.via.map((place) => textOf(place.span))).toEqual(['*base']);
  });

  it('reads the booleans of YAML 1.1 where it is told to', () => {
    expect(readBoolean(read('hostNetwork: yes\n', 'yaml-1.1'), 'hostNetwork')).toMatchObject({ value: true });
    expect(fieldOf(read('hostNetwork: yes\n'), 'hostNetwork')?.value).toMatchObject({ value: 'yes' });
    expect(fieldOf(read('answer: "yes"\n', 'yaml-1.1'), 'answer')?.value).toMatchObject({ value: 'yes' });
  });

  it('takes a key without a value as not written', () => {
    expect(readString(read('image:\n'), 'image').state).toBe('absent');
  });

  it('keeps a key named like a property of every object', () => {
    expect(readString(read('__proto__: x\n'), '__proto__')).toMatchObject({ value: 'x' });
    expect(readString(read('a: 1\n'), 'constructor').state).toBe('absent');
  });

  it('does not follow a tree deeper than it is safe', () => {
    const span = { file: { path: 'deep.yaml', text: '' }, start: 0, end: 0 };
    let node: DataNode = { kind: 'sequence', items: [], span, tag: undefined, via: [] };
    for (let depth = 0; depth < 100_000; depth++) {
      node = {
        kind: 'mapping',
        entries: [{ key: 'a', keySpan: span, value: node, span }],
        span,
        tag: undefined,
        via: [],
      };
    }
    expect(() => toObject(node)).not.toThrow();
  });
});
