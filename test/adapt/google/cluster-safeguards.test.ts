import { describe, expect, test } from 'vitest';
import { answersIn, answersOf } from './answers.ts';

const type = 'google_container_cluster';

describe('the endpoint of a GKE cluster', () => {
  const endpoint = (body: string) => answersOf(type, body, 'privatePlacement')?.[0];

  test('is open to everybody where nothing is set', () => {
    expect(endpoint('')).toMatch(/^false at .*: it has no `master_authorized_networks_config`$/);
  });

  test.each([
    'private_cluster_config { enable_private_endpoint = true }',
    'control_plane_endpoints_config {\nip_endpoints_config { enabled = false }\n}',
    'master_authorized_networks_config {}',
    'master_authorized_networks_config {\ncidr_blocks { cidr_block = "203.0.113.0/24" }\n}',
  ])('is closed by %s', (body) => {
    expect(endpoint(body)).toMatch(/^true/);
  });

  test('is open where one of its networks is everywhere', () => {
    expect(
      endpoint('master_authorized_networks_config {\ncidr_blocks { cidr_block = "0.0.0.0/0" }\n}'),
    ).toMatch(/^false at cidr_block = "0.0.0.0\/0"/);
  });
});

describe('a GKE cluster', () => {
  test('is in the default network where it names none', () => {
    const network = (body: string) => answersOf(type, body, 'ownNetwork')?.[0];
    expect(network('')).toMatch(/^false/);
    expect(network('network = "default"')).toMatch(/^false/);
    expect(network('network = "projects/shop/global/networks/default"')).toMatch(/^false/);
    expect(network('network = "shop"')).toMatch(/^true/);
    expect(network('subnetwork = "shop"')).toMatch(/^true/);
  });

  test('finds the default network behind a data source', () => {
    const found = answersIn(
      `data "google_compute_network" "given" { name = "default" }
       resource "${type}" "it" { network = data.google_compute_network.given.self_link }`,
      'ownNetwork',
    );
    expect(found[`${type}.it`]).toEqual([expect.stringMatching(/^false/)]);
  });

  test.each([
    ['auditLog', 'logging_service = "none"', 'logging_config { enable_components = [] }'],
    ['monitoring', 'monitoring_service = "none"', 'monitoring_config { enable_components = [] }'],
  ] as const)('collects what %s asks for unless it is switched off', (name, word, list) => {
    expect(answersOf(type, '', name)).toEqual([expect.stringMatching(/^true/)]);
    expect(answersOf(type, word, name)).toEqual([expect.stringMatching(/^false/)]);
    expect(answersOf(type, list, name)).toEqual([expect.stringMatching(/^false/)]);
  });
});

describe('the machines of a node pool', () => {
  const nodes = (cluster: string, pool = '') =>
    answersIn(
      `resource "${type}" "main" {\n${cluster}\n}
       resource "google_container_node_pool" "it" {\ncluster = ${type}.main.id\n${pool}\n}`,
      'privatePlacement',
    )['google_container_node_pool.it']?.[0];

  test('are public unless the cluster or the pool says otherwise', () => {
    expect(nodes('')).toMatch(/^false/);
    expect(nodes('private_cluster_config { enable_private_nodes = true }')).toMatch(/^true/);
    expect(nodes('', 'network_config { enable_private_nodes = true }')).toMatch(/^true/);
  });

  test('are not judged where the cluster is not in the tree', () => {
    expect(answersOf('google_container_node_pool', 'cluster = "shop"', 'privatePlacement')).toBeUndefined();
  });
});
