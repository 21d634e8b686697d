import { expect, test } from 'vitest';
import { processorsOf } from '../../../src/adapt/google/machine-type.ts';

test.each([
  ['n2-standard-8', 8],
  ['e2-highcpu-16', 16],
  ['c3d-highmem-60', 60],
  ['custom-4-16384', 4],
  ['n2-custom-6-8192-ext', 6],
  ['e2-micro', 2],
  ['f1-micro', 1],
  ['zones/europe-west1-b/machineTypes/n1-standard-2', 2],
  ['db-custom-2-7680', 2],
  ['db-n1-standard-4', 4],
  ['db-perf-optimized-N-8', 8],
])('%s has %i processors', (type, processors) => {
  expect(processorsOf(type)).toBe(processors);
});

test.each(['a2-highgpu-1g', 'm1', 'D0', ''])('%j does not say how many it has', (type) => {
  expect(processorsOf(type)).toBeUndefined();
});
