// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of a Dockerfile are written like this.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateDockerfile } from '../../src/evaluate/dockerfile/evaluate.ts';
import { parseDockerfile } from '../../src/parse/dockerfile/parse.ts';
import type { InstructionNode } from '../../src/parse/dockerfile/tree.ts';
import { textOf } from '../../src/source/span.ts';
import { fixtureTexts, mutated } from './mutate.ts';
import { hold, holdSlice, holdWithin, type Range } from './sound-places.ts';

const fragments = [
  ...[
    '\n',
    '\r\n',
    ' ',
    '\t',
    '\\\n',
    '`\n',
    '\\',
    '# c\n',
    '#',
    '"',
    "'",
    '[',
    ']',
    '["a"]',
    '<<EOF',
    '\nEOF\n',
    '<<-"E F"',
  ],
  ...[
    'FROM ',
    'RUN ',
    'ONBUILD ',
    'ARG A=',
    'ENV A=',
    'HEALTHCHECK ',
    '--from=0 ',
    '--',
    '# escape=`\n',
    '\uFEFF',
  ],
  ...['$A', '${A', '${A:-', '}', '$', '\0'],
];
const texts = fc.oneof(
  mutated(fixtureTexts('fixtures/parse/dockerfile'), fragments),
  fc.array(fc.constantFrom(...fragments, 'x', 'AS y\n'), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('parseDockerfile', () => {
  it('builds sound trees of any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tree, comments, problems } = parseDockerfile({ path: 'Dockerfile', text });
        const whole = { start: 0, end: text.length };
        let last = 0;
        for (const instruction of tree.instructions) {
          holdSound(instruction, { start: last, end: text.length });
          last = instruction.span.end;
        }
        for (const { span } of [...problems, ...comments]) holdWithin(span, whole);
        for (const { span } of comments) holdSlice(span, /^#/);
      }),
      { numRuns: 800 },
    );
  });
});

describe('evaluateDockerfile', () => {
  it('takes any tree', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tree } = parseDockerfile({ path: 'Dockerfile', text });
        const { stages } = evaluateDockerfile(tree, new Map([['A', { value: text }]]));
        expect(stages).toHaveLength(tree.instructions.filter(({ keyword }) => keyword === 'FROM').length);
        for (const { base, index } of stages)
          if (base.kind === 'stage') expect(base.index).toBeLessThan(index);
      }),
      { numRuns: 500 },
    );
  });
});

function holdSound(node: InstructionNode, outer: Range): void {
  holdWithin(node.span, outer);
  holdWithin(node.keywordSpan, node.span);
  hold(node.keywordSpan.start === node.span.start, 'an instruction starts at its keyword');
  const place = node.argumentSpan ?? node.span;
  holdWithin(place, node.span);
  for (const { span } of node.flags) holdWithin(span, node.span);
  for (const { span, text } of node.words) {
    holdWithin(span, place);
    const slice = textOf(span);
    if (!node.json && !slice.includes('\n')) hold(slice === text, `${JSON.stringify(slice)} is ${text}`);
  }
  for (const { body, span } of node.heredocs) hold(textOf(span) === body, 'a heredoc stands where it says');
  if (node.trigger !== undefined) holdSound(node.trigger, place);
}
