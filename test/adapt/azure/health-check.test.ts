import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { shown } from '../aws/shown.ts';
import { infrastructureOf } from './from-hcl.ts';

describe('a load balancing rule', () => {
  const probe = (body: string) =>
    shown(
      only(
        infrastructureOf(`variable "probe" {}\nresource "azurerm_lb_rule" "https" {\n${body}\n}`),
        'target-group',
      ).healthChecks[0]?.present,
    );

  test('has no probe where none is named', () => {
    expect(probe('')).toBe('false at resource "azurerm_lb_rule" "https": `probe_id` is not set');
  });

  test('has the probe that it names', () => {
    expect(probe('probe_id = azurerm_lb_probe.web.id')).toMatch(/^true/);
    expect(probe('probe_id = var.probe')).toMatch(/^unknown/);
  });
});

describe('an app of App Service', () => {
  const check = (body: string, type = 'azurerm_linux_web_app') =>
    shown(
      only(infrastructureOf(`resource "${type}" "shop" {\n${body}\n}`), 'target-group').healthChecks[0]
        ?.present,
    );

  test('has no health check without a path', () => {
    expect(check('site_config {\n always_on = true\n}')).toBe(
      'false at site_config: `health_check_path` is not set',
    );
    expect(check('', 'azurerm_app_service')).toBe(
      'false at resource "azurerm_app_service" "shop": `health_check_path` is not set',
    );
  });

  test('has one with a path', () => {
    expect(check('site_config {\n health_check_path = "/healthz"\n}')).toMatch(/^true/);
  });
});

describe('a container app', () => {
  const app = (ingress: string, container = '') =>
    infrastructureOf(`
      resource "azurerm_container_app" "shop" {
        ${ingress}
        template {
          container {
            name  = "shop"
            image = "example.azurecr.io/shop:1.4.2"
            ${container}
          }
        }
      }`);

  test('that serves has probes', () => {
    const { healthChecks, serving } = only(app('ingress {\n target_port = 8080\n}'), 'container');
    expect(serving).toBe(true);
    expect(healthChecks.map(({ name, present }) => `${name}: ${shown(present)}`)).toEqual([
      'readiness probe of its own: false at container: by default only a connection to its port is tried',
      'liveness probe of its own: false at container: by default only a connection to its port is tried',
    ]);
  });

  test.each(['', 'ingress {\n target_port = 5432\n transport = "tcp"\n}'])('needs none: %s', (ingress) => {
    expect(only(app(ingress), 'container').healthChecks).toEqual([]);
  });
});

describe('a scale set', () => {
  const scaleSet = (body: string, pool = '[azurerm_lb_backend_address_pool.web.id]') =>
    only(
      infrastructureOf(`
        resource "azurerm_lb_backend_address_pool" "web" {}
        resource "azurerm_linux_virtual_machine_scale_set" "web" {
          ${body}
          network_interface {
            ip_configuration {
              load_balancer_backend_address_pool_ids = ${pool}
            }
          }
        }`),
      'instance-group',
    ).healthChecks.map(({ present }) => shown(present));

  test('behind a load balancer says which machines are sick', () => {
    expect(scaleSet('')).toEqual([
      'false at resource "azurerm_linux_virtual_machine_scale_set" "web": neither `health_probe_id` nor the extension for application health is set',
    ]);
    expect(scaleSet('health_probe_id = azurerm_lb_probe.web.id')[0]).toMatch(/^true/);
    expect(scaleSet('extension {\n type = "ApplicationHealthLinux"\n}')[0]).toMatch(/^true/);
  });

  test('that nobody sends requests to need not', () => {
    expect(scaleSet('', '[]')).toEqual([]);
  });
});

describe('an origin group of Front Door', () => {
  const group = (origins: number, body = '') =>
    only(
      infrastructureOf(`
        resource "azurerm_cdn_frontdoor_origin_group" "shop" {\n${body}\n}
        resource "azurerm_cdn_frontdoor_origin" "shop" {
          count                         = ${origins}
          cdn_frontdoor_origin_group_id = azurerm_cdn_frontdoor_origin_group.shop.id
        }`),
      'target-group',
    ).healthChecks.map(({ present }) => shown(present));

  test('has to know which of its origins are healthy', () => {
    expect(group(2)).toEqual([
      'false at resource "azurerm_cdn_frontdoor_origin_group" "shop": it has 2 origins and no `health_probe` block',
    ]);
    expect(group(2, 'health_probe {\n path = "/healthz"\n}')[0]).toMatch(/^true/);
  });

  test('has nothing to choose where there is one', () => {
    expect(group(1)).toEqual([]);
  });
});
