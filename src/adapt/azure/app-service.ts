import { readObject } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import type { InstanceGroup, TargetGroup, Workload } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import {
  argumentOf,
  booleanSetting,
  isSet,
  numberSetting,
  stringSetting,
  textOf,
} from '../terraform/setting.ts';
import { switchedOff, switchedOn } from '../terraform/switch.ts';
import { appContainer } from './app-container.ts';
import { scaledBySetting, soleSetting } from './autoscale-setting.ts';
import { minimumTls } from './minimum-tls.ts';
import { nestedBlocks } from './nested-blocks.ts';
import { nameWritten } from './renamed.ts';
import { zonesBySwitch } from './zone-count.ts';

/**
 * The machines that apps run on. Source: the pages `azurerm_service_plan` and, in 3.x, `azurerm_app_service_plan` of
 * the azurerm provider: `zone_balancing_enabled` (`zone_redundant`) and `premium_plan_auto_scale_enabled` are off by
 * default. Consumption and elastic plans scale by themselves, Free and Shared ones are no machines of one's own:
 * https://learn.microsoft.com/azure/app-service/overview-hosting-plans
 */
export const adaptServicePlan: Adapter = (resource, index) => {
  const sku = skuOf(resource);
  if (sku.state === 'known' && isShared(sku.value)) return [];
  const autoscaling = isElastic(resource, sku) ? undefined : autoscalingOf(index, resource);
  const plan: InstanceGroup = {
    ...baseOf(resource, index),
    kind: 'instance-group',
    noun: 'an App Service plan',
    zones: zonesOf(resource, sku),
    autoscaling,
    serving: true,
    ...(isSet(resource.body, 'worker_count') ? { replicas: workersOf(resource.body) } : {}),
    healthChecks: [],
    safeguards: { soleScaler: soleSetting(index, resource, 'worker_count') },
  };
  return [plan];
};

function workersOf(body: ObjectValue): Attribute<number> {
  return explained(numberSetting(body, 'worker_count'), { remedy: 'Set `worker_count = 2` or more.' });
}

/**
 * An app of App Service, with the container that it runs, if it does, and the front end that sends requests to its instances. Source: the pages
 * `azurerm_linux_web_app`, `azurerm_windows_web_app` and, in 3.x, `azurerm_app_service` of the azurerm provider:
 * `https_only` is `false`, `minimum_tls_version` (`min_tls_version` of the oldest) is `1.2` by default, and no default is
 * documented for `client_affinity_enabled`; and
 * https://learn.microsoft.com/azure/app-service/monitor-instances-health-check: only `health_check_path` takes sick
 * instances out and replaces them.
 */
export const adaptWebApp: Adapter = (resource, index) => {
  const base = baseOf(resource, index);
  const app: Workload = {
    ...base,
    kind: 'workload',
    noun: 'an App Service app',
    role: 'serving',
    safeguards: appSafeguards(resource.body),
  };
  const frontEnd: TargetGroup = {
    ...base,
    id: `${base.id}#front-end`,
    kind: 'target-group',
    noun: 'the front end of an App Service app',
    healthChecks: [{ name: 'health check', present: healthCheckOf(resource.body) }],
  };
  return [app, frontEnd, ...appContainer(resource, base)];
};

/** A slot of an app, which stands in for it when they are swapped. */
export const adaptAppSlot: Adapter = (resource, index) => {
  const slot: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'a slot of an app',
    role: 'worker',
    safeguards: appSafeguards(resource.body),
  };
  return [slot];
};

/** A logic app. Source: the page `azurerm_logic_app_standard` of the azurerm provider: `https_only` is `false` by default. */
export const adaptLogicApp: Adapter = (resource, index) => {
  const app: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'a logic app',
    role: 'worker',
    safeguards: appSafeguards(resource.body),
  };
  return [app];
};

/**
 * A function app. Source: the pages `azurerm_linux_function_app` and `azurerm_windows_function_app`: `https_only` is
 * `false` by default. On a Consumption or elastic plan its instances come and go with the events.
 */
export const adaptFunctionApp: Adapter = (resource, index) => {
  const base = baseOf(resource, index);
  const app: Workload = {
    ...base,
    kind: 'workload',
    noun: 'a function app',
    role: 'worker',
    ephemeral: isOnElasticPlan(index, resource) ? true : undefined,
    safeguards: appSafeguards(resource.body),
  };
  return [app, ...appContainer(resource, base)];
};

function isOnElasticPlan(index: RootIndex, { body }: TerraformResource): boolean {
  return ['service_plan_id', 'app_service_plan_id'].some((name) => {
    const plans = resourcesIn(
      index,
      argumentOf(body, name),
      'azurerm_service_plan',
      'azurerm_app_service_plan',
    );
    return [...plans.keys()].some((plan) => {
      const sku = skuOf(plan);
      return sku.state === 'known' && /^(?:Y1|EP[0-9]|FC[0-9])/i.test(sku.value);
    });
  });
}

function appSafeguards(body: ObjectValue): Safeguards {
  const configs = nestedBlocks(body, 'site_config');
  return {
    encryptedListening: [switchedOn(body, 'https_only', false)],
    modernTls: configs.map((config) =>
      minimumTls(config, nameWritten(config, 'minimum_tls_version', 'min_tls_version'), '1.2', '1.2'),
    ),
    sessionFreedom: isSet(body, 'client_affinity_enabled')
      ? [switchedOff(body, 'client_affinity_enabled')]
      : [],
  };
}

function healthCheckOf(body: ObjectValue): Attribute<boolean> {
  const remedy =
    'Set `health_check_path` in `site_config` to a path that tells whether the application works.';
  const config = readObject(body, 'site_config');
  if (config.state === 'unknown') return config;
  if (config.state === 'absent')
    return byDefault(false, body.header, { detail: '`health_check_path` is not set', remedy });
  const path = stringSetting(config.value, 'health_check_path');
  if (path.state === 'absent')
    return byDefault(false, config.value.header, { detail: '`health_check_path` is not set', remedy });
  return mapKnown(path, () => true);
}

/** `P1v3`; of the older plans the size, `S1`, or the tier where it says more. */
function skuOf({ body }: TerraformResource): Attribute<string> {
  const name = stringSetting(body, 'sku_name');
  if (name.state !== 'absent') return name;
  const sku = readObject(body, 'sku');
  if (sku.state !== 'known') return sku.state === 'unknown' ? sku : name;
  const tier = textOf(sku.value, 'tier');
  if (tier === 'Dynamic') return known('Y1', sku.span);
  return tier === 'ElasticPremium' ? known('EP1', sku.span) : stringSetting(sku.value, 'size');
}

/** Free, Shared and Consumption. */
function isShared(sku: string): boolean {
  return /^(?:F1|D1|SHARED|Y1)$/i.test(sku);
}

function isElastic({ body }: TerraformResource, sku: Attribute<string>): boolean {
  const isByName = sku.state === 'known' && /^(?:EP|WS|FC)[0-9]/i.test(sku.value);
  return isByName || !isKnown(booleanSetting(body, 'premium_plan_auto_scale_enabled', false), false);
}

function autoscalingOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const answer = scaledBySetting(index, resource, 'plan');
  const sku = skuOf(resource);
  if (!isKnown(answer, false) || sku.state !== 'known' || !/^B[0-9]/i.test(sku.value)) return answer;
  return explained(answer, {
    detail: `\`${sku.value}\` is a Basic plan, which does not scale by itself`,
    remedy:
      'Choose a Standard or Premium `sku_name`, and add an `azurerm_monitor_autoscale_setting` for the plan.',
  });
}

function zonesOf({ type, body }: TerraformResource, sku: Attribute<string>): Attribute<number> {
  const name = type === 'azurerm_app_service_plan' ? 'zone_redundant' : 'zone_balancing_enabled';
  const isLow = sku.state === 'known' && /^[BS][0-9]/i.test(sku.value);
  const remedy = isLow
    ? `Choose a Premium plan, such as \`P1v3\`, and set \`${name} = true\`.`
    : `Set \`${name} = true\` with two workers or more.`;
  return zonesBySwitch(body, name, remedy);
}
