import type { Finding } from '../../rule/finding.ts';
import type { Answer } from '../../rule/suppressed.ts';
import type { UnusedReport } from '../../rule/suppression-choices.ts';
import type { Judged } from '../run.ts';
import type { Directive, Name } from './directive.ts';
import { keyOf, type RuleNames, type SuppressibleRule } from './rule-names.ts';
import type { Appearance } from './shelf.ts';
import { expired, ofNothing, unknownRule, unused, withoutReason } from './trouble.ts';

/** What a suppression reaches. */
export interface Cover {
  /** Hands out the findings of a key (`keyOf`) that are left; tells whether there are any, left or not. */
  take(key: string, visit: (appearance: Appearance) => void): boolean;
  holds(key: string): boolean;
}

/** Does what suppressions say, and notes what is wrong with them. */
export interface Follower {
  /** @param from `external-part` where not all was read that the suppression may speak of */
  follow(
    directive: Omit<Directive, 'scope'>,
    cover: Cover,
    from?: 'source' | 'external' | 'external-part',
  ): void;
  /** Whether one of ours gives a reason and names a rule. */
  check(directive: Directive): void;
  tell(diagnostic: Finding): void;
  outcome(): {
    readonly answers: ReadonlyMap<Judged, Answer>;
    readonly diagnostics: readonly Finding[];
  };
}

export interface FollowerInput {
  readonly rules: readonly SuppressibleRule[];
  readonly ran: ReadonlySet<string>;
  readonly settings: {
    readonly requireReason: boolean;
    readonly reportUnused: UnusedReport;
    readonly today: string;
  };
}

/** Whoever writes more wrong names into one comment is told of the first ones. */
const mostUnknown = 10;

export function followerOf(names: RuleNames, { rules, ran, settings }: FollowerInput): Follower {
  const answers = new Map<Judged, Answer>();
  const diagnostics: Finding[] = [];

  const idsOf = ({ tool, names: written, allBut }: Omit<Directive, 'scope'>, name: Name) => {
    if (tool === 'infra-lint') return names.own(name.text);
    if (allBut !== true) return names.foreign(tool, name.text);
    const spared = new Set(written.flatMap(({ text }) => names.foreign(tool, text).map(keyOf)));
    return names.foreign(tool, '*').filter((named) => !spared.has(keyOf(named)));
  };

  return {
    follow: (directive, cover, from = 'source') => {
      const { tool, allBut, expires, reason, place } = directive;
      const isOwn = tool === 'infra-lint';
      const isOver = expires !== undefined && expires < settings.today;
      const by = { reason, span: place, origin: from === 'source' ? from : ('external' as const) };
      let unknown = 0;
      for (const name of allBut === true ? directive.names.slice(0, 1) : eachOnce(directive.names)) {
        const ids = idsOf(directive, name);
        if (ids === undefined) {
          if (++unknown <= mostUnknown) diagnostics.push(unknownRule(name, rules));
          continue;
        }
        const visit = ({ finding }: Appearance) => {
          if (!answers.has(finding)) answers.set(finding, by);
        };
        const hits = ids.map(keyOf).filter((key) => (isOver ? cover.holds(key) : cover.take(key, visit)));
        if (hits.length > 0) {
          if (isOver && isOwn) diagnostics.push(expired(name, expires));
        } else if (from !== 'external-part' && isTold(isOwn, name) && ids.some(({ rule }) => ran.has(rule)))
          diagnostics.push(unused(name));
      }
    },
    check: (directive) => {
      if (settings.requireReason && directive.reason === '') diagnostics.push(withoutReason(directive.place));
      if (directive.names.length === 0) diagnostics.push(ofNothing(directive.place));
    },
    tell: (diagnostic) => {
      diagnostics.push(diagnostic);
    },
    outcome: () => ({ answers, diagnostics }),
  };

  /** Who ignores all checks of another tool has no single one in mind. */
  function isTold(isOwn: boolean, { text }: Name): boolean {
    return isOwn ? settings.reportUnused !== 'off' : settings.reportUnused === 'all' && !text.includes('*');
  }
}

function eachOnce(names: readonly Name[]): readonly Name[] {
  const seen = new Map(names.map((name) => [name.text.toLowerCase(), name]));
  return seen.size === names.length ? names : [...seen.values()];
}
