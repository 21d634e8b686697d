import type { Component } from '../../../src/model/component.ts';
import type { SafeguardName } from '../../../src/model/safeguards.ts';
import { shown } from '../aws/shown.ts';
import { infrastructureOf } from './from-hcl.ts';

/** What the components of some HCL answer to a safeguard, in a few words, by their resources. */
export function answersIn(text: string, name: SafeguardName): Readonly<Record<string, readonly string[]>> {
  const entries = infrastructureOf(text).components.flatMap((component) => {
    const answers = component.safeguards?.[name];
    return answers === undefined ? [] : [[component.resource, answers.map(shown)] as const];
  });
  return Object.fromEntries(entries);
}

/** The answers of the only resource of a type, with the body that is given. */
export function answersOf(type: string, body: string, name: SafeguardName): readonly string[] | undefined {
  return answersIn(`resource "${type}" "it" {\n${body}\n}`, name)[`${type}.it`];
}

/** The component that a resource of a type becomes. */
export function componentOf(type: string, body: string): Component | undefined {
  return infrastructureOf(`resource "${type}" "it" {\n${body}\n}`).components[0];
}
