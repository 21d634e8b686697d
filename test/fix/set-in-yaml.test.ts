import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/fix/apply-fixes.ts';
import { writtenFixes } from '../../src/fix/written-fixes.ts';
import type { Change, Plain, PlainObject } from '../../src/model/change.ts';
import { parseYaml } from '../../src/parse/yaml/parse.ts';
import type { DataNode } from '../../src/parse/yaml/tree.ts';
import type { Finding } from '../../src/rule/finding.ts';
import type { SourceFile } from '../../src/source/source-file.ts';
import type { Span } from '../../src/source/span.ts';

const path = 'manifest.yaml';

/** Makes each change as a fix of its own; one that cannot be made leaves the text as it is. */
function changed(text: string, ...changes: readonly ((file: SourceFile) => Change)[]): string {
  const file = { path, text };
  const span = { file, start: 0, end: 1 };
  const finding = (change: Change): Finding<Change> => ({
    ...{ rule: 'rule', severity: 'error', message: '', remedy: '', span, resource: '', related: [] },
    fix: { safety: 'unsafe', changes: [change] },
  });
  const findings = writtenFixes(changes.map((change) => finding(change(file))));
  return applyFixes(findings, 'unsafe').files[0]?.text ?? text;
}

/** The mapping at a path of keys and indexes of the first document. */
function mappingAt(file: SourceFile, ...keys: readonly (string | number)[]): Span {
  let node: DataNode | undefined = parseYaml(file).tree.documents[0]?.root;
  for (const key of keys)
    node =
      node?.kind === 'sequence'
        ? node.items[Number(key)]
        : node?.kind === 'mapping'
          ? node.entries.find((entry) => entry.key === key)?.value
          : undefined;
  return node?.span ?? { file, start: 0, end: 0 };
}

type Keys = readonly (string | number)[];
const setting = (within: Keys, name: string, value: Plain) => (file: SourceFile) =>
  ({ kind: 'set', within: mappingAt(file, ...within), path: name.split('.'), value }) as const;
const adding = (within: Keys, name: string, value: Plain) => (file: SourceFile) =>
  ({ kind: 'add', within: mappingAt(file, ...within), path: name.split('.'), value }) as const;
const removing = (within: Keys, name: string) => (file: SourceFile) =>
  ({ kind: 'remove', within: mappingAt(file, ...within), path: name.split('.') }) as const;
const appending = (value: PlainObject) => (file: SourceFile) => ({ kind: 'document', file, value }) as const;

describe('a setting', () => {
  it('replaces a list of texts, and leaves alone one that somebody has commented on', () => {
    const wait = { db: { condition: 'service_healthy' } };
    expect(changed('a:\n- db\nb: 1\n', setting([], 'a', wait))).toBe(
      'a:\n  db:\n    condition: service_healthy\nb: 1\n',
    );
    const commented = 'a:\n  - db # the old one\n';
    expect(changed(commented, setting([], 'a', wait))).toBe(commented);
  });

  it('is laid out as the rest of the file is', () => {
    const text = 'spec:\n    names:\n    - web\n';
    expect(changed(text, setting(['spec'], 'ports', [{ port: 80 }]))).toBe(
      'spec:\n    names:\n    - web\n    ports:\n    - port: 80\n',
    );
  });

  it('keeps sections of a file apart as they are', () => {
    const text = 'services:\n  web:\n    image: nginx\n\nnetworks:\n  front: {}\n';
    expect(changed(text, setting([], 'volumes.data', {}))).toBe(`${text}\nvolumes:\n  data: {}\n`);
    const dense = text.replace('\n\n', '\n');
    expect(changed(dense, setting([], 'volumes.data', {}))).toBe(`${dense}volumes:\n  data: {}\n`);
  });

  it('is not made in what an alias takes elsewhere', () => {
    const shared = 'a: &base\n  b: 1\nc: *base\n';
    expect(changed(shared, setting(['a'], 'd', 1), setting(['c'], 'd', 1))).toBe(shared);
    const merged = 'a: &base # for all\n  b: 1\nc:\n  <<: *base\n';
    expect(changed(merged, setting(['a'], 'd', 1), setting(['c'], 'd', 2))).toBe(`${merged}  d: 2\n`);
    expect(changed('a: &unused\n  b: 1\n', setting(['a'], 'd', 1))).toBe('a: &unused\n  b: 1\n  d: 1\n');
  });

  it('ends before the next key of what holds it', () => {
    const text = 'spec:\n  containers:\n    - name: web\n';
    expect(
      changed(text, setting(['spec'], 'hostPID', false), setting(['spec', 'containers', 0], 'tty', false)),
    ).toBe('spec:\n  containers:\n    - name: web\n      tty: false\n  hostPID: false\n');
  });
});

describe('an addition', () => {
  it('goes to the end of its list', () => {
    expect(changed('a:\n  - b # first\nc: 1\n', adding([], 'a', { d: 1, e: 2 }))).toBe(
      'a:\n  - b # first\n  - d: 1\n    e: 2\nc: 1\n',
    );
    expect(changed('a: [b]\n', adding([], 'a', 'c'))).toBe('a: [b, c]\n');
    expect(changed('a: []\n', adding([], 'a', 'c'))).toBe('a: [c]\n');
  });

  it('makes the list where there is none', () => {
    expect(changed('a:\n  b: 1\n', adding([], 'a.c', 'd'))).toBe('a:\n  b: 1\n  c:\n    - d\n');
    expect(changed('a:\n  c:\n', adding([], 'a.c', 'd'))).toBe('a:\n  c:\n    - d\n');
  });

  it('leaves alone what is no list, and one that comes from elsewhere', () => {
    for (const text of ['a: 1\n', 'a: &l\n  - b\nc: *l\n'])
      expect(changed(text, adding([], 'a', 'x'), adding([], 'c', 'x'))).toContain(text.slice(0, 4));
    expect(changed('a: &l\n  - b\nc: *l\n', adding([], 'c', 'x'))).toBe('a: &l\n  - b\nc: *l\n');
  });
});

describe('a removal', () => {
  it('takes the whole lines of a name and its value', () => {
    expect(changed('a:\n  b: 1\n  c: # two\n    - d\n  e: 3\n', removing(['a'], 'c'))).toBe(
      'a:\n  b: 1\n  e: 3\n',
    );
    expect(changed('a: 1\nb: 2', removing([], 'b'))).toBe('a: 1');
  });

  it('leaves alone what shares its line, and what is all there is', () => {
    for (const text of ['- a: 1\n  b: 2\n', 'c: 1\n'])
      expect(changed(text, removing(text.startsWith('-') ? [0] : [], text.startsWith('-') ? 'a' : 'c'))).toBe(
        text,
      );
    expect(changed('a: {b: 1, c: 2}\n', removing(['a'], 'b'))).toBe('a: {b: 1, c: 2}\n');
  });
});

describe('a new document', () => {
  it('goes to the end of the file', () => {
    expect(changed('a: 1\n', appending({ b: 2 }))).toBe('a: 1\n---\nb: 2\n');
    expect(changed('a: 1', appending({ b: 2 }))).toBe('a: 1\n---\nb: 2');
    expect(changed('a: 1\r\n', appending({ b: { c: 2 } }))).toBe('a: 1\r\n---\r\nb:\r\n  c: 2\r\n');
  });

  it('stands beside others, and behind what is still to come before it', () => {
    expect(changed('a: 1\n', appending({ b: 2 }), appending({ c: 3 }))).toBe('a: 1\n---\nb: 2\n---\nc: 3\n');
    expect(changed('a: 1', appending({ b: 2 }), setting([], 'c', 3))).toBe('a: 1\n---\nb: 2');
  });
});

const name = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,6}$/)
  .filter((text) => !/^(?:y|n|on|off|yes|no)$/.test(text));
const scalar = fc.oneof(
  fc.integer({ min: 0, max: 9999 }),
  fc.boolean(),
  name,
  fc.string({ maxLength: 12 }).map((text) => `x${text}`),
  fc.constant('first line\nsecond line\n'),
);
const { tree } = fc.letrec<{ tree: PlainObject; value: Plain }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(scalar, { minLength: 1, maxLength: 3 }),
    fc.array(tie('tree'), { minLength: 1, maxLength: 2 }),
    tie('tree'),
  ),
  tree: fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
}));
const style = fc.record({
  indent: fc.constantFrom(2, 4),
  seqNoIndent: fc.boolean(),
  flowLevel: fc.constantFrom(-1, -1, 2, 3),
});

/** Every mapping in a tree, by its path. */
function mappingsIn(value: Plain, at: Keys = []): readonly Keys[] {
  if (typeof value !== 'object') return [];
  if (isList(value)) return value.flatMap((item, index) => mappingsIn(item, [...at, index]));
  return [at, ...Object.entries(value).flatMap(([key, inner]) => mappingsIn(inner, [...at, key]))];
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

/** The tree with another object at a place. */
function withObject(value: Plain, at: Keys, change: (object: PlainObject) => PlainObject): Plain {
  const [key, ...rest] = at;
  if (typeof value !== 'object') return value;
  if (isList(value))
    return value.map((item, index) => (index === key ? withObject(item, rest, change) : item));
  if (key === undefined) return change(value);
  return { ...value, [key]: withObject(value[key] ?? '', rest, change) };
}

describe('in any YAML', () => {
  const place = fc.tuple(tree, style, fc.nat()).map(([root, look, choice]) => {
    const places = mappingsIn(root);
    return { root, text: dump(root, { ...look, lineWidth: -1 }), at: places[choice % places.length] ?? [] };
  });

  it('a new value is there, and nothing else is another', () => {
    fc.assert(
      fc.property(place, fc.oneof(scalar, tree), ({ root, text, at }, value) => {
        const once = changed(text, setting(at, 'brand-new', value));
        expect(load(once)).toEqual(withObject(root, at, (object) => ({ ...object, 'brand-new': value })));
        if (typeof value !== 'object')
          expect(changed(once, setting(at, 'brand-new', value)), 'a second time changes nothing').toBe(once);
        const kept = once.split('\n');
        if (!text.includes('{')) expect(text.split('\n').every((line) => kept.includes(line))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('a new item is the last of its list', () => {
    fc.assert(
      fc.property(place, fc.oneof(scalar, tree), ({ root, text, at }, value) => {
        const once = changed(text, adding(at, 'brand-new', value));
        const twice = changed(once, adding(at, 'brand-new', 'second'));
        expect(load(twice)).toEqual(
          withObject(root, at, (object) => ({ ...object, 'brand-new': [value, 'second'] })),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('a name that is taken away is gone, and nothing else', () => {
    fc.assert(
      fc.property(place, ({ root, text, at }) => {
        const added = changed(text, setting(at, 'brand-new', 1));
        const gone = changed(added, removing(at, 'brand-new'));
        if (gone !== added) expect(load(gone)).toEqual(root);
        expect(changed(gone, removing(at, 'brand-new'))).toBe(gone);
      }),
      { numRuns: 150 },
    );
  });

  it('two changes of one place do not disturb each other', () => {
    fc.assert(
      fc.property(place, fc.nat(), ({ root, text, at }, choice) => {
        const places = mappingsIn(root);
        const other = places[choice % places.length] ?? [];
        const changes = [setting(at, 'brand-new', 1), setting(other, 'other', [{ a: 1 }])] as const;
        // One that keeps its distance by an empty line waits for the other.
        const both = changed(changed(text, ...changes), ...changes);
        const one = withObject(root, at, (object) => ({ ...object, 'brand-new': 1 }));
        expect(load(both)).toEqual(withObject(one, other, (object) => ({ ...object, other: [{ a: 1 }] })));
      }),
      { numRuns: 150 },
    );
  });
});
