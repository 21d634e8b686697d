import { describe, expect, test } from 'vitest';
import { infrastructureOf } from './from-hcl.ts';

const opened = (text: string) =>
  infrastructureOf(text)
    .all('access-rule')
    .map(({ ports }) => (ports === undefined ? '?' : `${ports.from}-${ports.to}`));

const rule = (name: string, body: string) => `resource "google_compute_firewall" "${name}" {
  network       = "shop"
  source_ranges = ["0.0.0.0/0"]
  ${body}
}`;
const allow = rule('allow', 'allow {\nprotocol = "tcp"\nports = ["22"]\n}');
const deny = (body: string) => rule('deny', body);
const tcp = (...ports: readonly string[]) =>
  `deny {\nprotocol = "tcp"\nports = [${ports.map((port) => `"${port}"`).join(', ')}]\n}`;

describe('a firewall rule that denies', () => {
  test('leaves nothing of one that comes after it or with it', () => {
    expect(opened(allow)).toEqual(['22-22']);
    expect(opened(`${allow}\n${deny(`priority = 900\n${tcp('20-30')}`)}`)).toEqual([]);
    expect(opened(`${allow}\n${deny(tcp('22'))}`)).toEqual([]);
    expect(opened(`${allow}\n${deny('priority = 1\ndeny { protocol = "all" }')}`)).toEqual([]);
  });

  test.each([
    ['comes later', `priority = 2000\n${tcp('22')}`],
    ['denies other ports', `priority = 900\n${tcp('23')}`],
    ['denies another protocol', 'priority = 900\ndeny {\nprotocol = "udp"\nports = ["22"]\n}'],
    ['is for other machines', `priority = 900\ntarget_tags = ["web"]\n${tcp('22')}`],
    ['is switched off', `priority = 900\ndisabled = true\n${tcp('22')}`],
    ['is for what goes out', `priority = 900\ndirection = "EGRESS"\n${tcp('22')}`],
  ])('changes nothing where it %s', (_, body) => {
    expect(opened(`${allow}\n${deny(body)}`)).toEqual(['22-22']);
  });

  test('changes nothing in another network', () => {
    const other = deny(`priority = 900\n${tcp('22')}`).replace('"shop"', '"tools"');
    expect(opened(`${allow}\n${other}`)).toEqual(['22-22']);
  });
});

describe('a rule of a firewall policy', () => {
  const inPolicy = (body: string) => `resource "google_compute_network_firewall_policy_rule" "it" {
    ${body}
    match {
      src_ip_ranges = ["0.0.0.0/0"]
      layer4_configs {
        ip_protocol = "tcp"
        ports       = ["8000-8999"]
      }
    }
  }`;

  test('opens what it matches', () => {
    expect(opened(inPolicy('direction = "INGRESS"\naction = "allow"'))).toEqual(['8000-8999']);
  });

  test('opens nothing where it denies or is for what goes out', () => {
    expect(opened(inPolicy('direction = "INGRESS"\naction = "deny"'))).toEqual([]);
    expect(opened(inPolicy('direction = "EGRESS"\naction = "allow"'))).toEqual([]);
  });
});

test('the module network opens what its rules say', () => {
  expect(
    opened(`module "network" {
      source = "terraform-google-modules/network/google"
      firewall_rules = [
        { name = "ssh", direction = "INGRESS", ranges = ["0.0.0.0/0"], allow = [{ protocol = "tcp", ports = ["22"] }] },
        { name = "out", direction = "EGRESS", ranges = ["0.0.0.0/0"], allow = [{ protocol = "tcp" }] },
        { name = "own", ranges = ["10.0.0.0/8"], allow = [{ protocol = "tcp" }] },
      ]
    }`),
  ).toEqual(['22-22']);
});
