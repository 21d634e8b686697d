// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is what templates look like in HCL.
import { parse } from '@cdktf/hcl2json';
import { describe, expect, it } from 'vitest';
import { fromHcl2Json } from '../../../src/parse/hcl/from-hcl2json.ts';
import { diagnosticProblem } from '../../../src/parse/hcl/hcl2json-diagnostic.ts';
import { parseHcl } from '../../../src/parse/hcl/parse.ts';
import { regionOf } from '../../../src/source/line-table.ts';
import { textOf } from '../../../src/source/span.ts';
import { outlineBody } from './outline.ts';

const text = `
variable "size" {
  type = string
}

resource "aws_db_instance" "orders" {
  engine = "postgres"
  name   = "\${var.prefix}-orders"
  tags   = { team = local.team }
  zones  = [var.zone, 2, true, null]

  lifecycle {
    ignore_changes = [tags]
  }
}

resource "aws_db_instance" "orders" {
  size = "%{ if var.big }9%{ else }1%{ endif }"
}
`;
const file = { path: 'modules/db/main.tf', text };

describe('the tree of what hcl2json reads', () => {
  it('is what our parser would have read', async () => {
    const { tree } = parseHcl(file);
    const rebuilt = fromHcl2Json(await parse(file.path, text), file, tree);
    expect(outlineBody(rebuilt).sort()).toEqual(outlineBody(tree).sort());
  });

  it('has the places of the blocks and attributes that our parser could find', async () => {
    const rebuilt = fromHcl2Json(await parse(file.path, text), file, parseHcl(file).tree);
    const sizes = rebuilt.blocks.filter(({ type }) => type === 'resource');
    expect(sizes.map(({ header }) => regionOf(header).line)).toEqual([6, 17]);
    const engine = sizes[0]?.body.attributes.find(({ name }) => name === 'engine');
    expect(engine && textOf(engine.span)).toBe('engine = "postgres"');
    expect(engine && textOf(engine.value.span)).toBe('engine = "postgres"');
  });

  it('has the place of the block around where our parser found nothing', async () => {
    const recovered = parseHcl({ ...file, text: 'resource "aws_db_instance" "orders" {\n}\n' }).tree;
    const rebuilt = fromHcl2Json(await parse(file.path, text), file, recovered);
    expect(rebuilt.blocks.map(({ labels }) => labels.map((label) => label.text))).toEqual([
      ['aws_db_instance', 'orders'],
      ['aws_db_instance', 'orders'],
      ['size'],
    ]);
    const [resource] = rebuilt.blocks;
    expect(resource?.body.attributes[0]?.span).toBe(resource?.header);
  });

  it.each([null, 1, 'a', [], { resource: 1, locals: [2, null] }, { a: { b: [{}] } }])(
    'is something for any JSON: %j',
    (json) => expect(() => fromHcl2Json(json, file, parseHcl(file).tree)).not.toThrow(),
  );
});

async function diagnose(broken: string) {
  const source = { path: 'modules/db/main.tf', text: broken };
  const diagnostic = await parse(source.path, broken).then(
    () => 'nothing',
    (error: unknown) => String(error),
  );
  const { message, span } = diagnosticProblem(diagnostic, source);
  return { message, place: textOf(span), line: regionOf(span).line };
}

describe("hcl2json's diagnostics", () => {
  it('become a sentence and a place', async () => {
    expect(await diagnose('locals {\n  a = 1\n  b = [1 2]\n}\n')).toEqual({
      message: 'Missing item separator: expected a comma to mark the beginning of the next item.',
      place: '2',
      line: 3,
    });
  });

  it('are placed behind characters of any width', async () => {
    expect(await diagnose('locals {\n  a = "é 👩‍👩‍👧 e\u0301 ${b c}"\n}\n')).toMatchObject({
      place: 'c',
      line: 2,
    });
    expect(await diagnose('\ufefflocals = = 1\n')).toMatchObject({ place: '=', line: 1 });
  });

  it('are placed at the end of the file, where there is nothing to point at', async () => {
    expect(await diagnose('locals {\n  a = <<EOT\nb\nEOT')).toMatchObject({
      message: 'Unterminated template string: no closing marker was found for the string.',
      line: 4,
    });
  });

  it('that have no place are put on the first line', async () => {
    expect(await diagnose('a {}\na "b" {}\n')).toMatchObject({
      message: "HashiCorp's parser rejects this file.",
      line: 1,
    });
  });
});
