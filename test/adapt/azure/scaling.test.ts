import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { shown } from '../aws/shown.ts';
import { infrastructureOf } from './from-hcl.ts';

const scaleSet = 'resource "azurerm_linux_virtual_machine_scale_set" "web" {\nname = "web"\n}';
const scaling = (text: string) => shown(only(infrastructureOf(text), 'instance-group').autoscaling);
const setting = (target: string, more = '') => `
  resource "azurerm_monitor_autoscale_setting" "web" {
    target_resource_id = ${target}
    ${more}
  }`;

describe('a scale set', () => {
  test('has a fixed size where no setting names it', () => {
    expect(scaling(scaleSet)).toBe(
      'false at resource "azurerm_linux_virtual_machine_scale_set" "web": no `azurerm_monitor_autoscale_setting` names it',
    );
  });

  test('is scaled by a setting that names it, by reference or by its id', () => {
    expect(scaling(scaleSet + setting('azurerm_linux_virtual_machine_scale_set.web.id'))).toMatch(/^true/);
    const id =
      '"/subscriptions/1/resourceGroups/shop/providers/Microsoft.Compute/virtualMachineScaleSets/web"';
    expect(scaling(scaleSet + setting(id))).toMatch(/^true/);
  });

  test('is not scaled by a setting of another', () => {
    const other = 'resource "azurerm_service_plan" "other" { sku_name = "F1" }';
    expect(scaling(`${scaleSet}\n${other}${setting('azurerm_service_plan.other.id')}`)).toMatch(/^false/);
  });

  test('may be scaled by a setting whose target is not known', () => {
    const text = `variable "target" {}\n${scaleSet}${setting('var.target')}`;
    expect(scaling(text)).toBe('unknown: `azurerm_monitor_autoscale_setting.web` may scale it');
  });

  test('is not scaled by a setting that is off, or has no room', () => {
    const target = 'azurerm_linux_virtual_machine_scale_set.web.id';
    expect(scaling(scaleSet + setting(target, 'enabled = false'))).toBe(
      'false at enabled = false: `enabled` of `azurerm_monitor_autoscale_setting.web` is `false`',
    );
    const bounds = 'profile {\n capacity {\n default = 3\n minimum = 3\n maximum = 3\n}\n}';
    expect(scaling(scaleSet + setting(target, bounds))).toBe(
      'false at maximum = 3: `minimum` and `maximum` of `azurerm_monitor_autoscale_setting.web` are both 3',
    );
  });
});

describe('an App Service plan', () => {
  const plan = (body: string, type = 'azurerm_service_plan') =>
    infrastructureOf(`resource "${type}" "main" {\n${body}\n}`).all('instance-group');

  test('of its own machines has a fixed size', () => {
    expect(shown(plan('sku_name = "P1v3"')[0]?.autoscaling)).toMatch(/^false/);
  });

  test('that is elastic scales by itself', () => {
    expect(shown(plan('sku_name = "EP1"')[0]?.autoscaling)).toBe('not said');
    expect(shown(plan('sku_name = "P1v3"\npremium_plan_auto_scale_enabled = true')[0]?.autoscaling)).toBe(
      'not said',
    );
  });

  test('that is shared is no machine of its own', () => {
    expect(plan('sku_name = "Y1"')).toEqual([]);
    expect(plan('sku_name = "F1"')).toEqual([]);
    expect(plan('sku {\n tier = "Dynamic"\n size = "Y1"\n}', 'azurerm_app_service_plan')).toEqual([]);
  });
});

describe('a node pool', () => {
  const pool = (body: string) =>
    shown(
      only(
        infrastructureOf(`resource "azurerm_kubernetes_cluster_node_pool" "main" {\n${body}\n}`),
        'node-pool',
      ).autoscaling,
    );

  test('has a fixed size where nothing is set', () => {
    expect(pool('node_count = 3')).toContain('`auto_scaling_enabled` is not set and defaults to `false`');
  });

  test('scales between two bounds, by the name of 4.x or of 3.x', () => {
    expect(pool('auto_scaling_enabled = true\nmin_count = 1\nmax_count = 9')).toMatch(/^true/);
    expect(pool('enable_auto_scaling = true\nmin_count = 1\nmax_count = 9')).toMatch(/^true/);
    expect(pool('enable_auto_scaling = false')).toBe(
      'false at enable_auto_scaling = false: `enable_auto_scaling` is `false`',
    );
  });

  test('for the system itself need not', () => {
    expect(pool('mode = "System"')).toBe('not said');
  });
});

describe('a virtual machine', () => {
  const machines = `
    resource "azurerm_linux_virtual_machine" "web" {
      count                 = 2
      network_interface_ids = [azurerm_network_interface.web[count.index].id]
    }
    resource "azurerm_network_interface" "web" {
      count = 2
    }`;

  test('behind a load balancer is one that nothing adds another to, told once for each block', () => {
    const infrastructure = infrastructureOf(`${machines}
      resource "azurerm_network_interface_backend_address_pool_association" "web" {
        count                = 2
        network_interface_id = azurerm_network_interface.web[count.index].id
      }`);
    const { resource, autoscaling } = only(infrastructure, 'workload');
    expect(resource).toBe('azurerm_linux_virtual_machine.web[0]');
    expect(shown(autoscaling)).toContain('it is registered with a load balancer by itself');
    expect(autoscaling).toMatchObject({ via: [{ message: 'it is registered here' }] });
  });

  test('that nobody sends requests to has a load of its own', () => {
    const { role, autoscaling } = only(infrastructureOf(machines), 'workload');
    expect(role).toBe('worker');
    expect(autoscaling).toBeUndefined();
  });
});

describe('the module for AKS', () => {
  const module = (inputs: string, source = 'Azure/aks/azurerm') =>
    infrastructureOf(`module "aks" {\nsource = "${source}"\n${inputs}\n}`).all('node-pool');

  test('has a default node pool', () => {
    const [pool] = module('');
    expect(pool?.resource).toBe('module.aks');
    expect(shown(pool?.zoneSpread)).toContain('`agents_availability_zones` is not set');
    expect(shown(pool?.autoscaling)).toContain('`auto_scaling_enabled` is not set');
  });

  test('has one pool more for each entry of `node_pools`', () => {
    const pools = module(`
      agents_availability_zones = ["1", "2"]
      enable_auto_scaling       = true
      agents_min_count          = 1
      agents_max_count          = 5
      node_pools = {
        workers = { name = "workers", zones = ["1"], node_count = 2 }
      }`);
    expect(pools.map(({ resource }) => resource)).toEqual(['module.aks', 'module.aks.node_pools["workers"]']);
    expect(pools.map(({ zones }) => zones)).toMatchObject([{ value: 2 }, { value: 1 }]);
    expect(pools.map(({ autoscaling }) => autoscaling)).toMatchObject([{ value: true }, { value: false }]);
  });

  test.each(['Azure/aks/azurerm//v4', 'git::https://github.com/Azure/terraform-azurerm-aks.git?ref=10.2.0'])(
    'is known as %s',
    (source) => {
      expect(module('', source)).toHaveLength(1);
    },
  );

  test('is not every module', () => {
    expect(module('', 'example/aks/azurerm')).toEqual([]);
  });
});
