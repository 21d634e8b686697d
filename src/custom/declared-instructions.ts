import type { AdaptContext } from '../adapt/context.ts';
import type { EvaluatedDockerfile, Stage, StageInstruction, Text } from '../evaluate/dockerfile/stages.ts';
import type { Field, ObjectValue, Value } from '../evaluate/value.ts';
import { type Span, textOf } from '../source/span.ts';
import type { Declared } from './declared.ts';

/** The instructions of all stages, `FROM` first in each. */
export function declaredInstructions(
  { stages, final }: EvaluatedDockerfile,
  context: AdaptContext,
): readonly Declared[] {
  return stages.flatMap((stage) => {
    const name = stage.name ?? String(stage.index);
    const about = new Map<string, Value>([
      ['stage', { kind: 'string', value: name, span: stage.span, via: [] }],
      ['final', { kind: 'boolean', value: stage === final, span: stage.span, via: [] }],
    ]);
    const environment = context.environmentOf(
      stage.span.file.path,
      stage.name === undefined ? [] : [stage.name],
    );
    const declared = (type: string, span: Span, values: ReadonlyMap<string, Value>): Declared => ({
      format: 'dockerfile',
      type,
      resource: `stage ${name}`,
      span,
      environment,
      body: bodyOf(new Map([...about, ...values]), span),
      secret: ['assignments'],
    });
    return [
      declared('FROM', stage.span, fromValues(stage)),
      ...stage.instructions.map((instruction) =>
        declared(instruction.node.keyword, instruction.node.span, valuesOf(instruction)),
      ),
    ];
  });
}

/** `text` is the image, or the stage it starts from. */
function fromValues({ base, platform }: Stage): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  const text = (value: string): Value => ({ kind: 'string', value, span: base.span, via: [] });
  if (base.kind === 'image') values.set('text', base.reference);
  else values.set('text', text(base.kind === 'scratch' ? 'scratch' : textOf(base.span)));
  values.set('base', text(base.kind));
  if (platform !== undefined) values.set('platform', platform);
  return values;
}

function valuesOf({ node, words, text, flags, assignments }: StageInstruction): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>([
    ['text', text],
    ['words', { kind: 'list', items: words, span: node.span, via: [] }],
    ['json', { kind: 'boolean', value: node.json, span: node.span, via: [] }],
    ['flags', bodyOf(named(flags), node.span)],
  ]);
  if (assignments.length > 0) values.set('assignments', bodyOf(named(assignments), node.span));
  return values;
}

function named(
  items: readonly { readonly name: string; readonly value: Text | undefined; readonly span: Span }[],
): ReadonlyMap<string, Value> {
  return new Map(
    items.map(({ name, value, span }) => [name, value ?? { kind: 'string', value: '', span, via: [] }]),
  );
}

function bodyOf(values: ReadonlyMap<string, Value>, span: Span): ObjectValue {
  const fields = new Map<string, Field>(
    [...values].map(([name, value]) => [name, { name, nameSpan: value.span, span: value.span, value }]),
  );
  return { kind: 'object', fields, header: span, span, via: [] };
}
