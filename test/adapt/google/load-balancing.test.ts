import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { answersIn, answersOf } from './answers.ts';
import { infrastructureOf } from './from-hcl.ts';

const service = 'google_compute_backend_service';

describe('a backend service', () => {
  test('of the web has no firewall before it where no policy is set', () => {
    expect(answersOf(service, '', 'webFirewall')).toEqual([
      expect.stringMatching(/^absent at .*: `security_policy` is not set$/),
    ]);
    expect(answersOf(service, 'security_policy = "web"', 'webFirewall')).toEqual([
      expect.stringMatching(/^true/),
    ]);
  });

  test.each(['load_balancing_scheme = "INTERNAL_MANAGED"', 'protocol = "TCP"', 'iap { enabled = true }'])(
    'needs none with %s',
    (body) => {
      expect(answersOf(service, body, 'webFirewall')).toBeUndefined();
    },
  );

  test('of a region is internal where nothing is set', () => {
    expect(
      answersOf('google_compute_region_backend_service', 'protocol = "HTTP"', 'webFirewall'),
    ).toBeUndefined();
  });

  test('logs requests where it is told to', () => {
    expect(answersOf(service, '', 'auditLog')).toEqual([expect.stringMatching(/^false/)]);
    expect(answersOf(service, 'log_config { enable = true }', 'auditLog')).toEqual([
      expect.stringMatching(/^true/),
    ]);
  });

  test('binds clients by an affinity', () => {
    expect(answersOf(service, '', 'sessionFreedom')).toEqual([expect.stringMatching(/^true/)]);
    expect(answersOf(service, 'session_affinity = "CLIENT_IP"', 'sessionFreedom')).toEqual([
      'false at session_affinity = "CLIENT_IP": `session_affinity` is `CLIENT_IP`',
    ]);
  });
});

describe('a proxy', () => {
  const proxy = (map: string, more = '') =>
    answersIn(
      `resource "google_compute_url_map" "map" {\n${map}\n}
       resource "google_compute_target_http_proxy" "it" { url_map = google_compute_url_map.map.id }
       ${more}`,
      'encryptedListening',
    )['google_compute_target_http_proxy.it']?.[0];
  const redirect = 'default_url_redirect { https_redirect = true }';

  test('without TLS redirects by its URL map', () => {
    expect(proxy('default_service = "web"')).toMatch(/^false/);
    expect(proxy(redirect)).toMatch(/^true/);
    expect(proxy('default_url_redirect { https_redirect = false }')).toMatch(/^false/);
  });

  test('serves some paths all the same', () => {
    expect(proxy(`${redirect}\npath_matcher {\nname = "api"\ndefault_service = "api"\n}`)).toMatch(/^false/);
  });

  test('is not asked where only its own network gets to it', () => {
    const rule = `resource "google_compute_forwarding_rule" "in" {
      target                = google_compute_target_http_proxy.it.id
      load_balancing_scheme = "INTERNAL_MANAGED"
    }`;
    expect(proxy('default_service = "web"', rule)).toBeUndefined();
  });

  test('with TLS begins with the version of its policy', () => {
    const modern = (policy: string) =>
      answersIn(
        `resource "google_compute_ssl_policy" "policy" {\n${policy}\n}
         resource "google_compute_target_https_proxy" "it" { ssl_policy = google_compute_ssl_policy.policy.id }`,
        'modernTls',
      )['google_compute_target_https_proxy.it']?.[0];
    expect(modern('min_tls_version = "TLS_1_2"')).toMatch(/^true/);
    expect(modern('')).toMatch(/^false at .*`min_tls_version` is not set and defaults to `TLS_1_0`$/);
    expect(modern('profile = "RESTRICTED"')).toMatch(/^true/);
    expect(answersOf('google_compute_target_https_proxy', '', 'modernTls')).toEqual([
      expect.stringMatching(/without an `ssl_policy` it accepts TLS 1.0$/),
    ]);
    expect(answersOf('google_compute_target_ssl_proxy', 'ssl_policy = "central"', 'modernTls')).toEqual([
      expect.stringMatching(/^unknown/),
    ]);
  });
});

test('an autoscaler has bounds and a target, and scales its group', () => {
  const infrastructure = infrastructureOf(`
    resource "google_compute_region_instance_group_manager" "web" {}
    resource "google_compute_region_autoscaler" "web" {
      target = google_compute_region_instance_group_manager.web.id
      autoscaling_policy {
        min_replicas = 2
        max_replicas = 10
        cpu_utilization { target = 0.57 }
      }
    }
  `);
  const scaler = only(infrastructure, 'autoscaler');
  expect(scaler).toMatchObject({ minimum: { value: 2 }, maximum: { value: 10 }, cpuTarget: { value: 57 } });
  const [edge] = infrastructure.edgesFrom(scaler.id, 'scales');
  expect(edge?.to).toBe(only(infrastructure, 'instance-group').id);
});

describe('a managed instance group', () => {
  const group = (body: string) =>
    only(
      infrastructureOf(`resource "google_compute_region_instance_group_manager" "it" {\n${body}\n}`),
      'instance-group',
    );

  test('may be packed into one zone by its shape', () => {
    expect(group('distribution_policy_target_shape = "ANY_SINGLE_ZONE"').zones).toMatchObject({ value: 1 });
    expect(group('distribution_policy_target_shape = "ANY"').zoneSpread).toMatchObject({ value: false });
    expect(group('').zoneSpread).toBeUndefined();
  });

  test('has the machines of its template', () => {
    const infrastructure = infrastructureOf(`
      resource "google_compute_instance_template" "web" { machine_type = "n2-standard-8" }
      resource "google_compute_region_instance_group_manager" "it" {
        version { instance_template = google_compute_instance_template.web.self_link }
      }
    `);
    expect(only(infrastructure, 'instance-group').processors).toMatchObject({ value: 8 });
  });
});
