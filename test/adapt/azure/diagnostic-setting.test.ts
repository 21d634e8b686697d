import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { shown } from '../aws/shown.ts';
import { infrastructureOf } from './from-hcl.ts';

/** What is said of the logs of a cluster with this diagnostic setting beside it. */
const audit = (setting: string) => {
  const infrastructure = infrastructureOf(`
    variable "ids" { type = set(string) }
    variable "categories" { type = set(string) }
    resource "azurerm_kubernetes_cluster" "shop" {
      name = "shop"
    }
    ${setting}`);
  return shown(only(infrastructure, 'cluster').safeguards?.auditLog?.[0]);
};

const setting = (body: string, target = 'azurerm_kubernetes_cluster.shop.id') => `
  resource "azurerm_monitor_diagnostic_setting" "shop" {
    target_resource_id = ${target}
    ${body}
  }`;

describe('the record of who asked a cluster for what', () => {
  test('is not there without a diagnostic setting', () => {
    expect(audit('')).toContain('no `azurerm_monitor_diagnostic_setting` sends its logs anywhere');
  });

  test.each([
    'enabled_log {\n category = "kube-audit"\n}',
    'enabled_log {\n category = "kube-audit-admin"\n}',
    'enabled_log {\n category_group = "allLogs"\n}',
    'log {\n category = "kube-audit"\n enabled = true\n}',
  ])('is there with %s', (body) => {
    expect(audit(setting(body))).toMatch(/^true/);
  });

  test.each([
    'enabled_log {\n category = "kube-scheduler"\n}',
    'log {\n category = "kube-audit"\n enabled = false\n}',
    '',
  ])('is not there with %s', (body) => {
    expect(audit(setting(body))).toContain('`azurerm_monitor_diagnostic_setting.shop` sends no audit logs');
  });

  test('is not known where the categories are not', () => {
    const body = `
      dynamic "enabled_log" {
        for_each = var.categories
        content {
          category = enabled_log.value
        }
      }`;
    expect(audit(setting(body))).toMatch(/^unknown/);
  });

  test('is not known where a setting may be for it', () => {
    const many = `
      resource "azurerm_monitor_diagnostic_setting" "each" {
        for_each           = var.ids
        target_resource_id = each.value
        enabled_log {
          category = "kube-audit"
        }
      }`;
    expect(audit(many)).toMatch(/^unknown: `azurerm_monitor_diagnostic_setting.each/);
  });
});
