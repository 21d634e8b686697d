import { describe, expect, test } from 'vitest';
import { argument, at, evaluateRoot, plain, resourceAt, way } from './evaluate-source.ts';

/** A root module written as JSON, with the same shapes as in the native syntax. */
function evaluateJson(configuration: unknown, others: Readonly<Record<string, string>> = {}) {
  return evaluateRoot({ ...others, 'main.tf.json': JSON.stringify(configuration, undefined, 1) });
}

describe('in JSON syntax', () => {
  test('nested blocks are objects or lists of objects', () => {
    const root = evaluateJson({
      resource: {
        aws_security_group: {
          web: { ingress: [{ from_port: 80 }, { from_port: 443 }], timeouts: { create: '5m' } },
        },
      },
    });
    expect(plain(argument(root, 'aws_security_group.web', 'ingress'))).toEqual([
      { from_port: 80 },
      { from_port: 443 },
    ]);
    expect(plain(argument(root, 'aws_security_group.web', 'timeouts'))).toEqual({ create: '5m' });
  });

  test('dynamic blocks are made for each element', () => {
    const root = evaluateJson({
      variable: { ports: { default: [80, 443] } },
      resource: {
        aws_security_group: {
          web: {
            dynamic: {
              ingress: {
                for_each: `\${var.ports}`,
                iterator: 'port',
                content: { from_port: `\${port.value}`, description: `port \${port.key}` },
              },
            },
          },
        },
      },
    });
    expect(plain(argument(root, 'aws_security_group.web', 'ingress'))).toEqual([
      { from_port: 80, description: 'port 0' },
      { from_port: 443, description: 'port 1' },
    ]);
  });

  test('dynamic blocks may hold dynamic blocks', () => {
    const root = evaluateJson({
      resource: {
        aws_wafv2_rule_group: {
          it: {
            dynamic: {
              rule: {
                for_each: { a: [1, 2], b: [] },
                content: {
                  name: `\${rule.key}`,
                  dynamic: { limit: { for_each: `\${rule.value}`, content: { value: `\${limit.value}` } } },
                },
              },
            },
          },
        },
      },
    });
    expect(plain(argument(root, 'aws_wafv2_rule_group.it', 'rule'))).toEqual([
      { name: 'a', limit: [{ value: 1 }, { value: 2 }] },
      { name: 'b' },
    ]);
  });

  test('providers are named by texts', () => {
    const root = evaluateJson(
      {
        provider: { aws: [{ region: 'eu-west-1' }, { alias: 'west', region: 'us-west-2' }] },
        resource: { aws_sqs_queue: { here: {}, there: { provider: 'aws.west' } } },
        module: { m: { source: './m', providers: { aws: 'aws.west' } } },
      },
      { 'm/main.tf': 'resource "aws_sqs_queue" "q" {}' },
    );
    const region = (address: string) => {
      const { provider } = resourceAt(root, address);
      const value = provider?.fields.get('region')?.value;
      return value && plain(value);
    };
    expect(['aws_sqs_queue.here', 'aws_sqs_queue.there', 'module.m.aws_sqs_queue.q'].map(region)).toEqual([
      'eu-west-1',
      'us-west-2',
      'us-west-2',
    ]);
  });

  test('a value leads to the property that sets it', () => {
    const root = evaluateJson({
      variable: { size: { default: 5 } },
      resource: { aws_db_instance: { main: { allocated_storage: `\${var.size}` } } },
    });
    const value = argument(root, 'aws_db_instance.main', 'allocated_storage');
    expect(way(value)).toEqual(['main.tf.json:4 "default": 5 | `var.size` is set here']);
    expect(at(resourceAt(root, 'aws_db_instance.main').header)).toMatch(/^main\.tf\.json:\d+ "main"/);
  });

  test('the rest is as it is in the native syntax, which may stand beside it', () => {
    const root = evaluateJson(
      {
        '//': 'A comment.',
        data: { aws_iam_policy_document: { it: { statement: [{ actions: ['s3:*'], resources: ['*'] }] } } },
        resource: { aws_iam_policy: { it: { policy: `\${data.aws_iam_policy_document.it.minified_json}` } } },
        check: { health: { assert: { condition: `\${true}`, error_message: 'no' } } },
        moved: [{ from: 'aws_iam_policy.old', to: 'aws_iam_policy.it' }],
        import: { to: 'aws_iam_policy.it', id: 'x' },
        removed: { from: 'aws_iam_policy.gone' },
      },
      { 'more.tf': 'resource "aws_iam_role_policy" "it" { policy = aws_iam_policy.it.policy }' },
    );
    expect(plain(argument(root, 'aws_iam_role_policy.it', 'policy'))).toBe(
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}',
    );
  });
});
