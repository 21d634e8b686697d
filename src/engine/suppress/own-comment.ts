import { nearestName } from '../../rule/nearest-name.ts';
import type { Span } from '../../source/span.ts';
import { type Directive, dayOf, type Fault, type Name, type Scope } from './directive.ts';

/** What `# infra-lint-ignore <rule>[, <rule>]: reason [expires=YYYY-MM-DD]` asks for, in each line of a comment. */
export interface OwnComment {
  readonly directives: readonly Directive[];
  readonly faults: readonly Fault[];
}

const scopes: ReadonlyMap<string, Scope> = new Map([
  ['', 'here'],
  ['block', 'next'],
  ['next-line', 'line'],
  ['file', 'head'],
  ['start', 'start'],
  ['end', 'end'],
]);

const written = /^[ \t*]*infra-lint-ignore(?:-([\w-]*))?(?![\w-])([^\n]*)/gm;

export function readOwnComment({ span, text }: { readonly span: Span; readonly text: string }): OwnComment {
  const directives: Directive[] = [];
  const faults: Fault[] = [];
  const take = placesIn(span);
  for (const [whole, suffix = '', rest = ''] of text.matchAll(written)) {
    take('infra-lint-ignore');
    const scope = scopes.get(suffix);
    if (scope === undefined) {
      faults.push({ place: span, ...unknownForm(suffix) });
      continue;
    }
    const said = readSuppression(rest.replace(/\*\/$/, ''));
    directives.push({
      tool: 'infra-lint',
      scope,
      names: said.names.map((name): Name => ({ text: name, span: take(name) ?? span })),
      reason: said.reason,
      expires: said.expires,
      place: span,
    });
    if (said.fault !== undefined) faults.push({ place: span, ...said.fault });
    if (whole === '') break;
  }
  return { directives, faults };
}

function unknownForm(suffix: string): { readonly message: string; readonly remedy: string | undefined } {
  const nearest = nearestName(
    suffix,
    [...scopes.keys()].filter((known) => known !== ''),
  );
  return {
    message: `There is no suppression \`infra-lint-ignore-${suffix}\`.`,
    remedy: nearest === undefined ? undefined : `Did you mean \`infra-lint-ignore-${nearest}\`?`,
  };
}

/** Each word's place in a comment, for words that are asked for in their order. */
function placesIn({ file, start, end }: Span): (word: string) => Span | undefined {
  const text = file.text.slice(start, end);
  let from = 0;
  return (word) => {
    const found = text.indexOf(word, from);
    if (found < 0) return undefined;
    from = found + word.length;
    return { file, start: start + found, end: start + from };
  };
}

export interface SaidSuppression {
  readonly names: readonly string[];
  readonly reason: string;
  readonly expires: string | undefined;
  readonly fault?: { readonly message: string; readonly remedy: string } | undefined;
}

/** `single-az, no-backups: a cache that may be lost expires=2027-01-31` */
export function readSuppression(text: string): SaidSuppression {
  const [stated, day] = /[[(]?\bexpires=([^\s\])]*)[\])]?/.exec(text) ?? [];
  const rest = stated === undefined ? text : text.replace(stated, () => '');
  const colon = rest.indexOf(':');
  const names = (colon < 0 ? rest : rest.slice(0, colon)).split(/[\s,]+/).filter((name) => name !== '');
  const reason = colon < 0 ? '' : rest.slice(colon + 1).trim();
  if (day === undefined) return { names, reason, expires: undefined };
  const expires = dayOf(day);
  if (expires !== undefined) return { names, reason, expires };
  const fault = {
    message: `\`expires=${day}\` is not a day.`,
    remedy: 'Write it as `expires=2027-01-31`.',
  };
  return { names, reason, expires: undefined, fault };
}
