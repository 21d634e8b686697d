import type { TerraformRoot } from '../../evaluate/terraform/resource.ts';
import type { InfrastructurePart } from '../../model/infrastructure.ts';
import type { AdaptContext } from '../context.ts';
import { indexRoot } from '../terraform/root-index.ts';
import { accountOf } from './account.ts';
import { adapters } from './adapters.ts';
import { adaptAksModule, isAksModule } from './aks-module.ts';
import { withAlerts } from './alarm.ts';
import { scalingEdges } from './autoscale-setting.ts';
import { connectionEdges } from './connection-edge.ts';
import { adaptAccessRules, isSecurityGroupModule } from './network-security.ts';
import { placementEdges } from './placement-edge.ts';
import { adaptVerifiedModule, isVerifiedModule } from './verified-module.ts';

/** The resources of the azurerm provider in one root, and the calls of public modules for Azure. */
export function adaptAzure(root: TerraformRoot, context: AdaptContext): InfrastructurePart {
  const clusters = root.moduleCalls.filter(isAksModule);
  const verified = root.moduleCalls.filter(isVerifiedModule);
  const isAzure = root.resources.some(({ type }) => type.startsWith('azurerm_'));
  const isModular =
    clusters.length > 0 || verified.length > 0 || root.moduleCalls.some(isSecurityGroupModule);
  if (!isAzure && !isModular) return { components: [], edges: [] };
  const index = indexRoot(root, context);
  const components = [
    ...root.resources.flatMap((resource) => adapters.get(resource.type)?.(resource, index) ?? []),
    ...clusters.flatMap((call) => adaptAksModule(call, index)),
    ...verified.flatMap((call) => adaptVerifiedModule(call, index)),
    ...adaptAccessRules(index),
    ...accountOf(index),
  ];
  return {
    components: withAlerts(index, components),
    edges: [...connectionEdges(index), ...placementEdges(index), ...scalingEdges(index)],
  };
}
