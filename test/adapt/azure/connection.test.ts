import { describe, expect, test } from 'vitest';
import { infrastructureOf } from './from-hcl.ts';

const databases = `
  resource "azurerm_mssql_server" "main" {}
  resource "azurerm_mssql_database" "orders" {
    name      = "orders"
    server_id = azurerm_mssql_server.main.id
  }
  resource "azurerm_key_vault_secret" "database" {
    name  = "database"
    value = "Server=tcp:\${azurerm_mssql_server.main.fully_qualified_domain_name},1433;Database=orders;"
  }`;

/** Each edge as `from to database`. */
const edges = (app: string) =>
  infrastructureOf(databases + app)
    .edges.filter((edge) => edge.kind === 'connects-to')
    .map(({ from, to, database }) =>
      [from, to, database.state === 'known' ? database.value : database.state]
        .join(' ')
        .replaceAll('terraform::', ''),
    );

describe('an app uses the server', () => {
  test('that its connection string names', () => {
    const app = `
      resource "azurerm_linux_web_app" "shop" {
        connection_string {
          name  = "Database"
          type  = "SQLAzure"
          value = "Server=tcp:\${azurerm_mssql_server.main.fully_qualified_domain_name},1433;Database=\${azurerm_mssql_database.orders.name};"
        }
      }`;
    expect(edges(app)).toEqual(['azurerm_linux_web_app.shop azurerm_mssql_server.main orders']);
  });

  test('that its settings name in parts', () => {
    const app = `
      resource "azurerm_linux_function_app" "jobs" {
        app_settings = {
          DB_HOST = azurerm_mssql_server.main.fully_qualified_domain_name
          DB_NAME = azurerm_mssql_database.orders.name
        }
      }`;
    expect(edges(app)).toEqual(['azurerm_linux_function_app.jobs azurerm_mssql_server.main orders']);
  });

  test('that a secret of its vault names', () => {
    const app = `
      resource "azurerm_windows_web_app" "shop" {
        app_settings = {
          DATABASE = "@Microsoft.KeyVault(SecretUri=\${azurerm_key_vault_secret.database.id})"
        }
      }`;
    const [edge, ...others] = edges(app);
    expect(edge).toContain('azurerm_windows_web_app.shop azurerm_mssql_server.main');
    expect(others).toEqual([]);
  });

  test('that a secret of its container app names', () => {
    const app = `
      resource "azurerm_container_app" "shop" {
        secret {
          name  = "database"
          value = "Server=\${azurerm_mssql_server.main.fully_qualified_domain_name};Database=carts;"
        }
        template {
          container {
            name = "shop"
            env {
              name        = "CONNECTION_STRING"
              secret_name = "database"
            }
          }
        }
      }`;
    expect(edges(app)).toEqual(['azurerm_container_app.shop azurerm_mssql_server.main carts']);
  });
});

describe('machines and containers use the server', () => {
  test('that the script they start with names', () => {
    const machine = `
      resource "azurerm_linux_virtual_machine" "worker" {
        custom_data = "DATABASE=\${azurerm_mssql_server.main.fully_qualified_domain_name}"
      }`;
    expect(edges(machine)[0]).toContain('azurerm_linux_virtual_machine.worker azurerm_mssql_server.main');
  });

  test('that a variable of theirs names', () => {
    const group = `
      resource "azurerm_container_group" "mailer" {
        container {
          name = "mailer"
          secure_environment_variables = {
            DATABASE = azurerm_key_vault_secret.database.value
          }
        }
      }`;
    expect(edges(group)[0]).toContain('azurerm_container_group.mailer azurerm_mssql_server.main');
  });
});
