import type { Severity } from './severity.ts';

/** A finding that no rule makes: about a file that cannot be read, a suppression, or a fault of our own. */
export interface Diagnostic {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly rationale: string;
  readonly remedy: string;
}

/** Every diagnostic there is, sorted by id. */
export const diagnostics = [
  {
    id: 'internal-error',
    title: 'A rule failed',
    severity: 'error',
    rationale: 'This is a fault of infra-lint. The other rules and files were judged.',
    remedy: 'Report it, with the file that it happened on.',
  },
  {
    id: 'invalid-compose',
    title: 'A Compose file that Docker Compose refuses',
    severity: 'error',
    rationale:
      'Docker Compose holds every file against the schema of the Compose Specification before it starts anything: with this key or value, `docker compose up` stops with an error.',
    remedy: 'Correct the key or the value, or take it out; keys of your own begin with `x-`.',
  },
  {
    id: 'invalid-rule',
    title: "A rule of the repository's own that cannot be followed",
    severity: 'error',
    rationale:
      'The rule found nothing here because it cannot be read, or because its expression cannot be evaluated: what it was written for goes unseen.',
    remedy: 'Correct the rule; `infra-lint test-rules` runs it on its examples.',
  },
  {
    id: 'suppression-expired',
    title: 'Suppression whose time is over',
    severity: 'warning',
    rationale: 'It was meant to hold until a day that has passed, so the finding is reported again.',
    remedy: 'Repair what it suppressed and remove it, or agree on another day.',
  },
  {
    id: 'suppression-invalid',
    title: 'Suppression that cannot be followed as it is written',
    severity: 'warning',
    rationale: 'It does not say clearly what it is to reach, so it may suppress more or less than was meant.',
    remedy: 'Write it as the documentation of suppressions shows.',
  },
  {
    id: 'suppression-unknown',
    title: 'Suppression of a rule that does not exist',
    severity: 'warning',
    rationale: 'It suppresses nothing: there is no rule of this name.',
    remedy: 'Correct the name; `infra-lint rules` lists them.',
  },
  {
    id: 'suppression-unused',
    title: 'Suppression that suppresses nothing',
    severity: 'warning',
    rationale: 'The finding that it was written for is gone. Left in place, it would hide the next one.',
    remedy: 'Remove it.',
  },
  {
    id: 'suppression-without-reason',
    title: 'Suppression without a reason',
    severity: 'warning',
    rationale: 'Whoever reads the file next cannot tell whether the suppression still holds.',
    remedy: 'Say why after a colon: `# infra-lint-ignore single-az: a cache that may be lost`.',
  },
  {
    id: 'syntax-error',
    title: 'A file that cannot be read in full',
    severity: 'error',
    rationale:
      'What stands at this place was left out of the judgement, and the tool that deploys it will refuse it.',
    remedy: 'Correct the syntax.',
  },
  {
    id: 'unreadable-file',
    title: 'A file that cannot be read',
    severity: 'error',
    rationale:
      'The file looks like infrastructure, but its content could not be taken in, so nothing in it was judged.',
    remedy: 'Make the file readable, or exclude it.',
  },
] as const satisfies readonly Diagnostic[];

export type DiagnosticId = (typeof diagnostics)[number]['id'];

/** The diagnostic of an id. */
export function diagnostic(id: DiagnosticId): Diagnostic {
  const found = diagnostics.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`There is no diagnostic ${id}.`);
  return found;
}
