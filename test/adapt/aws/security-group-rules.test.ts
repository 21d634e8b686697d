import { describe, expect, test } from 'vitest';
import { portsOfGroup, portsOfNamedRule } from '../../../src/adapt/aws/registry/security-group-rules.ts';

describe('a named rule of the security-group module', () => {
  test('opens a port, a range, or all of them', () => {
    expect(portsOfNamedRule('ssh-tcp')).toEqual({ from: 22, to: 22 });
    expect(portsOfNamedRule('saltstack-tcp')).toEqual({ from: 4505, to: 4506 });
    expect(portsOfNamedRule('all-all')).toEqual({ from: 0, to: 65535 });
  });

  test('of ICMP opens no port, nor does one that does not exist', () => {
    expect(portsOfNamedRule('all-icmp')).toBeUndefined();
    expect(portsOfNamedRule('__proto__')).toBeUndefined();
  });
});

describe('a submodule of it', () => {
  const opened = (group: string) => portsOfGroup(group).map(({ from }) => from);

  test('opens the rules that begin with its name', () => {
    expect(opened('ssh')).toEqual([22]);
    expect(opened('https-443')).toEqual([443]);
    expect(opened('mongodb')).toEqual([27017, 27018, 27019]);
  });

  test('or a list of its own', () => {
    expect(opened('smtp')).toEqual([25]);
    expect(opened('puppet')).toEqual([8140, 8081]);
    expect(opened('web')).toEqual([80, 8080, 443, 1099]);
  });
});
