import { type DiagnosticId, diagnostic } from '../../rule/diagnostic.ts';
import type { Finding } from '../../rule/finding.ts';
import { didYouMean } from '../../rule/nearest-name.ts';
import type { Span } from '../../source/span.ts';
import type { Fault, Name } from './directive.ts';
import type { SuppressibleRule } from './rule-names.ts';

export function withoutReason(place: Span): Finding {
  return found('suppression-without-reason', place, 'The suppression gives no reason.');
}

export function ofNothing(place: Span): Finding {
  return found('suppression-unknown', place, 'The suppression names no rule.');
}

export function unknownRule({ text, span }: Name, rules: readonly SuppressibleRule[]): Finding {
  const message = `There is no rule \`${text}\`.`;
  const ids = rules.map(({ id }) => id);
  return found('suppression-unknown', span, message, didYouMean(text, ids));
}

export function unused({ text, span }: Name): Finding {
  return found('suppression-unused', span, `There is no finding of \`${text}\` here to suppress.`);
}

export function expired({ text, span }: Name, day: string): Finding {
  return found('suppression-expired', span, `The suppression of \`${text}\` held until ${day}.`);
}

export function invalid({ message, place, remedy }: Fault): Finding {
  return found('suppression-invalid', place, message, remedy);
}

function found(id: DiagnosticId, span: Span, message: string, remedy?: string): Finding {
  const { severity, remedy: usual } = diagnostic(id);
  return { rule: id, severity, message, remedy: remedy ?? usual, span, resource: '', related: [] };
}
