import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, loadAll, mergeTag } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';
import type { DataNode, MappingEntry } from '../../../src/parse/yaml/tree.ts';
import { regionOf } from '../../../src/source/line-table.ts';
import { textOf } from '../../../src/source/span.ts';
import { plainValue } from './plain-value.ts';

function parse(text: string) {
  return parseYaml({ path: 'compose.yaml', text });
}

function rootOf(text: string): DataNode {
  const root = parse(text).tree.documents[0]?.root;
  if (root === undefined) throw new Error('the document is empty');
  return root;
}

/** The entry at a path of keys and indexes. */
function entryAt(node: DataNode, ...path: readonly (string | number)[]): MappingEntry {
  const [step, ...rest] = path;
  if (node.kind === 'sequence' && typeof step === 'number') {
    const item = node.items[step];
    if (item !== undefined) return entryAt(item, ...rest);
  }
  const entry = node.kind === 'mapping' ? node.entries.find(({ key }) => key === step) : undefined;
  if (entry === undefined) throw new Error(`nothing at ${String(step)}`);
  return rest.length === 0 ? entry : entryAt(entry.value, ...rest);
}

describe('places', () => {
  it.each([
    ['plain: some words # comment', 'some words'],
    ["single: 'it''s'", "'it''s'"],
    ['double: "a # b"', '"a # b"'],
    ['literal: |-\n  one\n  two\n\nnext: 1', '|-\n  one\n  two'],
    ['folded: # a > b\n  >2\n   one\n\n\n', '>2\n   one'],
    ['empty: |\nnext: 1', '|'],
    ['list: [a, [b], ] # ]', '[a, [b], ]'],
    ['map: {a: 1, b: {c: }, # }\n  }', '{a: 1, b: {c: }, # }\n  }'],
    ['block:\n  a: 1\n  b: 2\nnext: 1', 'a: 1\n  b: 2'],
    ['items:\n- a\n- b\n', '- a\n- b'],
    ['anchored: &name !!str text', 'text'],
    ['anchored: &name\n  a: 1', 'a: 1'],
    ['nothing:', ''],
    ['pair: [a: b]', '[a: b]'],
    ['pair: [{a: b}: c]', '[{a: b}: c]'],
  ])('of the value in %j are %j', (text, value) => {
    const root = rootOf(text);
    expect(root.kind === 'mapping' && root.entries[0] && textOf(root.entries[0].value.span)).toBe(value);
  });

  it('puts a missing value behind its colon', () => {
    const { span, value } = entryAt(rootOf('volumes:\n  data:\n'), 'volumes', 'data');
    expect(textOf(span)).toBe('data:');
    expect(value.span).toMatchObject({ start: 16, end: 16 });
  });

  it('reaches from the key to the end of the value', () => {
    const root = rootOf('"services":\n  web:\n    image: "nginx" # pinned later\n');
    expect(textOf(entryAt(root, 'services', 'web', 'image').span)).toBe('image: "nginx"');
    expect(textOf(entryAt(root, 'services').keySpan)).toBe('"services"');
  });

  it('starts a document at its marker', () => {
    const { documents } = parse('a: 1\n# between\n---\n# before\nb: 2\n---\n').tree;
    expect(documents.map(({ span }) => textOf(span))).toEqual(['a: 1', '---\n# before\nb: 2', '---']);
  });
});

describe('values', () => {
  it.each([
    ['literal: |\n  one\n  two', 'one\ntwo'],
    ['literal: |\n  one\n  two\n', 'one\ntwo\n'],
    ['folded: >\n  one\n  two', 'one two'],
    ['literal: |\n  one\n---\nnext: 1', 'one\n'],
  ])('have the line break at the end of a file that is there: %j', (text, value) => {
    const root = rootOf(text);
    expect(root.kind === 'mapping' && root.entries[0]?.value).toMatchObject({ text: value });
  });

  const schema = CORE_SCHEMA.withTags(mergeTag);
  it.each(['windows.yaml', 'compose-with-anchors.yaml'])('of %s are those of js-yaml', (name) => {
    const text = readFileSync(`fixtures/parse/yaml/${name}`, 'utf8').replace('!override ', '');
    const { tree, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(tree.documents.map(({ root }) => plainValue(root))).toEqual(loadAll(text, { schema }));
  });

  it('follow the core schema of YAML 1.2', () => {
    const text = readFileSync('fixtures/parse/yaml/scalars.yaml', 'utf8');
    const { tree, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(plainValue(tree.documents[0]?.root)).toEqual({
      plain: 'some words:with a colon',
      url: 'http://example.com/#fragment',
      nothing: null,
      tilde: null,
      yes: 'no',
      truth: true,
      count: 3,
      octal: 15,
      hex: 255,
      float: -1500,
      infinite: -Infinity,
      version: '1.10',
      single: "it's",
      double: 'tab\tunicodeé continued',
      multiple: 'first second\nthird',
      literal: '# not a comment\nkeeps\n  indents\n',
      folded: 'one line\n\n',
      indented: '  two more',
      tagged: '123',
      custom: ['a', 'b'],
      'explicit key': 'explicit value',
      'lonely key': null,
    });
  });

  it('keep the text of a number and the style of a scalar', () => {
    const root = rootOf('mode: 0644\nid: 123456789012345678901\nname: "web"');
    expect(entryAt(root, 'mode').value).toMatchObject({ text: '0644', value: 644, style: 'plain' });
    expect(entryAt(root, 'id').value).toMatchObject({ text: '123456789012345678901' });
    expect(entryAt(root, 'name').value).toMatchObject({ text: 'web', style: 'double-quoted' });
  });

  it('carry their tag as written', () => {
    const root = rootOf('ports: !reset null\nlist: !override []\nplain: 1');
    expect(entryAt(root, 'ports').value).toMatchObject({ tag: '!reset', value: null });
    expect(entryAt(root, 'list').value.tag).toBe('!override');
    expect(entryAt(root, 'plain').value.tag).toBeUndefined();
  });
});

describe('aliases', () => {
  const text =
    'base: &base\n  env: { PORT: 80 }\nweb: *base\nproxy: &p { <<: *base, image: nginx }\nlast: *p\n';

  it('bring the node with its own place, and say by which alias it came', () => {
    const { value } = entryAt(rootOf(text), 'web', 'env', 'PORT');
    expect(textOf(value.span)).toBe('80');
    expect(value.via.map(textOf)).toEqual(['*base']);
    expect(entryAt(rootOf(text), 'base', 'env', 'PORT').value.via).toEqual([]);
  });

  it('name the outermost alias first', () => {
    const { value } = entryAt(rootOf(text), 'last', 'env');
    expect(value.via.map(textOf)).toEqual(['*p', '*base']);
  });

  it('end the entry that they are the value of', () => {
    expect(textOf(entryAt(rootOf(text), 'web').span)).toBe('web: *base');
  });

  it('see the latest anchor of a name', () => {
    expect(plainValue(rootOf('[&a 1, *a, &a 2, *a]'))).toEqual([1, 1, 2, 2]);
  });

  it.each([
    ['a: *nowhere', 'The alias `*nowhere` has no anchor before it.', '*nowhere'],
    ['a: &a [*a]', 'The alias `*a` refers to a node that contains it.', '*a'],
    ['a: &a 1\n---\nb: *a', 'The alias `*a` has no anchor before it.', '*a'],
  ])('that lead nowhere cost the document: %j', (broken, message, place) => {
    const { tree, problems } = parse(broken);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    expect(problems.map(({ span }) => textOf(span))).toEqual([place]);
    expect(tree.documents.at(-1)?.root).toBeUndefined();
  });

  it('that would grow without end cost one problem', () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? 'l0: &l0 [x]' : `l${level}: &l${level} [${`*l${level - 1}, `.repeat(9)}]`,
    );
    const { tree, problems } = parse(levels.join('\n'));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^The alias `\*l\d` makes the document too large/);
    expect(tree.documents).toMatchObject([{ root: undefined }]);
  });

  it('that would nest without end cost one problem', () => {
    const levels = Array.from(
      { length: 300 },
      (_, level) => `l${level}: &l${level} [${level && `*l${level - 1}`}]`,
    );
    expect(parse(levels.join('\n')).problems).toHaveLength(1);
  });
});

describe('merge keys', () => {
  const text = 'base: &base { restart: always, image: a }\nweb:\n  <<: *base\n  image: b\n  <<<: kept\n';

  it('let the own entries win and add the others behind them', () => {
    const web = entryAt(rootOf(text), 'web').value;
    expect(web.kind === 'mapping' && web.entries.map(({ key }) => key)).toEqual(['image', '<<<', 'restart']);
    expect(plainValue(web)).toEqual({ image: 'b', '<<<': 'kept', restart: 'always' });
    expect(entryAt(web, 'restart').value.via.map(textOf)).toEqual(['*base']);
  });

  it('take a list, of which the first wins', () => {
    const root = rootOf('a: &a { x: 1 }\nb: &b { x: 2, y: 2 }\nc: { <<: [*a, *b] }\n');
    expect(plainValue(entryAt(root, 'c').value)).toEqual({ x: 1, y: 2 });
  });

  it('are plain: a quoted one is a key like any other', () => {
    expect(plainValue(rootOf('"<<": { a: 1 }'))).toEqual({ '<<': { a: 1 } });
  });

  it('want mappings', () => {
    const { problems } = parse('a: &a 1\nb: { <<: *a, c: 1 }');
    expect(problems.map(({ message }) => message)).toEqual([
      'Cannot merge mappings; the provided source object is unacceptable.',
    ]);
    expect(problems[0] && textOf(problems[0].span)).toBe('*a');
  });
});

describe('comments', () => {
  it('are told from text', () => {
    const text = readFileSync('fixtures/parse/yaml/compose-with-anchors.yaml', 'utf8');
    const { comments } = parse(text);
    expect(comments.map((comment) => [comment.text, comment.alone])).toEqual([
      ['What every service shares.', true],
      ['by alias', false],
    ]);
    expect(comments.map(({ span }) => textOf(span))).toEqual(['# What every service shares.', '# by alias']);
  });

  it.each([
    ['a: |  # header\n  # text\n# after', ['header', 'after']],
    ["a: 'x # y' # z", ['z']],
    ['a: x#y', []],
    ['[a, # one\n b] # two', ['one', 'two']],
    ['\uFEFF# first\r\na: 1\r\n', ['first']],
    ['# only', ['only']],
    ['a: first\n  second\n  # end', ['end']],
  ])('in %j are %j', (text, expected) => {
    expect(parse(text).comments.map((comment) => comment.text)).toEqual(expected);
  });
});

describe('errors', () => {
  it('cost a document, not its neighbours', () => {
    const text = readFileSync('fixtures/parse/yaml/stream-with-a-broken-document.yaml', 'utf8');
    const { tree, problems, comments } = parse(text);
    expect(problems.map(({ message, span }) => [message, regionOf(span).line, textOf(span)])).toEqual([
      ['Bad indentation of a mapping entry.', 14, ':'],
    ]);
    expect(tree.documents.map(({ root }) => plainValue(root))).toEqual([
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'settings' },
        data: { script: '# a shell comment\necho start\n' },
      },
      null,
      null,
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'web', labels: { app: 'web', tier: 'front' } },
      },
      [
        [{ a: 'b' }, ['c'], { d: null }],
        ['nested', null, { x: null }],
      ],
    ]);
    expect(comments.map((comment) => comment.text)).toEqual(['Nothing but a comment.']);
    const deployment = tree.documents[3]?.root;
    expect(deployment && textOf(entryAt(deployment, 'metadata', 'labels').value.span)).toBe(
      '{app: web, tier: front}',
    );
  });

  it('leave the comments that stand alone, so that they can be suppressed', () => {
    const { comments } = parse('# infra-lint-ignore syntax-error: generated\na: "unclosed # no\n');
    expect(comments.map((comment) => comment.text)).toEqual(['infra-lint-ignore syntax-error: generated']);
  });

  it.each([
    ['a: b: c', 'Bad indentation of a mapping entry.', ':'],
    ['a: "b', 'Unexpected end of the stream within a double quoted scalar.', 'b'],
    ['a: [1, 2', 'Unexpected end of the stream within a flow collection.', '2'],
    ['a:\n  b: 1\n\tc: 2', 'Tab characters must not be used in indentation.', '1'],
    ['a: {{ .Values.name }}', 'The key `{ .Values.name }` is not a scalar.', '{ .Values.name }'],
    ['a: 1\nb: 2\na: 3', 'The key `a` is written twice in one mapping.', 'a'],
  ])('in %j: %s', (text, message, place) => {
    const { problems } = parse(text);
    expect(problems.map((problem) => [problem.message, textOf(problem.span)])).toEqual([[message, place]]);
  });

  it('keeps the last of two keys', () => {
    expect(plainValue(rootOf('a: 1\nb: 2\na: 3'))).toEqual({ b: 2, a: 3 });
  });

  it.each([
    ['flow', '['.repeat(10_000)],
    ['block', Array.from({ length: 2_000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    ['compact', `${'- '.repeat(10_000)}a`],
  ])('of deep nesting in %s style are one', (_, text) => {
    expect(parse(text).problems).toMatchObject([
      { message: 'Nothing may be nested deeper than 200 levels.' },
    ]);
  });

  it('do not come of nothing', () => {
    expect(parse('')).toEqual({ tree: { documents: [] }, comments: [], problems: [] });
    expect(parse('\n# hello\n').tree.documents).toEqual([]);
  });
});
