import { describe, expect, test } from 'vitest';
import { oldestTlsOf } from '../../../src/adapt/aws/tls-policy.ts';

describe('a security policy of Elastic Load Balancing', () => {
  test.each([
    ['ELBSecurityPolicy-2016-08', 0],
    ['ELBSecurityPolicy-2015-05', 0],
    ['ELBSecurityPolicy-FS-2018-06', 0],
    ['ELBSecurityPolicy-TLS-1-0-2015-04', 0],
    ['ELBSecurityPolicy-TLS13-1-0-2021-06', 0],
    ['ELBSecurityPolicy-TLS-1-1-2017-01', 1],
    ['ELBSecurityPolicy-FS-1-1-2019-08', 1],
    ['ELBSecurityPolicy-TLS13-1-1-2021-06', 1],
    ['ELBSecurityPolicy-TLS-1-2-2017-01', 2],
    ['ELBSecurityPolicy-TLS-1-2-Ext-2018-06', 2],
    ['ELBSecurityPolicy-FS-1-2-Res-2020-10', 2],
    ['ELBSecurityPolicy-TLS13-1-2-2021-06', 2],
    ['ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04', 2],
    ['ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09', 2],
    ['ELBSecurityPolicy-TLS13-1-3-2021-06', 3],
  ])('%s begins with TLS 1.%i', (policy, oldest) => {
    expect(oldestTlsOf(policy)).toBe(oldest);
  });

  test('that is not in the tables says nothing', () => {
    expect(oldestTlsOf('ELBSecurityPolicy-Custom')).toBeUndefined();
    expect(oldestTlsOf('')).toBeUndefined();
  });
});
