import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { answersIn } from './answers.ts';
import { infrastructureOf } from './from-hcl.ts';

const call = (source: string, inputs: string) => `module "it" {\nsource = "${source}"\n${inputs}\n}`;

describe('the module lb-http', () => {
  const source = 'terraform-google-modules/lb-http/google';
  const listening = (inputs: string) =>
    answersIn(call(source, inputs), 'encryptedListening')['module.it']?.[0];

  test('listens to HTTP without redirecting where nothing is set', () => {
    expect(listening('')).toMatch(
      /^false at module "it": `https_redirect` is not set and defaults to `false`$/,
    );
    expect(listening('https_redirect = true')).toMatch(/^true/);
  });

  test('does not listen to HTTP where that is switched off', () => {
    expect(listening('http_forward = false')).toBeUndefined();
  });

  test('is nobody from outside where it is internal', () => {
    expect(
      infrastructureOf(call(source, 'load_balancing_scheme = "INTERNAL_SELF_MANAGED"')).components,
    ).toEqual([]);
  });

  test('takes a policy for all its backends or for each', () => {
    const backends = `backends = {
      one = { protocol = "HTTP", security_policy = "web" }
      two = { protocol = "HTTP", security_policy = null }
    }`;
    expect(answersIn(call(source, backends), 'webFirewall')).toEqual({
      'module.it (backend one)': [expect.stringMatching(/^true/)],
      'module.it (backend two)': [expect.stringMatching(/^absent/)],
    });
    expect(answersIn(call(source, `security_policy = "web"\n${backends}`), 'webFirewall')).toMatchObject({
      'module.it (backend two)': [expect.stringMatching(/^true/)],
    });
  });
});

describe('the module memorystore', () => {
  const source = 'terraform-google-modules/memorystore/google';
  const instance = (inputs: string) => only(infrastructureOf(call(source, inputs)), 'datastore');

  test('has a standby where nothing is set', () => {
    expect(instance('')).toMatchObject({ zones: { value: 2 }, standbys: { value: 1 } });
    expect(instance('tier = "BASIC"')).toMatchObject({ zones: { value: 1 }, standbys: { value: 0 } });
  });

  test('says nothing of encryption that depends on its version', () => {
    expect(instance('').safeguards?.encryptionInTransit).toBeUndefined();
    expect(instance('transit_encryption_mode = "DISABLED"').safeguards?.encryptionInTransit).toMatchObject([
      { value: false },
    ]);
  });
});

test('the module pubsub makes a subscription of each entry', () => {
  const found = answersIn(
    call('terraform-google-modules/pubsub/google', 'pull_subscriptions = [{ name = "billing" }]'),
    'deadLetters',
  );
  expect(found).toEqual({ 'module.it (subscription billing)': [expect.stringMatching(/^absent/)] });
});

describe('the module kubernetes-engine', () => {
  const source = 'terraform-google-modules/kubernetes-engine/google//modules/private-cluster';
  const endpoint = (inputs: string, from = source) =>
    answersIn(call(from, inputs), 'privatePlacement')['module.it']?.[0];

  test('lets everybody to its endpoint where no networks are named', () => {
    expect(endpoint('')).toMatch(/^false/);
    expect(endpoint('enable_private_endpoint = true')).toMatch(/^true/);
    expect(endpoint('master_authorized_networks = [{ cidr_block = "203.0.113.0/24" }]')).toMatch(/^true/);
    expect(endpoint('master_authorized_networks = [{ cidr_block = "0.0.0.0/0" }]')).toMatch(/^false/);
  });

  test('closes it by itself in a safer cluster', () => {
    expect(endpoint('', source.replace('private-cluster', 'safer-cluster'))).toBeUndefined();
  });
});
