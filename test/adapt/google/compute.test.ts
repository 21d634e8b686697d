import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { shown } from '../aws/shown.ts';
import { infrastructureOf } from './from-hcl.ts';

describe('a GKE cluster', () => {
  const zonesOf = (body: string) =>
    only(infrastructureOf(`resource "google_container_cluster" "main" {\n${body}\n}`), 'cluster').zones;

  test('has its control plane in a zone or in a region', () => {
    expect(shown(zonesOf('location = "europe-west1-b"'))).toBe(
      '1 at location = "europe-west1-b": `location` is the zone `europe-west1-b`',
    );
    expect(zonesOf('location = "europe-west1"')).toMatchObject({ value: 3 });
  });

  test('is regional with Autopilot, which says nothing of zones', () => {
    expect(zonesOf('location = "europe-west1"\nenable_autopilot = true')).toBeUndefined();
  });

  test('may be anywhere where its location is not known', () => {
    const infrastructure = infrastructureOf(`
      variable "location" {}
      resource "google_container_cluster" "main" { location = var.location }
    `);
    expect(only(infrastructure, 'cluster').zones).toBeUndefined();
  });

  test('is zonal where only the region of a zone is not known, or where it is an element of a list of zones', () => {
    const infrastructure = infrastructureOf(`
      variable "region" {}
      data "google_compute_zones" "available" {}
      resource "google_container_cluster" "a" { location = "\${var.region}-b" }
      resource "google_container_cluster" "b" { location = data.google_compute_zones.available.names[0] }
    `);
    expect(infrastructure.all('cluster').map(({ zones }) => zones)).toMatchObject([
      { value: 1 },
      { value: 1 },
    ]);
  });

  test('keeps its default node pool unless it removes it', () => {
    const pools = (body: string) =>
      infrastructureOf(`resource "google_container_cluster" "main" {\n${body}\n}`)
        .all('node-pool')
        .map(({ resource, autoscaling }) => `${resource}: ${shown(autoscaling)}`);
    expect(pools('initial_node_count = 3')).toEqual([
      'google_container_cluster.main (default node pool): false at initial_node_count = 3: its default node pool keeps the nodes of `initial_node_count`',
    ]);
    expect(pools('initial_node_count = 1\nremove_default_node_pool = true')).toEqual([]);
    expect(pools('node_pool {\n name = "web"\n node_count = 2\n}')).toEqual([
      'google_container_cluster.main (node pool web): false at node_pool: it has no `autoscaling` block',
    ]);
  });
});

describe('a GKE node pool', () => {
  const pool = (body: string, more = '') =>
    only(
      infrastructureOf(`resource "google_container_node_pool" "main" {\n${body}\n}\n${more}`),
      'node-pool',
    );

  test('scales between bounds that differ', () => {
    expect(pool('autoscaling {\n min_node_count = 1\n max_node_count = 4\n}').autoscaling).toMatchObject({
      value: true,
    });
    expect(
      shown(pool('autoscaling {\n total_min_node_count = 4\n total_max_node_count = 4\n}').autoscaling),
    ).toBe('false at total_max_node_count = 4: `total_min_node_count` and `total_max_node_count` are both 4');
  });

  test('is in the zones it names where it is the only one of its cluster', () => {
    const cluster = 'resource "google_container_cluster" "shop" {\n location = "europe-west1"\n}';
    const own = 'cluster = google_container_cluster.shop.id\nnode_locations = ["europe-west1-b"]';
    expect(shown(pool(own, cluster).zones)).toBe(
      '1 at node_locations = ["europe-west1-b"]: `node_locations` names one zone',
    );
    const another = `${cluster}\nresource "google_container_node_pool" "other" {
      cluster        = google_container_cluster.shop.id
      node_locations = ["europe-west1-c"]
    }`;
    const both = infrastructureOf(`resource "google_container_node_pool" "main" {\n${own}\n}\n${another}`);
    expect(both.all('node-pool').map(({ zones }) => zones)).toEqual([undefined, undefined]);
  });
});

describe('a managed instance group', () => {
  const group = (body: string, more = '') =>
    only(
      infrastructureOf(
        `resource "google_compute_instance_group_manager" "web" {\nzone = "europe-west1-b"\n${body}\n}\n${more}`,
      ),
      'instance-group',
      'google_compute_instance_group_manager.web',
    );
  const scaler = (policy: string) => `resource "google_compute_autoscaler" "web" {
    target = google_compute_instance_group_manager.web.id
    autoscaling_policy {
      ${policy}
    }
  }`;

  test('is in one zone, or in several of a region', () => {
    expect(shown(group('').zones)).toBe(
      '1 at zone = "europe-west1-b": a `google_compute_instance_group_manager` keeps its instances in one zone',
    );
    const regional = (body: string) =>
      only(
        infrastructureOf(`resource "google_compute_region_instance_group_manager" "web" {\n${body}\n}`),
        'instance-group',
      ).zones;
    expect(regional('region = "europe-west1"')).toMatchObject({ value: 3 });
    expect(regional('distribution_policy_zones = ["europe-west1-b"]')).toMatchObject({ value: 1 });
  });

  test('shares its zones with the other groups of its backend service', () => {
    const another = `
      resource "google_compute_instance_group_manager" "other" { zone = "europe-west1-c" }
      resource "google_compute_backend_service" "web" {
        backend {
          group = google_compute_instance_group_manager.web.instance_group
        }
        backend {
          group = google_compute_instance_group_manager.other.instance_group
        }
      }`;
    expect(group('', another).zones).toMatchObject({ value: 2 });
  });

  test('has a fixed size unless an autoscaler names it', () => {
    expect(shown(group('target_size = 3').autoscaling)).toBe(
      'false at target_size = 3: no `google_compute_autoscaler` names it',
    );
    expect(group('', scaler('min_replicas = 2\nmax_replicas = 9')).autoscaling).toMatchObject({
      value: true,
    });
    expect(shown(group('', scaler('min_replicas = 2\nmax_replicas = 2')).autoscaling)).toBe(
      'false at max_replicas = 2: `min_replicas` and `max_replicas` are both 2',
    );
    expect(shown(group('', scaler('mode = "OFF"')).autoscaling)).toBe(
      'false at mode = "OFF": `mode` is `OFF`',
    );
  });

  test('leaves its size to something else where it has none of its own', () => {
    expect(group('').autoscaling).toBeUndefined();
    expect(group('target_size = 0').autoscaling).toBeUndefined();
  });

  test('needs a check for its instances where requests come to it', () => {
    const port = 'named_port {\n name = "http"\n port = 8080\n}\n';
    expect(group('').healthChecks).toEqual([]);
    expect(group(port).healthChecks.map(({ present }) => shown(present))).toEqual([
      'false at resource "google_compute_instance_group_manager" "web": without `auto_healing_policies` only a machine that stops is replaced',
    ]);
    expect(group(`${port}auto_healing_policies {\n health_check = "c"\n}`).healthChecks).toMatchObject([
      { present: { value: true } },
    ]);
  });
});

describe('a firewall rule', () => {
  const rules = (body: string) =>
    infrastructureOf(`resource "google_compute_firewall" "main" {\n${body}\n}`)
      .all('access-rule')
      .map(({ ports, fromInternet }) => `${ports?.from}-${ports?.to}: ${shown(fromInternet)}`);
  const everyone = 'source_ranges = ["0.0.0.0/0"]';

  test('lets the internet in on each of its ports', () => {
    const why = 'true at source_ranges = ["0.0.0.0/0"]: `google_compute_firewall.main` lets `0.0.0.0/0` in';
    expect(rules(`${everyone}\nallow {\n protocol = "tcp"\n ports = ["5432", "8000-8999"]\n}`)).toEqual([
      `5432-5432: ${why}`,
      `8000-8999: ${why}`,
    ]);
    expect(rules(`${everyone}\nallow {\n protocol = "all"\n}`)).toEqual([`0-65535: ${why}`]);
    expect(rules(`${everyone}\nallow {\n protocol = "tcp"\n}`)).toEqual([`0-65535: ${why}`]);
  });

  test('is nothing where it is switched off, lets requests out, lets a network in, or is for pings', () => {
    const allow = 'allow {\n protocol = "tcp"\n ports = ["5432"]\n}\n';
    expect(rules(`${everyone}\ndisabled = true\n${allow}`)).toEqual([]);
    expect(rules(`direction = "EGRESS"\n${everyone}\n${allow}`)).toEqual([]);
    expect(rules(`source_ranges = ["10.0.0.0/8"]\n${allow}`)).toEqual([]);
    expect(rules(`${everyone}\nallow {\n protocol = "icmp"\n}`)).toEqual([]);
  });
});

describe('the module kubernetes-engine', () => {
  test('makes a regional cluster whose node pools scale, unless it is told otherwise', () => {
    const infrastructure = infrastructureOf(`
      module "gke" {
        source   = "terraform-google-modules/kubernetes-engine/google//modules/private-cluster"
        regional = false
        node_pools = [
          { name = "web" },
          { name = "batch", autoscaling = false, node_count = 2 },
          { name = "jobs", min_count = 1, max_count = 1 },
        ]
      }
    `);
    expect(shown(only(infrastructure, 'cluster').zones)).toBe('1 at regional = false: `regional` is `false`');
    expect(
      infrastructure
        .all('node-pool')
        .map(({ resource, autoscaling }) => [resource, autoscaling?.state === 'known' && autoscaling.value]),
    ).toEqual([
      ['module.gke (node pool web)', true],
      ['module.gke (node pool batch)', false],
      ['module.gke (node pool jobs)', false],
    ]);
  });

  test('is none of other modules', () => {
    expect(
      infrastructureOf('module "net" { source = "terraform-google-modules/network/google" }').components,
    ).toEqual([]);
  });
});
