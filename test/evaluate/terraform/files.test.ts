import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/evaluate/value.ts';
import { argument, at, evaluateRoot, plain, way } from './evaluate-source.ts';

/** The argument `x` of `it.a`, in a root with files beside it. */
function readValue(x: string, files: Readonly<Record<string, string>> = {}, rest = ''): Value {
  const root = evaluateRoot({ 'main.tf': `resource "it" "a" {\n  x = ${x}\n}\n${rest}`, ...files });
  return argument(root, 'it.a', 'x');
}

/** The places of the scalars in what a text encodes. */
function placesIn(value: Value | undefined): readonly string[] {
  if (value?.kind === 'list') return value.items.flatMap(placesIn);
  if (value?.kind === 'object')
    return [...value.fields.values()].flatMap(({ value: part }) => placesIn(part));
  return value === undefined ? [] : [at(value.span)];
}

function decodedOf(value: Value): Value | undefined {
  return value.kind === 'string' || value.kind === 'unknown' ? value.decoded : undefined;
}

describe('what a file encodes stands in that file', () => {
  const policy = '{\n  "Statement": [\n    { "Action": "*" }\n  ]\n}\n';

  test('JSON that is read as a text', () => {
    const decoded = decodedOf(readValue('file("policy.json")', { 'policy.json': policy }));
    expect(placesIn(decoded)).toEqual(['policy.json:3 "*"']);
    const statements = decoded?.kind === 'object' ? decoded.fields.get('Statement') : undefined;
    expect(statements && at(statements.nameSpan)).toBe('policy.json:2 "Statement"');
  });

  test('a part of decoded JSON, whose way leads into the file', () => {
    const value = readValue('jsondecode(file("policy.json")).Statement[0].Action', { 'policy.json': policy });
    expect(plain(value)).toBe('*');
    expect(way(value)[0]).toBe('policy.json:3 "Action": "*" | `file` reads it');
  });

  test('YAML', () => {
    const files = { 'a.yaml': 'replicas: 3\nlabels:\n  app: web\n' };
    const value = readValue('jsonencode(yamldecode(file("a.yaml")))', files);
    expect(plain(value)).toBe('{"labels":{"app":"web"},"replicas":3}');
    expect(placesIn(decodedOf(value))).toEqual(['a.yaml:1 3', 'a.yaml:3 web']);
  });

  test('a rendered template, holes and all', () => {
    const template = `[\n  {\n    "image": "\${image}:1",\n    "ports": \${jsonencode(ports)}\n  }\n]\n`;
    const value = readValue(
      'templatefile("task.json.tftpl", { image = var.image, ports = [80] })',
      { 'task.json.tftpl': template },
      'variable "image" {}',
    );
    const decoded = decodedOf(value);
    expect(decoded && plain(decoded)).toEqual([
      { image: { unknown: '`var.image` has no value' }, ports: [80] },
    ]);
    expect(placesIn(decoded)).toEqual([
      `task.json.tftpl:3 "\${image}:1"`,
      'task.json.tftpl:4 jsonencode(ports)',
    ]);
  });

  test('a heredoc, with its indentation and what is put into it', () => {
    const value = readValue(
      `<<-EOT\n    {\n      "name": "\${local.name}",\n      "memory": 512\n    }\n  EOT`,
      {},
      'locals { name = "web" }',
    );
    const decoded = decodedOf(value);
    expect(placesIn(decoded)).toEqual([`main.tf:4 "\${local.name}"`, 'main.tf:5 512']);
    const name = decoded?.kind === 'object' ? decoded.fields.get('name')?.value : undefined;
    expect(name && way(name)).toEqual(['main.tf:9 name = "web" | `local.name` is set here']);
  });

  test('a loop in a template, whose turns all stand in one place', () => {
    const value = readValue('templatefile("l.tftpl", { xs = [1, 2] })', {
      'l.tftpl': `[%{ for x in xs }\n  { "x": \${x} },%{ endfor }\n  {}\n]`,
    });
    const decoded = decodedOf(value);
    expect(decoded && plain(decoded)).toEqual([{ x: 1 }, { x: 2 }, {}]);
    expect(placesIn(decoded)).toEqual(['l.tftpl:2 x', 'l.tftpl:2 x']);
  });
});

describe('paths', () => {
  const files = { 'infra/main.tf': 'locals {}', 'shared/a.txt': 'shared' };

  test('start at the root module, whichever module asks', () => {
    const root = evaluateRoot({
      'infra/main.tf': 'module "m" { source = "../modules/m" }\nlocals { x = module.m.x }',
      'modules/m/main.tf': `output "x" { value = [file("a.txt"), file("\${path.module}/a.txt"), file("\${path.root}/a.txt")] }`,
      'infra/a.txt': 'of the root',
      'modules/m/a.txt': 'of the module',
    });
    const value = root.named.get('x');
    expect(value && plain(value)).toEqual(['of the root', 'of the module', 'of the root']);
  });

  test('may lead out of the root module, and not out of the scanned tree', () => {
    const read = (path: string) => {
      const value = evaluateRoot({ ...files, 'infra/x.tf': `locals {\n  x = file("${path}")\n}` });
      const x = value.named.get('x');
      return x && plain(x);
    };
    expect(read('../shared/a.txt')).toBe('shared');
    for (const path of ['../../a.txt', '/etc/passwd', '~/.ssh/id_rsa', '../shared/../../a.txt', 'C:/a'])
      expect(read(path)).toEqual({ unknown: `depends on \`${path}\`, which is outside of the scanned tree` });
  });

  test('that are not there may be there when Terraform runs', () => {
    expect(plain(readValue('fileexists("made.zip")'))).toHaveProperty('unknown');
    expect(plain(readValue('try(file("made.txt"), "none")'))).toHaveProperty('unknown');
    expect(plain(readValue('length(fileset(".", "dist/**"))'))).toHaveProperty('unknown');
  });

  test('of the machine are not known', () => {
    expect(plain(readValue('abspath("a")'))).toEqual({
      unknown: 'depends on the directory that Terraform runs in',
    });
    expect(plain(readValue('pathexpand("~/a")'))).toHaveProperty('unknown');
    expect(plain(readValue(`file("\${path.cwd}/a")`))).toEqual({ unknown: 'depends on `path.cwd`' });
  });
});

describe('templates', () => {
  const rendered = (x: string, files: Readonly<Record<string, string>>) => plain(readValue(x, files));

  test('know what they are given, and nothing of the module', () => {
    const files = { 't.tftpl': `\${a}\${try(local.b, "?")}\${try(path.module, "?")}` };
    expect(rendered('templatefile("t.tftpl", { a = 1 })', files)).toBe('1??');
  });

  test('may render others', () => {
    const files = { 'a.tftpl': `a\${templatefile("b.tftpl", { x = x })}`, 'b.tftpl': `b\${upper(x)}` };
    expect(rendered('templatefile("a.tftpl", { x = "c" })', files)).toBe('abC');
  });

  test('that render themselves end', () => {
    const files = { 'a.tftpl': `\${templatefile("a.tftpl", {})}\${templatefile("a.tftpl", {})}` };
    expect(rendered('templatefile("a.tftpl", {})', files)).toHaveProperty('unknown');
  });

  test('of what is not known keep what is', () => {
    const value = readValue(
      'templatefile("t.sh", { host = var.host })',
      { 't.sh': `curl \${host}/health` },
      'variable "host" {}',
    );
    const pieces = value.kind === 'unknown' ? value.template : undefined;
    expect(pieces?.map((piece) => (typeof piece === 'string' ? piece : '…'))).toEqual([
      'curl ',
      '…',
      '/health',
    ]);
  });
});

test('a text keeps its file on the way through locals and modules', () => {
  const root = evaluateRoot({
    'main.tf':
      'locals { text = file("a.json") }\nmodule "m" {\n  source = "./m"\n  policy = local.text\n}\nlocals { x = module.m.x }',
    'm/main.tf': 'variable "policy" {}\noutput "x" { value = jsondecode(var.policy).a }',
    'a.json': '{ "a": true }',
  });
  const value = root.named.get('x');
  expect(value && way(value).some((place) => place.startsWith('a.json:1 "a": true'))).toBe(true);
});
