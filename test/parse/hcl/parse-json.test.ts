// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is what templates look like in HCL.
import { describe, expect, it } from 'vitest';
import { parseHclJson } from '../../../src/parse/hcl/parse-json.ts';
import { textOf } from '../../../src/source/span.ts';
import { outlineBody } from './outline.ts';

const parse = (value: unknown, path = 'main.tf.json') =>
  parseHclJson({ path, text: JSON.stringify(value, null, 2) });

describe("Terraform's JSON syntax", () => {
  it('gives the blocks that Terraform knows, and attributes for the rest', () => {
    const { tree, problems } = parse({
      '//': 'generated',
      terraform: { required_version: '>= ${1}', backend: { s3: { bucket: 'state' } } },
      provider: { aws: [{ region: 'eu-west-1' }, { alias: 'us', region: '${var.region}' }] },
      resource: {
        aws_db_instance: {
          orders: {
            '//': 'ours',
            engine: 'postgres',
            replicas: 2,
            encrypted: true,
            kms_key_id: null,
            provider: 'aws.us',
            depends_on: ['aws_vpc.main'],
            restore_to_point_in_time: { use_latest: true },
            lifecycle: { ignore_changes: ['tags'], postcondition: [{ condition: '${self.ok}' }] },
            provisioner: [{ 'local-exec': { command: 'echo' } }],
            dynamic: { timeouts: { for_each: '${var.t}', content: { create: '1h' } } },
          },
        },
      },
    });
    expect(problems).toEqual([]);
    expect(outlineBody(tree)).toEqual([
      'terraform',
      '  required_version = (template ">= ${1}")',
      '  backend "s3"',
      '    bucket = (template "state")',
      'provider "aws"',
      '  region = (template "eu-west-1")',
      'provider "aws"',
      '  alias = (template "us")',
      '  region = (template ($ (. var region)))',
      'resource "aws_db_instance" "orders"',
      '  engine = (template "postgres")',
      '  replicas = 2',
      '  encrypted = true',
      '  kms_key_id = null',
      '  provider = (. aws us)',
      '  depends_on = [(. aws_vpc main)]',
      '  restore_to_point_in_time = {(template "use_latest"): true}',
      '  lifecycle',
      '    ignore_changes = [tags]',
      '    postcondition',
      '      condition = (template ($ (. self ok)))',
      '  provisioner "local-exec"',
      '    command = (template "echo")',
      '  dynamic "timeouts"',
      '    for_each = (template ($ (. var t)))',
      '    content',
      '      create = (template "1h")',
    ]);
  });

  it('takes types for expressions and defaults as they stand', () => {
    const { tree } = parse({ variable: { size: { type: 'list(string)', default: ['${a}'] } } });
    expect(outlineBody(tree)).toEqual([
      'variable "size"',
      '  type = (list string)',
      '  default = [(template "${a}")]',
    ]);
  });

  it('has the places of the JSON, inside of strings with escapes too', () => {
    const { tree } = parse({ resource: { aws_vpc: { main: { name: 'a\n"${var.é}${b}' } } } });
    const [block] = tree.blocks;
    const attribute = block?.body.attributes[0];
    expect(block && textOf(block.header)).toBe('"main"');
    expect(block?.labels.map(({ span }) => textOf(span))).toEqual(['"aws_vpc"', '"main"']);
    expect(attribute && textOf(attribute.nameSpan)).toBe('"name"');
    const value = attribute?.value;
    if (value?.kind !== 'template') throw new Error('no template');
    expect(textOf(value.span)).toBe(String.raw`"a\n\"${'${var.é}${b}'}"`);
    expect(value.parts.map(({ span }) => textOf(span))).toEqual([String.raw`a\n\"`, '${var.é}', '${b}']);
  });

  it('takes the values of variables as they stand', () => {
    const { tree } = parse({ resource: { a: '${b}' } }, 'prod.auto.tfvars.json');
    expect(outlineBody(tree)).toEqual(['resource = {(template "a"): (template "${b}")}']);
  });

  it('reads a list of bodies as one', () => {
    const { tree } = parse([{ locals: { a: 1 } }, { locals: [{ b: 2 }, { c: 3 }] }]);
    expect(outlineBody(tree)).toEqual(['locals', '  a = 1', 'locals', '  b = 2', 'locals', '  c = 3']);
  });

  it('says where a template is broken, and reads its neighbours', () => {
    const { tree, problems } = parse({ locals: { a: 'x ${b c}', d: 1 } });
    expect(problems.map(({ message, span }) => [message, textOf(span)])).toEqual([
      ['A `}` is missing here, to close the `${`.', 'c'],
    ]);
    expect(outlineBody(tree)).toEqual(['locals', '  a = ', '  d = 1']);
  });

  it('says where the JSON is broken', () => {
    const { problems } = parseHclJson({ path: 'main.tf.json', text: '{ "locals": { }' });
    expect(problems).toHaveLength(1);
  });

  it('says that a block is no number', () => {
    expect(parse({ locals: 1 }).problems.map(({ message }) => message)).toEqual([
      'A block is an object or a list of objects.',
    ]);
  });
});
