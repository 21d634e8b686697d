import type { Report } from './report.ts';

/** A reason, the first path it holds for, and for how many others it does. */
export interface NotAnalysedGroup {
  readonly reason: string;
  readonly path: string;
  readonly others: number;
}

/** Reasons that are alike but for a name are one, since a chart alone may have hundreds of templates. */
export function notAnalysedGroups(notAnalysed: Report['notAnalysed']): readonly NotAnalysedGroup[] {
  const groups = new Map<string, NotAnalysedGroup>();
  for (const { path, reason } of notAnalysed) {
    const alike = reason.replace(/`[^`]*`/, '');
    const group = groups.get(alike);
    groups.set(
      alike,
      group === undefined ? { reason, path, others: 0 } : { ...group, others: group.others + 1 },
    );
  }
  return [...groups.values()];
}

/** "Helm templates are not rendered". */
export function capitalized(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}
