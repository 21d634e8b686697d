import type { AliasTool } from '../../rule/alias-tool.ts';
import type { Span } from '../../source/span.ts';
import type { Directive, Fault, SuppressionTool } from './directive.ts';
import { readSuppression } from './own-comment.ts';

/** An object of a cluster, with its own annotations and those of its Pod template. */
export interface AnnotatedObject {
  /** The id of the component it becomes; the ids of others that are made of it begin with this one. */
  readonly id: string;
  readonly annotations: readonly Annotation[];
}

export interface Annotation {
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

export interface ReadAnnotation {
  readonly directives: readonly Directive[];
  readonly faults: readonly Fault[];
}

const own = 'infra-lint.dev/ignore';
/** The rule is the name of the key, the reason its value. */
const ownOfRule = 'ignore.infra-lint.dev/';

/** What an annotation suppresses on its object; of those that suppress nothing, nothing. */
export function readAnnotation(
  { key, value, span }: Annotation,
  honoured: ReadonlySet<AliasTool>,
): ReadAnnotation {
  if (key === own) return readOwn(value, span);
  if (key.startsWith(ownOfRule)) return readOwn(`${key.slice(ownOfRule.length)}: ${value}`, span, true);
  const said = foreignOf(key, value);
  if (said === undefined || !honoured.has(said.tool)) return nothing;
  return { directives: [directiveOf(said.tool, said.names, said.reason ?? '', span)], faults: [] };
}

const nothing: ReadAnnotation = { directives: [], faults: [] };

/** `rule: reason; rule, rule: reason`. What follows a semicolon and names no rule belongs to the reason before it. */
function readOwn(value: string, span: Span, isOne = false): ReadAnnotation {
  const parts: string[] = [];
  for (const part of isOne ? [value.replace(/[\r\n]+/g, ' ')] : value.split(/[;\n]/)) {
    const last = parts.length - 1;
    const goesOn = parts[last]?.includes(':') === true && !/^\s*[\w-]+(?:\s*,\s*[\w-]+)*\s*:/.test(part);
    if (!goesOn) parts.push(part);
    else if (part.trim() !== '') parts[last] += `;${part}`;
  }
  const said = parts.filter((part) => part.trim() !== '').map(readSuppression);
  return {
    directives: said.map(({ names, reason, expires }) => ({
      ...directiveOf('infra-lint', names, reason, span),
      expires,
    })),
    faults: said.flatMap(({ fault }) => (fault === undefined ? [] : [{ ...fault, place: span }])),
  };
}

interface SaidByAnnotation {
  readonly tool: AliasTool;
  readonly names: readonly string[];
  readonly reason?: string;
}

function foreignOf(key: string, value: string): SaidByAnnotation | undefined {
  return (
    checkovOf(key, value) ?? kubeLinterOf(key, value) ?? kubeScoreOf(key, value) ?? polarisOf(key, value)
  );
}

/** Source: https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html */
function checkovOf(key: string, value: string): SaidByAnnotation | undefined {
  if (!/^checkov\.io\/skip\d*$/.test(key)) return undefined;
  const [id = '', ...reason] = value.split('=');
  return { tool: 'checkov', names: [id.trim()], reason: reason.join('=') };
}

/** Source: https://docs.kubelinter.io/#/configuring-kubelinter?id=ignoring-violations-for-specific-cases */
function kubeLinterOf(key: string, value: string): SaidByAnnotation | undefined {
  if (key === 'kube-linter.io/ignore-all') return { tool: 'kube-linter', names: ['*'], reason: value };
  const [, check] = /^ignore-check\.kube-linter\.io\/(.+)$/.exec(key) ?? [];
  return check === undefined ? undefined : { tool: 'kube-linter', names: [check], reason: value };
}

/** Source: https://github.com/zegl/kube-score#ignoring-a-test */
function kubeScoreOf(key: string, value: string): SaidByAnnotation | undefined {
  if (key !== 'kube-score/ignore') return undefined;
  return { tool: 'kube-score', names: value.split(',').map((name) => name.trim()) };
}

/** Source: https://polaris.docs.fairwinds.com/customization/exemptions/ */
function polarisOf(key: string, value: string): SaidByAnnotation | undefined {
  const [, check] = /^polaris\.fairwinds\.com\/(?:(.+)-)?exempt$/.exec(key) ?? [];
  if (!/^polaris\.fairwinds\.com\/(?:.+-)?exempt$/.test(key) || value.trim().toLowerCase() !== 'true')
    return undefined;
  return { tool: 'polaris', names: [check ?? '*'] };
}

function directiveOf(
  tool: SuppressionTool,
  names: readonly string[],
  reason: string,
  place: Span,
): Directive {
  return {
    tool,
    scope: 'file',
    names: names.map((text) => ({ text, span: place })),
    reason: reason.trim(),
    expires: undefined,
    place,
  };
}
