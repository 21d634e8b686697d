import { groupBy } from '../model/group-by.ts';
import type { Place } from '../source/span.ts';
import type { Judged } from './run.ts';

/**
 * The instances of a `count`, or the services that share an anchor, break a rule at one and the same place: that is
 * one finding, which keeps the first resource's name and the related places of all. What is said of them differs in
 * nothing but their names.
 */
export function mergeRepeats<Found extends Judged>(findings: readonly Found[]): readonly Found[] {
  const repeats = groupBy(findings, ({ rule, span, message, resource }) =>
    [
      rule,
      span.file.path,
      span.start,
      span.end,
      resource === '' ? message : message.replaceAll(resource, ''),
    ].join('\n'),
  );
  return [...repeats.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) return group;
    return [
      { ...first, related: others.reduce((places, other) => joined(places, other.related), first.related) },
    ];
  });
}

function joined(first: readonly Place[], second: readonly Place[]): readonly Place[] {
  const isSame = (a: Place, b: Place) =>
    a.message === b.message && a.span.start === b.span.start && a.span.file.path === b.span.file.path;
  return [...first, ...second.filter((place) => !first.some((known) => isSame(known, place)))];
}
