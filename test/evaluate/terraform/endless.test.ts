import { describe, expect, test } from 'vitest';
import { argument, at, evaluateFiles, evaluateRoot, plain } from './evaluate-source.ts';

/** What is said of configurations that cannot be evaluated, with its place. */
function problemsOf(files: Readonly<Record<string, string>> | string): readonly string[] {
  const { problems } = evaluateFiles(typeof files === 'string' ? { 'main.tf': files } : files);
  return problems.map(({ message, span }) => `${at(span)} | ${message}`);
}

describe('what never ends is said to, once, and is unknown', () => {
  test('locals that need each other', () => {
    expect(problemsOf(`locals {\n  a = local.b\n  b = "\${local.a}"\n}`)).toEqual([
      'main.tf:3 local.a | The value of `local.a` depends on itself.',
    ]);
  });

  test('an input that needs the output that needs it', () => {
    const files = {
      'main.tf': 'module "m" {\n  source = "./m"\n  name = module.m.name\n}\nlocals { name = module.m.name }',
      'm/main.tf': 'variable "name" {}\noutput "name" { value = var.name }',
    };
    expect(problemsOf(files)).toEqual([
      'main.tf:3 module.m.name | The value of `module.m.name` depends on itself.',
    ]);
  });

  test('a module that calls itself', () => {
    expect(problemsOf({ 'm/main.tf': 'module "again" { source = "../m" }' })).toEqual([
      'm/main.tf:1 module "again" | Module `again` is called from within itself, which never ends.',
    ]);
  });

  test('modules that call each other', () => {
    const files = {
      'a/main.tf': 'module "b" { source = "../b" }\nresource "r" "a" {}',
      'b/main.tf': 'module "a" { source = "../a" }\nresource "r" "b" {}',
    };
    expect(problemsOf(files)).toEqual([
      'b/main.tf:1 module "a" | Module `a` is called from within itself, which never ends.',
    ]);
    const { roots, notAnalysed } = evaluateFiles(files);
    expect(roots.flatMap((root) => root.resources.map(({ address }) => address))).toEqual([
      'r.a',
      'module.b.r.b',
    ]);
    expect(notAnalysed).toEqual([]);
  });

  test('and it is not said often', () => {
    const chain = Array.from({ length: 200 }, (_, index) => `  l${index} = local.l${index}`).join('\n');
    expect(problemsOf(`locals {\n${chain}\n}`)).toHaveLength(20);
  });
});

describe('what is absurd', { timeout: 30_000 }, () => {
  test('is said to be', () => {
    expect(problemsOf('resource "r" "r" {\n  count = 1e9\n}')).toEqual([
      'main.tf:2 1e9 | More instances are asked for than can be told apart.',
    ]);
  });

  test('ends: dynamic blocks in dynamic blocks', () => {
    const nested = (depth: number): string =>
      depth === 0
        ? 'x = 1'
        : `dynamic "b" {\n  for_each = range(100)\n  content {\n${nested(depth - 1)}\n  }\n}`;
    expect(problemsOf(`resource "r" "r" {\n${nested(6)}\n}`)).toHaveLength(1);
  });

  test('ends: policies that take in each other twice', () => {
    const policy = (index: number) => {
      const inner = `data.aws_iam_policy_document.p${index - 1}.json`;
      const sources = index === 0 ? '' : `source_policy_documents = [${inner}, ${inner}]`;
      return `data "aws_iam_policy_document" "p${index}" {\n${sources}\nstatement {\nactions = ["*"]\n}\n}`;
    };
    const policies = Array.from({ length: 60 }, (_, index) => policy(index)).join('\n');
    const root = evaluateRoot(
      `${policies}\nresource "r" "r" {\n  x = data.aws_iam_policy_document.p59.json\n}`,
    );
    expect(plain(argument(root, 'r.r', 'x'))).toEqual({
      unknown: 'depends on `data.aws_iam_policy_document.p59`',
      of: 'data.aws_iam_policy_document.p59 json',
    });
  });

  test('ends: a choice between structures that double', () => {
    const doubling = Array.from({ length: 60 }, (_, i) =>
      ['a', 'b'].map((name) => `${name}${i + 1} = [local.${name}${i}, local.${name}${i}]`).join('\n'),
    ).join('\n');
    const root = evaluateRoot(
      `variable "u" {}\nlocals {\na0 = 1\nb0 = 2\n${doubling}\nx = var.u ? local.a60 : local.b60\n}`,
    );
    expect(root.named.get('x')).toBeDefined();
  });

  test('ends: expressions in expressions', () => {
    const root = evaluateRoot(`locals {\n  x = ${'('.repeat(150)}1${')'.repeat(150)}\n}`);
    const value = root.named.get('x');
    expect(value && plain(value)).toBe(1);
  });

  test('ends: modules in modules without end', () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `m${index}/main.tf`,
        `module "next" { source = "../m${index + 1}" }\nresource "r" "r" {}`,
      ]),
    );
    const { roots } = evaluateFiles(files);
    expect(roots).toHaveLength(1);
    expect(roots[0]?.resources.length).toBeGreaterThanOrEqual(50);
  });
});
