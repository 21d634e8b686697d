// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is what templates look like in HCL.
import { describe, expect, it } from 'vitest';
import { parseHcl } from '../../../src/parse/hcl/parse.ts';
import type { TemplateExpression } from '../../../src/parse/hcl/tree.ts';
import { textOf } from '../../../src/source/span.ts';
import { outline } from './outline.ts';

function read(text: string): TemplateExpression {
  const { tree, problems } = parseHcl({ path: 'main.tf', text: `value = ${text}\n` });
  expect(problems).toEqual([]);
  const value = tree.attributes[0]?.value;
  if (value?.kind !== 'template') throw new Error('no template was read');
  return value;
}

const problemsOf = (text: string) => parseHcl({ path: 'main.tf', text: `value = ${text}\n` }).problems;

describe('a quoted string', () => {
  it.each([
    ['""', '(template "")'],
    ['"a"', '(template "a")'],
    ['"${a}"', '(template ($ a))'],
    ['"a${b}c"', '(template "a" ($ b) "c")'],
    ['"${"${a}"}"', '(template ($ (template ($ a))))'],
    ['"${{ a = "}" }}"', '(template ($ {(template "a"): (template "}")}))'],
    ['"${\n  a\n}"', '(template ($ a))'],
  ])('%j is text and interpolations', (text, expected) => expect(outline(read(text))).toBe(expected));

  it.each([
    [String.raw`"\n\r\t\"\\"`, '\n\r\t"\\'],
    [String.raw`"\u00e9\U0001F600"`, 'é😀'],
    ['"$${a} %%{b} $c %d $$ $"', '${a} %{b} $c %d $$ $'],
    // The language normalizes its strings.
    ['"e\u0301"', '\u00e9'],
  ])('%s resolves its escapes', (text, expected) =>
    expect(read(text).parts).toMatchObject([{ kind: 'text', value: expected }]),
  );

  it.each([String.raw`"\d"`, String.raw`"\u12"`, String.raw`"\ud800"`, String.raw`"\U00110000"`, '"\\'])(
    '%s has an escape that is none',
    (text) => expect(problemsOf(text)).toHaveLength(1),
  );

  it('has a place for every part', () => {
    const template = read('"é ${var.name}!"');
    expect(textOf(template.span)).toBe('"é ${var.name}!"');
    expect(template.parts.map(({ span }) => textOf(span))).toEqual(['é ', '${var.name}', '!']);
  });
});

describe('directives', () => {
  it.each([
    ['"%{ if a }b%{ else }c%{ endif }"', '(template (if a ["b"] ["c"]))'],
    ['"%{ if a }%{ endif }"', '(template (if a [] []))'],
    ['"%{ for x in y }${x},%{ endfor }"', '(template (for x y [($ x) ","]))'],
    ['"%{ for k, v in y }%{ if v }${k}%{ endif }%{ endfor }"', '(template (for k,v y [(if v [($ k)] [])]))'],
  ])('%s nest', (text, expected) => expect(outline(read(text))).toBe(expected));

  it.each([
    ['"%{ if a }b"', 'no `endif`'],
    ['"%{ for a in b }b%{ endif }"', 'Nothing is open here for `endif`'],
    ['"%{ else }"', 'Nothing is open here for `else`'],
    ['"%{ if a }%{ else }%{ else }%{ endif }"', 'Nothing is open here for `else`'],
    ['"%{ while a }"', 'starts with'],
    ['"${a b}"', '`}`'],
    ['"${}"', 'A value'],
  ])('%s do not balance', (text, message) =>
    expect(problemsOf(text).map((problem) => problem.message)).toEqual([expect.stringContaining(message)]),
  );

  it.each([
    ['"a  ${~ b ~}  c"', '(template "a" ($ b) "c")'],
    ['"a  ${b ~}  "', '(template "a  " ($ b) "")'],
    ['"%{ if a ~} b %{~ endif }"', '(template (if a ["b"] []))'],
  ])('%s trim the text beside them', (text, expected) => expect(outline(read(text))).toBe(expected));
});

describe('a heredoc', () => {
  it('keeps its lines as they are, backslashes too', () => {
    const template = read('<<EOT\n  a\\n\n\n${b} $${c}\n  EOT');
    expect(template.style).toBe('heredoc');
    expect(outline(template)).toBe(String.raw`(template "  a\\n\n\n" ($ b) " ${'${c}'}\n")`);
    expect(textOf(template.span)).toBe('<<EOT\n  a\\n\n\n${b} $${c}\n  EOT');
  });

  it('loses the indentation of its least indented line after <<-, blank lines apart', () => {
    expect(outline(read('<<-EOT\n    a\n\n      b\n  \n    EOT'))).toBe(
      String.raw`(template "a\n\n  b\n  \n")`,
    );
    expect(outline(read('<<-EOT\n    a\n  ${b}\n    EOT'))).toBe(String.raw`(template "  a\n" ($ b) "\n")`);
    expect(outline(read('<<-EOT\n    a\n${b}\n    EOT'))).toBe(String.raw`(template "    a\n" ($ b) "\n")`);
  });

  it('is trimmed by the line, before its indentation is taken', () => {
    // HashiCorp's parser takes the line after `~}` for a continuation: its indentation stays.
    expect(outline(read('<<-EOT\n  %{ for a in b ~}\n  x ${a}\n  %{ endfor ~}\n  EOT'))).toBe(
      String.raw`(template "" (for a b ["  x " ($ a) "\n"]) "")`,
    );
  });

  it('may hold a heredoc, in an interpolation', () => {
    expect(outline(read('<<A\n${f(<<B\nb\nB\n)}\nA'))).toBe(
      String.raw`(template ($ (f (template "b\n"))) "\n")`,
    );
  });

  it('may be empty', () => expect(outline(read('<<EOT\nEOT'))).toBe('(template "")'));

  it.each(['<<EOT\na\n', '<<EOT\na\nEOT x\n', '<<EOT', '<<"EOT"\nEOT\n'])('%j has no end', (text) =>
    expect(problemsOf(text)).not.toEqual([]),
  );
});
