import type { ModuleDirectory } from './directory.ts';
import type { Plan } from './plan/plan.ts';
import { directoryOfPlan } from './plan/plan-directory.ts';
import { rootOf, type VariableEnvironment, type VariableSource } from './variable-values.ts';

/** One evaluation of a root module. */
export interface Run {
  readonly directory: ModuleDirectory;
  /** Named values of its variables, in their order. */
  readonly sources: readonly VariableSource[];
  readonly environment: string | undefined;
  readonly plan: Plan | undefined;
}

export interface Runs {
  readonly runs: readonly Run[];
  /** Plans whose root module is not in the scan. */
  readonly lonePlans: readonly Plan[];
  /** Names of environments that no root module was found for. */
  readonly rootless: readonly string[];
}

/** A root is evaluated for each of its plans, or else for each of its environments, or else once. */
export function runsOf(
  roots: readonly ModuleDirectory[],
  plans: readonly Plan[],
  environments: readonly VariableEnvironment[],
  given: readonly VariableSource[],
): Runs {
  const planned = plans.map((plan) => ({ plan, root: directoryOfPlan(plan, roots) }));
  const placed = environments.map((environment) => ({ environment, root: rootOf(environment, roots) }));
  const runs = roots.flatMap((directory): readonly Run[] => {
    const ofPlans = planned
      .filter(({ root }) => root === directory)
      .map(({ plan }): Run => {
        const sources = [{ kind: 'plan', variables: plan.variables } as const];
        return { directory, plan, sources, environment: undefined };
      });
    if (ofPlans.length > 0) return ofPlans;
    const own = placed.filter(({ root }) => root === directory).map(({ environment }) => environment);
    return (own.length === 0 ? [undefined] : own).map((environment) => ({
      directory,
      plan: undefined,
      sources: [...(environment?.sources ?? []), ...given],
      environment: environment?.name,
    }));
  });
  return {
    runs,
    lonePlans: planned.filter(({ root }) => root === undefined).map(({ plan }) => plan),
    rootless: placed.flatMap(({ environment, root }) => (root === undefined ? [environment.name] : [])),
  };
}
