import { type Span, textOf } from '../../src/source/span.ts';

/** A place without its file: where others must lie. */
export type Range = Pick<Span, 'start' | 'end'>;

/** Thousands of these are asked in a property test, where `expect` would take most of the time. */
export function hold(condition: boolean, what: string): void {
  if (!condition) throw new Error(`It does not hold that ${what}.`);
}

export function holdWithin(span: Span, outer: Range): void {
  const within = outer.start <= span.start && span.start <= span.end && span.end <= outer.end;
  hold(
    within,
    `${span.start}-${span.end} (${JSON.stringify(textOf(span))}) is within ${outer.start}-${outer.end}`,
  );
}

export function holdSlice(span: Span, pattern: RegExp): void {
  hold(pattern.test(textOf(span)), `${JSON.stringify(textOf(span))} matches ${pattern}`);
}
