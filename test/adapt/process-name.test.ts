import { describe, expect, test } from 'vitest';
import { mainProcessesOf } from '../../src/adapt/process-name.ts';

describe('another process of a service', () => {
  test.each(['orders-worker', 'orders_worker', 'orders-celery-beat', 'orders-cron', 'Orders-Consumer'])(
    '%s',
    (name) => {
      expect(mainProcessesOf(name)).toContain('orders');
      expect(mainProcessesOf(name)).toContain('orders-api');
    },
  );
});

describe('a service of its own', () => {
  test.each(['worker', 'orders', 'worker-orders', 'job-board', ''])('%s', (name) => {
    expect(mainProcessesOf(name)).toEqual([]);
  });
});
