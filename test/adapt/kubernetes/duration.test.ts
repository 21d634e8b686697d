import { describe, expect, it } from 'vitest';
import { secondsOfDuration } from '../../../src/adapt/kubernetes/duration.ts';

describe('a duration', () => {
  it.each([
    ['0', 0],
    ['0s', 0],
    ['1.5s', 1.5],
    ['1h30m', 5400],
    ['720h0m0s', 2_592_000],
    ['250ms', 0.25],
    ['7d', 604_800],
  ])('%s is %s seconds', (text, seconds) => {
    expect(secondsOfDuration(text)).toBeCloseTo(seconds);
  });

  it.each(['', 's', '5', '5 s', '-5s', '1.s', '5weeks', '1s'.repeat(100)])('%s is none', (text) => {
    expect(secondsOfDuration(text)).toBeUndefined();
  });
});
