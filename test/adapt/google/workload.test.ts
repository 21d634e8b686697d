import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { infrastructureOf } from './from-hcl.ts';

const workload = (type: string, body: string) =>
  only(infrastructureOf(`resource "${type}" "it" {\n${body}\n}`), 'workload');

describe('a Cloud Run service', () => {
  const run = (template: string) => workload('google_cloud_run_v2_service', `template {\n${template}\n}`);

  test('answers within five minutes where nothing is set', () => {
    expect(run('').timeoutSeconds).toMatchObject({ value: 300, origin: 'default' });
    expect(run('timeout = "900s"').timeoutSeconds).toMatchObject({ value: 900 });
  });

  test('comes with its requests unless few instances are allowed', () => {
    expect(run('').ephemeral).toBe(true);
    expect(run('scaling { max_instance_count = 3 }').ephemeral).toBe(false);
    expect(run('scaling { max_instance_count = 50 }').ephemeral).toBe(true);
  });

  test('has the containers that are written in it', () => {
    const { components } = infrastructureOf(`
      resource "google_cloud_run_v2_service" "it" {
        template {
          containers { image = "shop:1" }
          containers {
            name  = "pool"
            image = "pgbouncer:1"
          }
        }
      }
    `);
    const containers = components.filter((component) => component.kind === 'container');
    expect(containers.map(({ name, image }) => [name, image])).toMatchObject([
      ['0', { value: 'shop:1' }],
      ['pool', { value: 'pgbouncer:1' }],
    ]);
  });

  test('of the first version says it in annotations', () => {
    const old = workload(
      'google_cloud_run_service',
      `template {
         metadata { annotations = { "autoscaling.knative.dev/maxScale" = "3" } }
         spec { timeout_seconds = 60 }
       }`,
    );
    expect(old).toMatchObject({ ephemeral: false, timeoutSeconds: { value: 60 } });
  });
});

describe('a function', () => {
  test('serves where requests reach it', () => {
    expect(workload('google_cloudfunctions2_function', 'service_config {}').role).toBe('serving');
    expect(workload('google_cloudfunctions2_function', 'event_trigger {\nevent_type = "x"\n}').role).toBe(
      'worker',
    );
    expect(workload('google_cloudfunctions_function', 'trigger_http = true').role).toBe('serving');
    expect(workload('google_cloudfunctions_function', '').role).toBe('worker');
  });
});

describe('a version of an App Engine service', () => {
  test('scales with the load unless its instances are counted', () => {
    const type = 'google_app_engine_standard_app_version';
    expect(workload(type, '').autoscaling).toMatchObject({ value: true });
    expect(workload(type, 'manual_scaling { instances = 3 }')).toMatchObject({
      autoscaling: { value: false },
      replicas: { value: 3 },
      ephemeral: false,
    });
  });

  test('has an autoscaler and checks where it is flexible', () => {
    const infrastructure = infrastructureOf(`
      resource "google_app_engine_flexible_app_version" "it" {
        automatic_scaling {
          max_total_instances = 8
          cpu_utilization { target_utilization = 0.7 }
        }
        readiness_check { path = "/ready" }
        liveness_check {
          path           = "/health"
          check_interval = "60s"
        }
      }
    `);
    expect(only(infrastructure, 'autoscaler')).toMatchObject({
      minimum: { value: 2 },
      maximum: { value: 8 },
      cpuTarget: { value: 70 },
    });
    expect(only(infrastructure, 'container').healthChecks).toMatchObject([
      { name: 'readiness check', intervalSeconds: { value: 5 } },
      { name: 'liveness check', intervalSeconds: { value: 60 } },
    ]);
  });
});

describe('connections to Cloud SQL', () => {
  const pooled = (settings: string) => {
    const infrastructure = infrastructureOf(`
      resource "google_sql_database_instance" "shop" {
        settings {
          ${settings}
        }
      }
      resource "google_cloud_run_v2_service" "it" {
        template {
          containers {
            env {
              name  = "DB_HOST"
              value = google_sql_database_instance.shop.private_ip_address
            }
          }
        }
      }
    `);
    const [edge] = infrastructure.edgesFrom(only(infrastructure, 'workload').id, 'connects-to');
    return edge?.pooled;
  };

  test('are pooled by the instance where it is told to', () => {
    expect(pooled('')).toMatchObject({ value: false });
    expect(pooled('connection_pool_config { connection_pooling_enabled = true }')).toMatchObject({
      value: true,
    });
  });
});

test('a machine is connected to what its start script or its metadata names', () => {
  const infrastructure = infrastructureOf(`
    resource "google_sql_database_instance" "shop" {}
    resource "google_compute_instance" "script" {
      metadata_startup_script = "DB_HOST=\${google_sql_database_instance.shop.private_ip_address} ./run"
    }
    resource "google_compute_instance" "metadata" {
      metadata = { db-host = google_sql_database_instance.shop.private_ip_address }
    }
  `);
  const froms = infrastructure
    .edgesTo(only(infrastructure, 'datastore').id, 'connects-to')
    .map(({ from }) => infrastructure.component(from)?.resource);
  expect(froms.sort()).toEqual(['google_compute_instance.metadata', 'google_compute_instance.script']);
});
