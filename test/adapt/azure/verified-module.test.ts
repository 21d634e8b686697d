import { describe, expect, test } from 'vitest';
import type { Component } from '../../../src/model/component.ts';
import { shown } from '../aws/shown.ts';
import { infrastructureOf } from './from-hcl.ts';

const made = (source: string, inputs = ''): Component | undefined =>
  infrastructureOf(`module "shop" {\n source = "${source}"\n${inputs}\n}`).components[0];

describe('an Azure Verified Module', () => {
  test.each([
    'Azure/avm-res-keyvault-vault/azurerm',
    'registry.terraform.io/Azure/avm-res-keyvault-vault/azurerm',
    'git::https://github.com/Azure/terraform-azurerm-avm-res-keyvault-vault.git?ref=v0.10.0',
  ])('is known as %s', (source) => {
    expect(made(source)).toMatchObject({ kind: 'encryption-key', resource: 'module.shop' });
  });

  test.each([
    'Azure/avm-res-network-virtualnetwork/azurerm',
    'shop/avm-res-keyvault-vault/azurerm',
    './vault',
  ])('is none of %s', (source) => {
    expect(made(source)).toBeUndefined();
  });

  test('is judged by what is written in its call alone', () => {
    const source = 'Azure/avm-res-keyvault-vault/azurerm';
    expect(made(source)?.safeguards?.deletionProtection).toEqual([]);
    const [answer] = made(source, 'purge_protection_enabled = false')?.safeguards?.deletionProtection ?? [];
    expect(shown(answer)).toBe(
      'false at purge_protection_enabled = false: `purge_protection_enabled` is `false`',
    );
  });

  test('of a server has no standby where its call says so', () => {
    const source = 'Azure/avm-res-dbforpostgresql-flexibleserver/azurerm';
    expect(made(source)).toMatchObject({ kind: 'datastore', standbys: undefined, zones: undefined });
    expect(made(source, 'high_availability = { mode = "SameZone" }')).toMatchObject({
      standbys: { value: 1 },
      zones: { value: 1 },
    });
  });
});
