import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { PlainEdge } from '../../model/edge.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';

const plans = ['azurerm_service_plan', 'azurerm_app_service_plan'];
const apps = [
  'azurerm_app_service',
  'azurerm_function_app',
  'azurerm_linux_function_app',
  'azurerm_linux_web_app',
  'azurerm_windows_function_app',
  'azurerm_windows_web_app',
];

/** Which apps run in which plans and environments, by the arguments that say so. */
export function placementEdges(index: RootIndex): readonly PlainEdge[] {
  const inPlans = index
    .ofType(...apps)
    .flatMap((app) => runsIn(index, app, ['service_plan_id', 'app_service_plan_id'], plans));
  const inEnvironments = index
    .ofType('azurerm_container_app', 'azurerm_container_app_job')
    .flatMap((app) =>
      runsIn(index, app, ['container_app_environment_id'], ['azurerm_container_app_environment']),
    );
  return [...inPlans, ...inEnvironments];
}

function runsIn(
  index: RootIndex,
  app: TerraformResource,
  names: readonly string[],
  types: readonly string[],
): readonly PlainEdge[] {
  return names.flatMap((name) =>
    [...resourcesIn(index, argumentOf(app.body, name), ...types)].map(
      ([target, { span }]): PlainEdge => ({
        kind: 'runs-in',
        from: index.idOf(app.address),
        to: index.idOf(target.address),
        span,
        via: [],
      }),
    ),
  );
}
