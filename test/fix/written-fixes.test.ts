import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/fix/apply-fixes.ts';
import { writtenFixes } from '../../src/fix/written-fixes.ts';
import type { Change, Plain } from '../../src/model/change.ts';
import type { Finding } from '../../src/rule/finding.ts';
import type { SourceFile } from '../../src/source/source-file.ts';

/** Sets a value inside the block or mapping that reads as `within`; the text stays as it was where that cannot be. */
function set(
  path: string,
  text: string,
  within: string,
  ...settings: readonly (readonly [string, Plain])[]
): string {
  const file = { path, text };
  const findings = settings.map(([name, value]) =>
    findingWith(file, [
      { kind: 'set', within: spanOf(file, within), path: name.split('.'), value } satisfies Change,
    ]),
  );
  const [fixed] = applyFixes(writtenFixes(findings), 'unsafe').files;
  return fixed?.text ?? text;
}

function spanOf(file: SourceFile, text: string) {
  const start = file.text.indexOf(text);
  return { file, start, end: start + text.length };
}

function findingWith(file: SourceFile, changes: readonly Change[]): Finding<Change> {
  const span = { file, start: 0, end: 1 };
  const fix = { safety: 'unsafe', changes } as const;
  return { rule: 'rule', severity: 'error', message: '', remedy: '', span, resource: '', related: [], fix };
}

describe('a setting in HCL', () => {
  const inBlock = (block: string, name: string, value: Plain) =>
    set('main.tf', block, block.trimEnd(), [name, value]);

  it('goes to the other arguments and keeps their alignment', () => {
    expect(inBlock('resource "a" "b" {\n  identifier = "x"\n}\n', 'multi_az', true)).toBe(
      'resource "a" "b" {\n  identifier = "x"\n  multi_az   = true\n}\n',
    );
  });

  it('keeps its distance where its name is longer than theirs', () => {
    expect(inBlock('resource "a" "b" {\n  name = "x" # the name\n}\n', 'deletion_protection', true)).toBe(
      'resource "a" "b" {\n  name = "x" # the name\n\n  deletion_protection = true\n}\n',
    );
  });

  it('stands before nested blocks', () => {
    expect(inBlock('resource "a" "b" {\n  logging {\n  }\n}\n', 'name', 'x')).toBe(
      'resource "a" "b" {\n  name = "x"\n\n  logging {\n  }\n}\n',
    );
  });

  it('replaces a literal and leaves an expression alone', () => {
    expect(inBlock('resource "a" "b" {\n  on = false # why\n}\n', 'on', true)).toContain(
      '  on = true # why\n',
    );
    const computed = 'resource "a" "b" {\n  on = var.on\n}\n';
    expect(inBlock(computed, 'on', true)).toBe(computed);
  });

  it('makes blocks that are missing and enters those that are there', () => {
    expect(inBlock('resource "a" "b" {\n  name = "x"\n}\n', 'recovery.enabled', true)).toBe(
      'resource "a" "b" {\n  name = "x"\n\n  recovery {\n    enabled = true\n  }\n}\n',
    );
    expect(
      inBlock('resource "a" "b" {\n  recovery {\n    days = 1\n  }\n}\n', 'recovery.enabled', true),
    ).toBe('resource "a" "b" {\n  recovery {\n    days = 1\n\n    enabled = true\n  }\n}\n');
  });

  it('does not choose among several blocks', () => {
    const several = 'resource "a" "b" {\n  rule {\n  }\n  rule {\n  }\n}\n';
    expect(inBlock(several, 'rule.on', true)).toBe(several);
  });

  it('is an argument of a module, however deep', () => {
    expect(inBlock('module "a" {\n  source = "./a"\n}\n', 'backup.enabled', true)).toBe(
      'module "a" {\n  source = "./a"\n  backup = {\n    enabled = true\n  }\n}\n',
    );
  });

  it('opens up a block on one line', () => {
    expect(inBlock('resource "a" "b" {}\n', 'on', true)).toBe('resource "a" "b" {\n  on = true\n}\n');
    expect(inBlock('resource "a" "b" { name = "x" }\n', 'on', true)).toBe(
      'resource "a" "b" {\n  name = "x"\n  on   = true\n}\n',
    );
  });

  it('stands in what a dynamic block repeats', () => {
    const block =
      'resource "a" "b" {\n  dynamic "rule" {\n    for_each = [1]\n    content {\n      on = false\n    }\n  }\n}\n';
    expect(inBlock(block, 'rule.on', true)).toBe(block.replace('on = false', 'on = true'));
  });

  it('follows a heredoc, and keeps line breaks as they are', () => {
    expect(inBlock('resource "a" "b" {\r\n  policy = <<EOT\r\n  {}\r\nEOT\r\n}\r\n', 'on', true)).toBe(
      'resource "a" "b" {\r\n  policy = <<EOT\r\n  {}\r\nEOT\r\n  on     = true\r\n}\r\n',
    );
  });

  it('writes text that looks like a template as text', () => {
    expect(inBlock('resource "a" "b" {\n}\n', 'name', `$\{a}"`)).toContain('name = "$${a}\\""\n');
  });
});

describe('a setting in YAML', () => {
  it('goes to the end of its mapping, behind comments', () => {
    const text = 'services:\n  web:\n    image: nginx # pinned elsewhere\n  db:\n    image: postgres\n';
    expect(set('compose.yaml', text, 'image: nginx', ['restart', 'unless-stopped'])).toBe(
      'services:\n  web:\n    image: nginx # pinned elsewhere\n    restart: unless-stopped\n  db:\n    image: postgres\n',
    );
  });

  it('makes mappings that are missing, as deep as its place asks', () => {
    const text = 'containers:\n- name: web\n  image: nginx\n';
    expect(set('pod.yaml', text, 'name: web\n  image: nginx', ['resources.requests', { cpu: '100m' }])).toBe(
      'containers:\n- name: web\n  image: nginx\n  resources:\n    requests:\n      cpu: 100m\n',
    );
  });

  it('enters mappings that are there, and fills empty ones', () => {
    const text = 'a:\n  b:\n    c: 1\n';
    expect(set('x.yaml', text, 'a:\n  b:\n    c: 1', ['a.b.d', 2])).toBe('a:\n  b:\n    c: 1\n    d: 2\n');
    expect(set('x.yaml', 'a:\n  b:\n', 'a:\n  b:', ['a.b.d', 2])).toBe('a:\n  b:\n    d: 2\n');
    expect(set('x.yaml', 'a: {}\n', 'a: {}', ['a.d', 2])).toBe('a:\n  d: 2\n');
    expect(set('x.yaml', 'a: { b: 1 }\n', 'a: { b: 1 }', ['a.d', 2])).toBe('a: { b: 1, d: 2 }\n');
  });

  it('follows a block scalar, and a file without a last line break', () => {
    expect(set('x.yaml', 'a: |\n  text\n\n\n', 'a: |\n  text', ['b', 1])).toBe('a: |\n  text\nb: 1\n\n\n');
    expect(set('x.yaml', 'a: 1', 'a: 1', ['b', 1])).toBe('a: 1\nb: 1');
  });

  it('replaces a scalar, and leaves alone what comes from elsewhere', () => {
    expect(set('x.yaml', 'a: 1 # why\n', 'a: 1', ['a', 'yes'])).toBe('a: "yes" # why\n');
    expect(set('x.yaml', "a: 'no'\n", "a: 'no'", ['a', 'yes'])).toBe("a: 'yes'\n");
    for (const text of ['b: &b 1\na: *b\n', `a: $\{A}\n`, 'base: &x\n  a: 1\nc:\n  <<: *x\n'])
      expect(set('x.yaml', text, text.trimEnd(), ['a', 2], ['c.a', 2])).not.toContain('a: 2\na');
  });

  it('writes two values of one new mapping one after the other', () => {
    const text = 'a: 1\n';
    expect(set('x.yaml', text, 'a: 1', ['b.c', 1], ['b.d', 2])).toBe('a: 1\nb:\n  c: 1\n');
    expect(set('x.yaml', text, 'a: 1', ['b', 1], ['c', 2])).toBe('a: 1\nb: 1\nc: 2\n');
  });
});

describe('a setting in JSON', () => {
  it('keeps the layout', () => {
    const text = '{\n  "spec": {\n    "replicas": 1\n  }\n}\n';
    const spec = '{\n    "replicas": 1\n  }';
    expect(set('x.json', text, spec, ['paused', false])).toBe(
      '{\n  "spec": {\n    "replicas": 1,\n    "paused": false\n  }\n}\n',
    );
    expect(set('x.json', text, spec, ['replicas', 2])).toBe(text.replace('1', '2'));
  });

  it('adds to a list, and takes a name away', () => {
    const text = '{\n  "a": ["b"],\n  "c": 1\n}\n';
    const file = { path: 'x.json', text };
    const within = { file, start: 0, end: text.length };
    const fix = (change: Change) =>
      applyFixes(writtenFixes([findingWith(file, [change])]), 'unsafe').files[0]?.text;
    expect(fix({ kind: 'add', within, path: ['a'], value: 'd' })).toMatch(/"a": \[\s*"b",\s*"d"\s*\]/);
    expect(fix({ kind: 'add', within, path: ['e'], value: 'f' })).toMatch(/"e": \[\s*"f"\s*\]/);
    expect(fix({ kind: 'remove', within, path: ['c'] })).toBe('{\n  "a": ["b"]\n}\n');
    expect(fix({ kind: 'document', file, value: { kind: 'Pod' } })).toBeUndefined();
  });

  it('leaves an expression of Terraform alone', () => {
    const text = `{"resource": {"on": "$\{var.on}"}}`;
    expect(set('main.tf.json', text, `{"on": "$\{var.on}"}`, ['on', true])).toBe(text);
  });
});

describe('fixes', () => {
  const file = { path: 'main.tf', text: 'a = 1\nb = 2\n' };
  const replacing = (written: string, text: string) =>
    findingWith(file, [{ kind: 'replace', span: spanOf(file, written), text }]);

  it('are made whole or not at all', () => {
    const half = findingWith(file, [
      { kind: 'replace', span: spanOf(file, '1'), text: '3' },
      { kind: 'set', within: spanOf(file, 'b'), path: ['c'], value: true },
    ]);
    expect(writtenFixes([half])[0]?.fix).toBeUndefined();
  });

  it('wait for those that touch the same text', () => {
    const applied = applyFixes(
      writtenFixes([replacing('a = 1', 'a = 9'), replacing('1\nb', '7\nb')]),
      'unsafe',
    );
    expect(applied.files.map(({ text }) => text)).toEqual(['a = 9\nb = 2\n']);
    expect(applied.repaired).toHaveLength(1);
  });

  it('are not made where the file would not be readable any more', () => {
    const applied = applyFixes(writtenFixes([replacing('1', '{{{'), replacing('2', '3')]), 'unsafe');
    expect(applied).toEqual({ files: [], repaired: [] });
  });

  it('may have a part in common', () => {
    const shared = { kind: 'replace', span: spanOf(file, '1'), text: '3' } as const;
    const other = { kind: 'replace', span: spanOf(file, '2'), text: '4' } as const;
    const applied = applyFixes(
      writtenFixes([findingWith(file, [shared]), findingWith(file, [shared, other])]),
      'unsafe',
    );
    expect(applied.files.map(({ text }) => text)).toEqual(['a = 3\nb = 4\n']);
    expect(applied.repaired).toHaveLength(2);
  });

  it('that are unsafe are made only where that is allowed', () => {
    expect(applyFixes(writtenFixes([replacing('1', '2')]), 'safe').files).toEqual([]);
  });
});
