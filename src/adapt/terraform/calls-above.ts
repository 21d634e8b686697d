import type { TerraformRoot } from '../../evaluate/terraform/resource.ts';
import type { Span } from '../../source/span.ts';
import { scopeOf } from './root-index.ts';

/** `module.network["a"].` */
const step = /module\.([^.[\]"]+)(?:\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\])?\./y;

/** The headers of the calls of modules that lead to a component, by its id; none for what stands in a root module. */
export function callsAbove(roots: readonly TerraformRoot[]): (component: string) => readonly Span[] {
  const byScope = new Map(roots.map((root) => [scopeOf(root), root.calls]));
  return (component) => {
    const start = 'terraform:'.length;
    // A directory may have a colon in its name.
    for (let colon = component.indexOf(':', start); colon >= 0; colon = component.indexOf(':', colon + 1)) {
      const calls = byScope.get(component.slice(start, colon));
      if (calls !== undefined) return callsOf(component.slice(colon + 1), calls);
    }
    return [];
  };
}

function callsOf(address: string, calls: ReadonlyMap<string, Span>): readonly Span[] {
  const found: Span[] = [];
  const names: string[] = [];
  step.lastIndex = 0;
  for (let match = step.exec(address); match !== null; match = step.exec(address)) {
    names.push(match[1] ?? '');
    const call = calls.get(names.join('.'));
    if (call !== undefined) found.push(call);
  }
  return found;
}
