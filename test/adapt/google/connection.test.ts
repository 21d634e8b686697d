import { describe, expect, test } from 'vitest';
import { shown } from '../aws/shown.ts';
import { infrastructureOf } from './from-hcl.ts';

const server = `
  resource "google_sql_database_instance" "shop" { database_version = "POSTGRES_16" }
  resource "google_sql_database" "orders" {
    name     = "orders"
    instance = google_sql_database_instance.shop.name
  }
`;

/** `from → to: database`, by addresses. */
const edgesOf = (text: string) =>
  infrastructureOf(server + text).edges.map((edge) => {
    const address = (id: string) => id.replace(/^terraform::/, '');
    const database = edge.kind === 'connects-to' ? `: ${shown(edge.database).split(' at ')[0]}` : '';
    return `${address(edge.from)} → ${address(edge.to)}${database}`;
  });

const run = (template: string) => `
  resource "google_cloud_run_v2_service" "web" {
    template {
      ${template}
    }
  }
`;

describe('a Cloud Run service', () => {
  const variable = (name: string, value: string) => `env {\n name = "${name}"\n value = ${value}\n}\n`;

  test('uses the instance that its environment names', () => {
    const environment =
      variable('DB_HOST', 'google_sql_database_instance.shop.private_ip_address') +
      variable('DB_NAME', '"orders"');
    expect(edgesOf(run(`containers {\n${environment}\n}`))).toEqual([
      'google_cloud_run_v2_service.web → google_sql_database_instance.shop: orders',
    ]);
  });

  test('uses the instance whose socket is mounted, with the database that a variable names', () => {
    const volume = `volumes {
      name = "cloudsql"
      cloud_sql_instance {
        instances = [google_sql_database_instance.shop.connection_name]
      }
    }`;
    expect(edgesOf(run(`containers {\n${variable('DB_NAME', '"billing"')}\n}\n${volume}`))).toEqual([
      'google_cloud_run_v2_service.web → google_sql_database_instance.shop: billing',
    ]);
  });

  test('may use any of several databases on one socket', () => {
    const environment =
      variable('DB_NAME', '"orders"') +
      variable('AUDIT_DB_NAME', '"audit"') +
      variable('INSTANCE', 'google_sql_database_instance.shop.connection_name');
    expect(edgesOf(run(`containers {\n${environment}\n}`))).toEqual([
      'google_cloud_run_v2_service.web → google_sql_database_instance.shop: unknown: several variables name a database',
    ]);
  });

  test('uses what a secret leads to', () => {
    const secret = `
      resource "google_secret_manager_secret" "url" { secret_id = "url" }
      resource "google_secret_manager_secret_version" "url" {
        secret      = google_secret_manager_secret.url.id
        secret_data = google_sql_database_instance.shop.private_ip_address
      }
    `;
    const environment = `env {
      name = "DATABASE_URL"
      value_source {
        secret_key_ref {
          secret = google_secret_manager_secret.url.secret_id
        }
      }
    }`;
    expect(edgesOf(secret + run(`containers {\n${environment}\n}`))).toMatchObject([
      expect.stringContaining('google_cloud_run_v2_service.web → google_sql_database_instance.shop'),
    ]);
  });

  test('of the first version names its instances in an annotation', () => {
    const service = `
      resource "google_cloud_run_service" "web" {
        template {
          metadata {
            annotations = {
              "run.googleapis.com/cloudsql-instances" = google_sql_database_instance.shop.connection_name
            }
          }
        }
      }
    `;
    expect(edgesOf(service)).toEqual([
      'google_cloud_run_service.web → google_sql_database_instance.shop: absent',
    ]);
  });
});

describe('the instances of one block', () => {
  const service = (image: string) => `
    resource "google_cloud_run_v2_service" "web" {
      for_each = toset(["a", "b"])
      template {
        containers {
          image = "registry.example.com/${image}:1"
          env {
            name  = "DB_HOST"
            value = google_sql_database_instance.shop.private_ip_address
          }
        }
      }
    }
  `;

  test('are one service in several regions where they run the same image', () => {
    expect(edgesOf(service('web'))).toHaveLength(1);
  });

  test('are several services where each has its own', () => {
    expect(edgesOf(service(`\${each.key}`))).toHaveLength(2);
  });
});

describe('a function', () => {
  test('uses the database that its environment names', () => {
    const text = `
      resource "google_cloudfunctions2_function" "mail" {
        service_config {
          environment_variables = { DATABASE = google_sql_database.orders.id }
        }
      }
    `;
    expect(edgesOf(text)).toEqual([
      'google_cloudfunctions2_function.mail → google_sql_database_instance.shop: orders',
    ]);
  });
});
