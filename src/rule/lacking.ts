import { isMissing } from '../model/attribute.ts';
import type { Component } from '../model/component.ts';
import type { SafeguardName } from '../model/safeguards.ts';
import type { RuleFinding } from './define-rule.ts';
import { sentence } from './message.ts';

const nothing: readonly RuleFinding[] = [];

/** A finding for each answer that a safeguard does not hold. `clause` follows the name: "is not encrypted at rest". */
export function lacking(
  { safeguards, resource }: Component,
  name: SafeguardName,
  clause: string,
): readonly RuleFinding[] {
  const answers = safeguards?.[name];
  if (answers === undefined) return nothing;
  return answers
    .filter(isMissing)
    .map((answer) => ({ at: answer, message: sentence(`\`${resource}\` ${clause}`, answer) }));
}
