import { known } from '../../model/attribute.ts';
import type { TargetGroup } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { isSet } from '../terraform/setting.ts';

/**
 * Origins that Front Door chooses between. Source: the pages `azurerm_cdn_frontdoor_origin_group` and
 * `azurerm_cdn_frontdoor_origin` of the azurerm provider, and https://learn.microsoft.com/azure/frontdoor/health-probes:
 * with one origin there is nothing to choose, so that no probe is needed.
 */
export const adaptOriginGroup: Adapter = (resource, index) => {
  const { body, header } = resource;
  const origins = namersOf(index, resource, 'azurerm_cdn_frontdoor_origin', 'cdn_frontdoor_origin_group_id');
  const isAlone = origins.sure.length < 2;
  const probe = body.fields.get('health_probe');
  const present =
    probe !== undefined && isSet(body, 'health_probe')
      ? known(true, probe.span)
      : known(false, header, {
          detail: `it has ${origins.sure.length} origins and no \`health_probe\` block`,
          remedy: 'Add a `health_probe` block with a path that tells whether the application works.',
        });
  const group: TargetGroup = {
    ...baseOf(resource, index),
    kind: 'target-group',
    noun: 'an origin group of Front Door',
    healthChecks: isAlone ? [] : [{ name: 'health probe', present }],
  };
  return [group];
};
