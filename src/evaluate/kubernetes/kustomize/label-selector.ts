import type { DataNode } from '../../../parse/yaml/tree.ts';
import { textAt } from './node.ts';

/** Whether labels are as one requirement of a selector wants them. */
type Requirement = (labels: DataNode | undefined) => boolean;

const MAX_SELECTOR = 2_000;

/**
 * `app=web,tier!=db,track,!beta,zone in (a, b)`. One that cannot be read selects nothing, as it stops the real tool.
 * Source: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function readSelector(selector: string | undefined): Requirement {
  if (selector === undefined || selector.trim() === '') return () => true;
  if (selector.length > MAX_SELECTOR) return () => false;
  const requirements = selector.split(/,(?![^(]*\))/).map(readRequirement);
  return (labels) => requirements.every((requirement) => requirement?.(labels) === true);
}

function readRequirement(written: string): Requirement | undefined {
  const text = written.trim();
  const [, not, name] = /^(!?)\s*([^\s=!,()]+)$/.exec(text) ?? [];
  if (name !== undefined) return (labels) => (textAt(labels, name) === undefined) === (not === '!');
  const [, key = '', operator, value] = /^([^\s=!,()]+)\s*(==?|!=)\s*([^\s=!,()]*)$/.exec(text) ?? [];
  if (operator !== undefined) return (labels) => (textAt(labels, key) === value) === (operator !== '!=');
  const [, owner = '', how, list] = /^([^\s=!,()]+)\s+(in|notin)\s*\(([^()]*)\)$/.exec(text) ?? [];
  if (list === undefined) return undefined;
  const values = new Set(list.split(',').map((item) => item.trim()));
  return (labels) => values.has(textAt(labels, owner) ?? '\n') === (how === 'in');
}
